package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides, from left to right, whom each name, title and capital means. */
final class MentionFinder {

  private static final int COUNTRYMAN_WITHIN = 6;

  private final Catalogue catalogue;
  private final Document document;
  private final People people;
  private final Holders holders;
  private final AliasRules rules;
  private final ActingPlaces places;
  private final TitleHolders titles;
  private final ShortNames shortNames;
  private final Acronyms acronyms;
  private final List<Mention> mentions = new ArrayList<>();

  MentionFinder(Catalogue catalogue, Document document, People people, Holders holders) {
    this.catalogue = catalogue;
    this.document = document;
    this.people = people;
    this.holders = holders;
    this.rules = new AliasRules(catalogue, document);
    this.places = new ActingPlaces(document);
    this.titles = new TitleHolders(document, holders, mentions);
    this.shortNames = new ShortNames(catalogue, document, people, holders, rules, mentions);
    this.acronyms = new Acronyms(document);
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
    if (item.end == item.start + 1 && addAcronym(item.start)) {
      return;
    }
    switch (item.type) {
      case PERSON -> addPerson(item, item.personId, 0.9);
      case TITLE -> addTitle(titles.read(item));
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

  private void addTitle(Mention title) {
    if (title != null) {
      holders.seen(title.actorId());
      mentions.add(title);
    }
  }

  private void addShort(Item item, ShortNames.Bearer bearer) {
    if (bearer != null) {
      addPerson(item, bearer.personId(), bearer.confidence());
    }
  }

  private void add(int start, int end, String actorId, Mention.Kind kind, double confidence) {
    mentions.add(new Mention(start, end, actorId, kind, confidence));
  }

  private void decideMatch(Item item) {
    List<Name> full = of(item, Name.Kind.FULL);
    List<Name> shorts = of(item, Name.Kind.SHORT);
    Token before = document.before(item.start);
    boolean isCountryman = item.has(Name.Kind.DEMONYM) && before != null && before.is("the");
    if (isCountryman && !shorts.isEmpty()) {
      decideDemonym(item);
    } else if (!full.isEmpty()) {
      decideFull(item, full);
    } else if (!shorts.isEmpty() && !isPlaceThere(item)) {
      addShort(item, shortNames.bearer(item, shorts));
    } else if (item.has(Name.Kind.METONYM)) {
      String actorId = of(item, Name.Kind.METONYM).get(0).actorId();
      boolean isPlace = rules.isPlaceUnlessActing(item);
      if (rules.allow(item, actorId) && (!isPlace || places.acts(item))) {
        add(item.start, item.end, actorId, Mention.Kind.METONYM, 0.9);
      }
    } else if (item.has(Name.Kind.CAPITAL)) {
      decideCapital(item, of(item, Name.Kind.CAPITAL));
    } else {
      decideDemonym(item);
    }
  }

  /** {@code in Muscat}: the capital, not somebody of that name. */
  private boolean isPlaceThere(Item item) {
    boolean isIn =
        !document.isFirstOfSentence(item.start)
            && document.token(item.start - 1).folded().matches("in|at|from|near|to");
    return isIn
        && item.has(Name.Kind.CAPITAL)
        && item.partner == null
        && people.bySurname(document.folded(item.start, item.end)).isEmpty();
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
      acronyms.learn(item.end, chosen);
    }
  }

  private boolean addAcronym(int token) {
    String bearer = acronyms.bearer(token);
    if (bearer != null) {
      add(token, token + 1, bearer, Mention.Kind.NAME, 0.9);
    }
    return bearer != null;
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

  private void decideCapital(Item item, List<Name> names) {
    Set<String> ids = new LinkedHashSet<>();
    names.forEach(n -> ids.add(n.actorId()));
    boolean isFirstName = Lexicon.GIVEN_NAMES.contains(document.token(item.start).folded());
    if (ids.size() == 1
        && !isFirstName
        && places.acts(item)
        && rules.allow(item, ids.iterator().next())) {
      String id = ids.iterator().next();
      Mention.Kind kind = Mention.Kind.METONYM;
      add(item.start, item.end, id, kind, people.isPlaceNamed(id) ? 0.8 : 0.65);
    }
  }

  private void decideDemonym(Item item) {
    Token word = document.token(item.start);
    Token before = document.before(item.start);
    boolean isPeople =
        item.end - item.start == 1
            && word.folded().endsWith("s")
            && !word.is("swiss")
            && before != null
            && before.is("the");
    if (isPeople) {
      add(
          item.start,
          item.end,
          of(item, Name.Kind.DEMONYM).get(0).actorId(),
          Mention.Kind.DEMONYM,
          0.5);
    } else if (before != null && before.is("the") && isOne(item)) {
      addCountryman(item);
    }
  }

  /** {@code the Estonian said}: a noun for one person, no adjective and no whole people. */
  private boolean isOne(Item item) {
    int next = item.end;
    boolean isNoun =
        next >= document.endToken(document.sentenceOf(item.start))
            || document.token(next).folded().equals("'s")
            || !document.token(next).isCapital()
                && document.isTag(next, "VERB", "AUX", "PUNCT", "ADP", "CCONJ", "SCONJ", "ADV");
    return isNoun && !document.folded(item.start, item.end).matches(".*(ish|ese|ch|ss|s)");
  }

  /** Whoever of that state was named last, not long before. */
  private void addCountryman(Item item) {
    String state = of(item, Name.Kind.DEMONYM).get(0).actorId();
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Mention mention = mentions.get(m);
      Actor actor = people.actor(mention.actorId());
      if (document.sentenceOf(item.start) - document.sentenceOf(mention.start())
          > COUNTRYMAN_WITHIN) {
        return;
      }
      if (actor.isPerson() && state.equals(actor.stateId())) {
        holders.seen(actor.id());
        add(item.start - 1, item.end, actor.id(), Mention.Kind.TITLE, 0.65);
        return;
      }
    }
  }

  /** Surnames of people whom the catalogue lacks, and acronyms, between two items. */
  private void findSurnames(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      if (!token.isCapital() || token.text().length() < 2 || addAcronym(i)) {
        continue;
      }
      Set<String> candidates = people.bySurname(token.folded());
      if (!candidates.isEmpty() && !isInsideName(i)) {
        Item item = Item.person(i, i + 1, null);
        addPerson(item, shortNames.closest(item, candidates), candidates.size() == 1 ? 0.9 : 0.6);
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
