package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides, from left to right, whom each name, title and capital means. */
final class MentionFinder {

  private static final Set<String> NO_HOLDER =
      Lexicon.words(
          "a an any every each no another former ex late next vice deputy future previous prior"
              + " many some two three four several first last our your his her their my its other"
              + " young new potential whose or");
  private static final Set<String> PLACE_BEFORE =
      Lexicon.words(
          "in at near to from around outside into of inside across through via leave left visit"
              + " visited visiting reach reached reaching attack attacked bomb bombed shelling"
              + " arrive for the embassy consulate");
  private static final Set<String> PARTY_BEFORE =
      Lexicon.words("with between by against urge urged urging press pressed pressing engage and");
  private static final Set<String> BARE_TITLES =
      Lexicon.words(
          "president chancellor premier king queen minister secretary leader spokesman spokeswoman"
              + " spokesperson ambassador pope senator governor mayor emir sultan commissioner"
              + " chairman chairwoman chairperson director envoy prosecutor commander");

  /** A surname alone means who is in office, else who left it this many years ago at most. */
  private static final int[] IN_OFFICE_WITHIN = {0, 1, 8};

  private final Catalogue catalogue;
  private final Document document;
  private final People people;
  private final Holders holders;
  private final AliasRules rules;
  private final List<Mention> mentions = new ArrayList<>();

  MentionFinder(Catalogue catalogue, Document document, People people, Holders holders) {
    this.catalogue = catalogue;
    this.document = document;
    this.people = people;
    this.holders = holders;
    this.rules = new AliasRules(catalogue, document);
  }

  List<Mention> find(List<Item> items) {
    int next = 0;
    for (Item item : items) {
      findSurnames(next, item.start);
      decide(item);
      next = item.end;
    }
    findSurnames(next, document.size());
    return mentions;
  }

  private void decide(Item item) {
    switch (item.type) {
      case PERSON -> addPerson(item, item.personId, 0.9);
      case TITLE -> decideTitle(item);
      case MATCH -> decideMatch(item);
    }
  }

  private void addPerson(Item item, String personId, double confidence) {
    if (item.partner != null) {
      people.addTitle(personId, item.partner.title, item.partner.placeId);
    }
    item.personId = personId;
    holders.seen(personId);
    add(item.start, item.end, personId, Mention.Kind.NAME, confidence);
  }

  private void add(int start, int end, String actorId, Mention.Kind kind, double confidence) {
    mentions.add(new Mention(start, end, actorId, kind, confidence));
  }

  private void decideTitle(Item title) {
    if (title.partner != null || title.title.length() < 4) {
      return;
    }
    Token before = tokenBefore(title.wholeStart);
    if (isCounterpart(title, before)) {
      decideCounterpart(title);
      return;
    }
    if (before != null && NO_HOLDER.contains(before.folded())) {
      return;
    }
    String holder;
    double confidence = 0.9;
    if (title.placeId != null) {
      holder = holders.at(title.placeId, title.title);
    } else {
      holder = isBareTitle(title, before) ? holders.bare(title.title) : null;
      confidence = 0.75;
    }
    if (holder != null) {
      holders.seen(holder);
      add(title.wholeStart, title.wholeEnd, holder, Mention.Kind.TITLE, confidence);
    }
  }

  /** {@code his Chinese counterpart}. */
  private static boolean isCounterpart(Item title, Token before) {
    return title.title.equals("counterpart")
        && title.placeId != null
        && before != null
        && (before.is("his") || before.is("her"));
  }

  /** Whoever holds at that place the office of the one who was named last and holds one. */
  private void decideCounterpart(Item title) {
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Mention mention = mentions.get(m);
      if (document.sentenceOf(mention.start()) != document.sentenceOf(title.start)) {
        return;
      }
      String holder = holders.counterpart(mention.actorId(), title.placeId);
      if (holder != null && !holder.equals(mention.actorId())) {
        add(title.wholeStart, title.wholeEnd, holder, Mention.Kind.TITLE, 0.8);
        holders.seen(holder);
        return;
      }
    }
  }

  private boolean isBareTitle(Item title, Token before) {
    String last = title.title.substring(title.title.lastIndexOf(' ') + 1);
    boolean isKnown = BARE_TITLES.contains(last) || title.title.equals("head of state");
    boolean isDefinite = before != null && before.is("the");
    boolean isStart = document.isFirstOfSentence(title.start) && !title.title.equals("secretary");
    boolean isModifying =
        title.end < document.size()
            && document.token(title.end).isCapital()
            && document.sentenceOf(title.end) == document.sentenceOf(title.start);
    return isKnown && (isDefinite || isStart) && !isModifying;
  }

  private Token tokenBefore(int i) {
    return document.isFirstOfSentence(i) ? null : document.token(i - 1);
  }

  private void decideMatch(Item item) {
    List<Name> full = of(item, Name.Kind.FULL);
    List<Name> shorts = of(item, Name.Kind.SHORT);
    if (!full.isEmpty()) {
      decideFull(item, full);
    } else if (!shorts.isEmpty()) {
      decideShort(item, shorts);
    } else if (item.has(Name.Kind.METONYM)) {
      String actorId = of(item, Name.Kind.METONYM).get(0).actorId();
      boolean isPlace = rules.isPlaceUnlessActing(item);
      if (rules.allow(item, actorId) && (!isPlace || acts(item))) {
        add(item.start, item.end, actorId, Mention.Kind.METONYM, 0.9);
      }
    } else if (item.has(Name.Kind.CAPITAL)) {
      decideCapital(item, of(item, Name.Kind.CAPITAL));
    } else {
      decideDemonym(item);
    }
  }

  private List<Name> of(Item item, Name.Kind kind) {
    return item.names.stream().filter(n -> n.kind() == kind).toList();
  }

  private void decideFull(Item item, List<Name> names) {
    Set<String> ids = new LinkedHashSet<>();
    names.forEach(n -> ids.add(n.actorId()));
    String chosen = ids.size() == 1 ? ids.iterator().next() : choose(item, ids);
    boolean isMoney = item.end < document.size() && document.token(item.end).text().equals("$");
    if (chosen == null || isMoney || !rules.allow(item, chosen)) {
      return;
    }
    if (catalogue.actor(chosen).isPerson()) {
      addPerson(item, chosen, 0.97);
    } else {
      add(item.start, item.end, chosen, Mention.Kind.NAME, 0.95);
    }
  }

  /** Of several who share a full name: the one in office, else the one whom the rules prefer. */
  private String choose(Item item, Set<String> ids) {
    List<String> inOffice =
        ids.stream()
            .filter(id -> !catalogue.actor(id).isPerson() || holders.isProminent(id, 0))
            .toList();
    if (inOffice.size() == 1) {
      return inOffice.get(0);
    }
    return catalogue.ambiguities(document.folded(item.start, item.end)).stream()
        .map(Catalogue.Ambiguity::actorId)
        .filter(ids::contains)
        .findFirst()
        .orElse(null);
  }

  private void decideShort(Item item, List<Name> names) {
    String word = document.folded(item.start, item.end);
    Set<String> candidates = new LinkedHashSet<>(people.bySurname(word));
    names.stream().map(Name::actorId).filter(people::isFullNamed).forEach(candidates::add);
    String titled = titled(item, names);
    if (titled != null) {
      addPerson(item, titled, 0.95);
      return;
    }
    if (!candidates.isEmpty()) {
      addPerson(item, closest(item, candidates), candidates.size() == 1 ? 0.95 : 0.7);
      return;
    }
    names.forEach(n -> candidates.add(n.actorId()));
    Set<String> chosen = new LinkedHashSet<>();
    if (item.partner != null) {
      candidates.stream().filter(id -> fitsTitle(id, item.partner)).forEach(chosen::add);
    }
    boolean isFree = chosen.isEmpty() && isFreeSurname(item, word);
    for (int within : IN_OFFICE_WITHIN) {
      if (!isFree || !chosen.isEmpty()) {
        break;
      }
      candidates.stream()
          .filter(id -> holders.isProminent(id, within) && rules.allow(item, id))
          .filter(id -> !rules.isOnlyPartOfLonger(item))
          .forEach(chosen::add);
    }
    if (chosen.size() == 1) {
      addPerson(item, chosen.iterator().next(), item.partner != null ? 0.9 : 0.75);
    }
  }

  /** The only bearer of the name who holds the office that stands before it; or null. */
  private String titled(Item item, List<Name> names) {
    boolean isOffice =
        item.partner != null && !TitleWords.isHonorific(document.token(item.partner.start));
    List<String> fitting =
        isOffice
            ? names.stream()
                .map(Name::actorId)
                .filter(id -> fitsTitle(id, item.partner))
                .distinct()
                .toList()
            : List.of();
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /** The one who was named last before this place, else the first. */
  private String closest(Item item, Set<String> candidates) {
    for (String candidate : candidates) {
      if (item.partner != null && fitsTitle(candidate, item.partner)) {
        return candidate;
      }
    }
    List<String> known =
        candidates.stream().filter(id -> catalogue.actor(id) != null).distinct().toList();
    if (known.size() == 1 && item.partner == null) {
      return known.get(0);
    }
    List<String> heads = known.stream().filter(holders::hasHeaded).toList();
    if (heads.size() == 1 && item.partner == null) {
      return heads.get(0);
    }
    for (int k = mentions.size() - 1; k >= 0; k--) {
      if (candidates.contains(mentions.get(k).actorId())) {
        return mentions.get(k).actorId();
      }
    }
    return candidates.iterator().next();
  }

  private boolean fitsTitle(String personId, Item title) {
    if (title.placeId != null) {
      return catalogue.officesOf(personId).stream()
          .anyMatch(o -> o.ofId().equals(title.placeId) && TitleWords.fits(title.title, o));
    }
    return TitleWords.isHonorific(document.token(title.start))
        ? holders.isProminent(personId, 1)
        : holders.holds(personId, title.title);
  }

  /** A surname that stands alone and is no everyday word or name. */
  private boolean isFreeSurname(Item item, String word) {
    if (word.length() < 2 || CommonSurnames.has(word) || Lexicon.GIVEN_NAMES.contains(word)) {
      return false;
    }
    boolean isAfterName =
        !document.isFirstOfSentence(item.start)
            && document.token(item.start - 1).isCapital()
            && !Lexicon.FUNCTION.contains(document.token(item.start - 1).folded())
            && !Lexicon.MONTHS_AND_DAYS.contains(document.token(item.start - 1).folded())
            && document.token(item.start - 1).end() + 1 == document.token(item.start).start()
            && item.partner == null;
    boolean isBeforeName =
        item.end < document.size()
            && document.token(item.end).isCapital()
            && document.token(item.end - 1).end() + 1 == document.token(item.end).start();
    return !isAfterName && !isBeforeName;
  }

  private void decideCapital(Item item, List<Name> names) {
    Set<String> ids = new LinkedHashSet<>();
    names.forEach(n -> ids.add(n.actorId()));
    boolean isFirstName = Lexicon.GIVEN_NAMES.contains(document.token(item.start).folded());
    if (ids.size() == 1 && !isFirstName && acts(item) && rules.allow(item, ids.iterator().next())) {
      String id = ids.iterator().next();
      Mention.Kind kind = Mention.Kind.METONYM;
      add(item.start, item.end, id, kind, people.isPlaceNamed(id) ? 0.8 : 0.65);
    }
  }

  private boolean acts(Item item) {
    Token before = tokenBefore(item.start);
    boolean isAccording =
        before != null
            && before.is("to")
            && item.start - 2 >= document.firstToken(document.sentenceOf(item.start))
            && document.token(item.start - 2).is("according");
    if (isAccording) {
      return true;
    }
    if (before != null && PLACE_BEFORE.contains(before.folded())) {
      return false;
    }
    int sentenceEnd = document.endToken(document.sentenceOf(item.start));
    if (item.end >= sentenceEnd) {
      return before != null && PARTY_BEFORE.contains(before.folded()) && !before.is("and");
    }
    Token next = document.token(item.end);
    if (next.folded().equals("'s")) {
      return item.end + 1 < sentenceEnd
          && CapitalWords.POSSESSED.contains(document.token(item.end + 1).folded());
    }
    if (before != null && PARTY_BEFORE.contains(before.folded()) && !before.is("and")) {
      return !next.is(",");
    }
    int verb = item.end;
    while (verb < sentenceEnd - 1 && document.isTag(verb, "ADV")) {
      verb++;
    }
    Token word = document.token(verb);
    boolean isVerb = document.isTag(verb, "VERB", "AUX");
    return isVerb && !CapitalWords.BE.contains(word.folded()) && !word.folded().endsWith("ing");
  }

  private void decideDemonym(Item item) {
    Token word = document.token(item.start);
    Token before = tokenBefore(item.start);
    boolean isPeople =
        item.end - item.start == 1
            && word.folded().endsWith("s")
            && !word.is("swiss")
            && before != null
            && before.is("the");
    if (isPeople) {
      add(item.start, item.end, item.names.get(0).actorId(), Mention.Kind.DEMONYM, 0.5);
    }
  }

  /** Surnames of people whom the catalogue lacks, between two items. */
  private void findSurnames(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      if (!token.isCapital() || token.text().length() < 2) {
        continue;
      }
      Set<String> candidates = people.bySurname(token.folded());
      if (!candidates.isEmpty() && !isInsideName(i)) {
        Item item = Item.person(i, i + 1, null);
        addPerson(item, closest(item, candidates), candidates.size() == 1 ? 0.9 : 0.6);
      }
    }
  }

  private boolean isInsideName(int i) {
    boolean isFollowed =
        i + 1 < document.size()
            && document.token(i + 1).isCapital()
            && document.token(i + 1).start() - document.token(i).end() == 1
            && document.sentenceOf(i + 1) == document.sentenceOf(i);
    return isFollowed && !Lexicon.FUNCTION.contains(document.token(i + 1).folded());
  }
}
