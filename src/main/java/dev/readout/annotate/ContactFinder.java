package dev.readout.annotate;

import dev.readout.annotate.SubjectFinder.Phrase;
import dev.readout.text.Span;
import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds calls, meetings, visits, letters, briefings and negotiations between two actors. */
final class ContactFinder {

  private static final Set<String> WILL =
      Lexicon.words("will would shall plan plans planned expected scheduled due intends upcoming");
  private static final Set<String> NOT_HELD =
      Lexicon.words(
          "could should might may if unless whether refuse refused declined cancelled not");
  private static final Set<String> HOPED =
      Lexicon.words(
          "hope hopes hoped need needs ready readiness willing willingness want wants wanted urge"
              + " urged urging possible possibility propose proposed"
              + " proposal offered refused refusal rejected prerequisite");
  private static final Set<String> VISITING =
      Lexicon.words("paid pays made makes began begins concluded ended completed conducted");
  private static final Set<String> DELEGATES =
      Lexicon.words("delegates delegations negotiators representatives teams envoys sides");
  private static final int MAX_PAIRS = 60;

  private final ArticleText article;
  private final Reading body;
  private final Reading title;
  private final SubjectFinder subjects;
  private final SubjectFinder titleSubjects;
  private final Set<Integer> titlePlaces = new LinkedHashSet<>();

  ContactFinder(ArticleText article, Reading body, Reading title, List<Item> items) {
    this.article = article;
    this.body = body;
    this.title = title;
    this.subjects = new SubjectFinder(body, new SpeakerLookup(body));
    this.titleSubjects = new SubjectFinder(title, new SpeakerLookup(title));
    for (Item item : items) {
      if (item.type == Item.Type.TITLE && item.partner != null) {
        for (int i = item.wholeStart; i < item.wholeEnd; i++) {
          titlePlaces.add(i);
        }
      }
    }
  }

  List<Dealing> find(List<Speech> speeches) {
    Map<String, Dealing> found = new LinkedHashMap<>();
    boolean[] skipped = new boolean[body.document.sentences().size()];
    for (Speech speech : speeches) {
      boolean isTurn = speech.cue() == null && speech.kind().equals(Speech.DIRECT);
      if (isTurn) {
        int from = body.document.sentenceAt(speech.span().start());
        int to = body.document.sentenceAt(speech.span().end() - 1);
        for (int s = from; s <= to && to > from + 1; s++) {
          skipped[s] = true;
        }
      }
    }
    for (int s = 0; s < skipped.length; s++) {
      if (!skipped[s]) {
        inSentence(s, found);
      }
    }
    fromTitle().forEach(d -> keepFromTitle(d, found));
    List<Dealing> dealings = new ArrayList<>(found.values());
    dealings.removeIf(
        d ->
            (d.kind().equals("briefing") || d.kind().equals("meeting") && !d.date().isKnown())
                && isPartOfOther(d, found.values()));
    dealings.sort(
        Comparator.comparingInt((Dealing d) -> d.span().start())
            .thenComparing(Dealing::actorA)
            .thenComparing(Dealing::actorB)
            .thenComparing(Dealing::kind));
    return dealings.size() > MAX_PAIRS ? dealings.subList(0, MAX_PAIRS) : dealings;
  }

  /** To brief somebody in a call or a meeting is no contact of its own. */
  private static boolean isPartOfOther(Dealing briefing, Collection<Dealing> all) {
    return all.stream()
        .anyMatch(
            d ->
                !d.kind().equals(briefing.kind())
                    && (briefing.kind().equals("briefing") || d.kind().equals("call"))
                    && d.actorA().equals(briefing.actorA())
                    && d.actorB().equals(briefing.actorB()));
  }

  /** What the headline tells is news only where the text does not tell it. */
  private void keepFromTitle(Dealing dealing, Map<String, Dealing> found) {
    String pair = dealing.actorA() + "|" + dealing.actorB() + "|" + dealing.kind() + "|";
    boolean isDated = found.keySet().stream().anyMatch(k -> k.startsWith(pair) && !k.equals(pair));
    if (!isDated) {
      keep(dealing, found);
    }
  }

  /** One row for a pair and kind unless the days differ; the dated one is kept. */
  private void keep(Dealing dealing, Map<String, Dealing> found) {
    String pair = dealing.actorA() + "|" + dealing.actorB() + "|" + dealing.kind();
    String day = dealing.date().isKnown() ? dealing.date().day().toString() : "";
    Dealing same = found.get(pair + "|" + day);
    Dealing undated = found.get(pair + "|");
    if (same != null) {
      found.put(pair + "|" + day, merge(same, dealing));
    } else if (undated != null) {
      found.remove(pair + "|");
      found.put(pair + "|" + day, merge(undated, dealing));
    } else if (day.isEmpty() && found.keySet().stream().anyMatch(k -> k.startsWith(pair + "|"))) {
      String key =
          found.keySet().stream().filter(k -> k.startsWith(pair + "|")).findFirst().orElseThrow();
      found.put(key, merge(found.get(key), dealing));
    } else {
      found.put(pair + "|" + day, dealing);
    }
  }

  private static Dealing merge(Dealing first, Dealing second) {
    return new Dealing(
        first.actorA(),
        first.actorB(),
        first.kind(),
        first.date().isKnown() ? first.date() : second.date(),
        first.initiatorId() != null ? first.initiatorId() : second.initiatorId(),
        first.isPlanned() && second.isPlanned(),
        first.span());
  }

  private List<Dealing> fromTitle() {
    List<Dealing> dealings = new ArrayList<>();
    Document document = title.document;
    for (int s = 0; s < document.sentences().size(); s++) {
      for (Trigger trigger : Trigger.in(document, s)) {
        int stop = regionEnd(title, trigger.end(), document.endToken(s), Set.of());
        Set<String> others = actors(title, trigger.end(), stop, Set.of());
        Set<String> hosts = actors(title, hostsFrom(s, trigger), trigger.start(), Set.of());
        if (trigger.isBetween() && hosts.isEmpty()) {
          addAmong(others, trigger, dealings);
          continue;
        }
        if (hosts.isEmpty()) {
          host().ifPresent(hosts::add);
        }
        boolean isNamed = !trigger.kind().equals("visit");
        if (isNamed && !body.document.sentences().isEmpty() && !others.isEmpty()) {
          Span span = body.document.sentences().get(0);
          EventDate date = EventDate.day(article.publishedOn());
          addPairs(hosts, others, trigger.kind(), date, null, false, span, dealings);
        }
      }
    }
    return dealings;
  }

  /** "Statement by X on Y's call with Z": X has no part in the call. */
  private int hostsFrom(int sentence, Trigger trigger) {
    Document document = title.document;
    boolean isBy = false;
    for (int i = document.firstToken(sentence); i < trigger.start(); i++) {
      isBy |= document.token(i).is("by") || document.token(i).is("from");
      if (isBy && document.token(i).is("on")) {
        return i + 1;
      }
    }
    return document.firstToken(sentence);
  }

  private void addAmong(Set<String> actors, Trigger trigger, List<Dealing> dealings) {
    if (!body.document.sentences().isEmpty()) {
      Span span = body.document.sentences().get(0);
      EventDate date = EventDate.day(article.publishedOn());
      addPairs(actors, actors, trigger.kind(), date, null, false, span, dealings);
    }
  }

  /** The publisher's own head, who is the unnamed side of "Telephone conversation with X". */
  private java.util.Optional<String> host() {
    String home = body.holders.homeId();
    if (home == null) {
      return java.util.Optional.empty();
    }
    boolean isMinistry =
        article.source().startsWith("state.") || article.source().startsWith("mid.");
    String title = isMinistry ? "foreign minister" : "president";
    return java.util.Optional.ofNullable(body.holders.at(home, title));
  }

  private void inSentence(int sentence, Map<String, Dealing> found) {
    Document document = body.document;
    int first = document.firstToken(sentence);
    int end = document.endToken(sentence);
    for (Trigger trigger : Trigger.in(document, sentence)) {
      if (document.isQuoted(trigger.start()) || isNotHeld(trigger, first)) {
        continue;
      }
      Set<String> hosts = hosts(trigger, first);
      Set<String> others = new LinkedHashSet<>();
      if (trigger.partnersFrom() >= 0) {
        others.addAll(partners(trigger, end, hosts));
      }
      List<Dealing> dealings = new ArrayList<>();
      boolean isPlanned = isPlanned(trigger, first, end);
      EventDate date = date(trigger, sentence, isPlanned);
      String initiator = initiator(sentence);
      Span span = document.sentences().get(sentence);
      if (others.isEmpty() || trigger.isBetween()) {
        Set<String> group =
            trigger.isBetween() ? others : trigger.needsPartner() ? Set.of() : hosts;
        addPairs(group, group, kind(trigger, end), date, initiator, isPlanned, span, dealings);
      } else {
        addPairs(hosts, others, trigger.kind(), date, initiator, isPlanned, span, dealings);
      }
      dealings.forEach(d -> keep(d, found));
    }
  }

  /** Talks between delegates are a negotiation. */
  private String kind(Trigger trigger, int end) {
    boolean isTalks = body.document.token(trigger.start()).is("talks");
    for (int i = trigger.end(); isTalks && i < Math.min(end, trigger.end() + 8); i++) {
      if (DELEGATES.contains(body.document.token(i).folded())) {
        return "negotiation";
      }
    }
    return trigger.kind();
  }

  private boolean isNotHeld(Trigger trigger, int first) {
    for (int i = Math.max(first, trigger.start() - 14); i < trigger.start(); i++) {
      if (HOPED.contains(body.document.token(i).folded()) && body.mentionAt(i) == null) {
        return true;
      }
    }
    for (int i = Math.max(first, trigger.start() - 4); i < trigger.start(); i++) {
      if (NOT_HELD.contains(body.document.token(i).folded()) && body.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlanned(Trigger trigger, int first, int end) {
    for (int i = Math.max(first, trigger.start() - 6);
        i < Math.min(end, trigger.start() + 3);
        i++) {
      Token token = body.document.token(i);
      boolean isAhead =
          WILL.contains(token.folded())
              || token.is("next") && i + 1 < end && Times.isTimeWord(body.document.token(i + 1))
              || token.is("tomorrow");
      if (isAhead && !token.isCapital()) {
        return true;
      }
    }
    return false;
  }

  private EventDate date(Trigger trigger, int sentence, boolean isPlanned) {
    Document document = body.document;
    int first = document.firstToken(sentence);
    int end = document.endToken(sentence);
    List<Token> near =
        document.tokens().subList(trigger.start(), Math.min(end, trigger.start() + 25));
    EventDate date = EventDate.in(near, article.publishedOn(), isPlanned);
    if (!date.isKnown()) {
      List<Token> before =
          document.tokens().subList(Math.max(first, trigger.start() - 25), trigger.start());
      date = EventDate.in(before, article.publishedOn(), isPlanned);
    }
    boolean isLead = document.paragraphOf(sentence) == 0 && sentence < 2;
    boolean isOfficial = body.holders.homeId() != null;
    return !date.isKnown() && isLead && isOfficial && !isPlanned
        ? EventDate.day(article.publishedOn())
        : date;
  }

  /** Who is said to have sought it: "initiated by X", "at the initiative of X". */
  private String initiator(int sentence) {
    Document document = body.document;
    int from = document.firstToken(sentence);
    int to = document.endToken(Math.min(sentence + 8, document.sentences().size() - 1));
    for (int i = from; i + 2 < to; i++) {
      Token token = document.token(i);
      boolean isBy =
          (token.is("initiated") || token.is("requested") || token.is("placed"))
              && document.token(i + 1).is("by");
      boolean isInitiative =
          (token.is("initiative") || token.is("request")) && document.token(i + 1).is("of");
      if (isBy || isInitiative) {
        Phrase phrase = subjects.phraseFrom(i + 2, to);
        Speaker who = phrase == null ? Speaker.NONE : subjects.speaker(phrase);
        return who.isKnown() ? who.actorIds().get(0) : null;
      }
    }
    return null;
  }

  private Set<String> hosts(Trigger trigger, int first) {
    if (trigger.isBetween()) {
      return new LinkedHashSet<>();
    }
    Document document = body.document;
    if (!trigger.isVerb()) {
      int i = trigger.start() - 1;
      while (i > first
          && !document.token(i).folded().equals("'s")
          && document.isTag(i, "ADJ", "NOUN", "NUM")
          && body.mentionAt(i) == null) {
        i--;
      }
      boolean isOwned = document.token(i).folded().equals("'s") || document.token(i).is("'");
      if (isOwned && i > first) {
        Phrase owner = subjects.phraseEndingAt(i - 1, first);
        return owner == null ? new LinkedHashSet<>() : actorsOf(owner);
      }
      if (trigger.kind().equals("visit")) {
        return visitor(trigger, i, first);
      }
      Set<String> owner = possessor(i, first);
      if (!owner.isEmpty()) {
        return owner;
      }
      Phrase phrase = subjectOfVerbBefore(trigger.start(), first);
      return phrase == null ? new LinkedHashSet<>() : actorsOf(phrase);
    }
    if (!hasVerbBefore(trigger.start(), first)) {
      Set<String> all = actors(body, first, trigger.start(), titlePlaces);
      if (!all.isEmpty()) {
        return all;
      }
    }
    SubjectFinder.Subject subject = subjects.before(trigger.start());
    Phrase phrase =
        subject.phrase() != null
            ? subject.phrase()
            : subjects.mainSubject(trigger.start()).phrase();
    return phrase == null ? new LinkedHashSet<>() : actorsOf(phrase);
  }

  /** {@code his visit to}, {@code a visit by X}, {@code X paid a visit}: who visits. */
  private Set<String> visitor(Trigger trigger, int before, int first) {
    Document document = body.document;
    int end = document.endToken(document.sentenceOf(trigger.start()));
    for (int i = trigger.end(); i < Math.min(end, trigger.end() + 8); i++) {
      Phrase phrase = document.token(i).is("by") ? subjects.phraseFrom(i + 1, end) : null;
      if (phrase != null) {
        return actorsOf(phrase);
      }
    }
    Set<String> owner = possessor(before, first);
    for (int i = trigger.start() - 1;
        owner.isEmpty() && i > Math.max(first, trigger.start() - 6);
        i--) {
      if (VISITING.contains(document.token(i).folded())) {
        Phrase phrase = subjects.before(i).phrase();
        return phrase == null ? owner : actorsOf(phrase);
      }
    }
    return owner;
  }

  /** {@code his visit to}: the person whom the sentence named before. */
  private Set<String> possessor(int i, int first) {
    Set<String> owner = new LinkedHashSet<>();
    Token token = body.document.token(i);
    if (token.is("his") || token.is("her")) {
      for (int j = first; j < i && owner.isEmpty(); j++) {
        Mention mention = body.mentionAt(j);
        if (mention != null && body.isPerson(mention)) {
          owner.add(mention.actorId());
        }
      }
    }
    return owner;
  }

  private boolean hasVerbBefore(int verb, int first) {
    for (int i = first; i < verb; i++) {
      if (body.document.isTag(i, "VERB") && body.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  /** The subject of the verb that a noun is the object of: had, held, made. */
  private Phrase subjectOfVerbBefore(int noun, int first) {
    for (int i = noun - 1; i > first && i > noun - 9; i--) {
      if (body.document.isTag(i, "VERB") && body.mentionAt(i) == null) {
        SubjectFinder.Subject subject = subjects.before(i);
        return subject.phrase() != null ? subject.phrase() : subjects.mainSubject(i).phrase();
      }
    }
    return subjects.mainSubject(noun).phrase();
  }

  private Set<String> actorsOf(Phrase phrase) {
    Set<String> listed = actors(body, phrase.start(), phrase.end(), titlePlaces);
    if (!listed.isEmpty()) {
      return listed;
    }
    Speaker speaker = subjects.speaker(phrase);
    return new LinkedHashSet<>(speaker.actorIds());
  }

  private Set<String> partners(Trigger trigger, int end, Set<String> hosts) {
    int from = trigger.partnersFrom();
    int stop = regionEnd(body, from, end, titlePlaces);
    Set<String> partners = actors(body, from, stop, titlePlaces);
    if (trigger.isOfPeople()) {
      partners.removeIf(id -> !body.people.actor(id).isPerson());
    }
    if (partners.isEmpty() || trigger.isBetween() && partners.size() < 2) {
      partners.addAll(places(trigger, from, stop));
    }
    partners.removeAll(hosts);
    return partners;
  }

  /** Where the words that name the other side end. */
  private static int regionEnd(Reading reading, int from, int end, Set<Integer> titlePlaces) {
    int stop = from;
    Document document = reading.document;
    while (stop < end) {
      Token token = document.token(stop);
      boolean isClauseEnd =
          reading.mentionAt(stop) == null
              && !titlePlaces.contains(stop)
              && (token.is("to") && stop > from
                  || token.is("about")
                  || token.is("on")
                  || token.is("in") && !titlePlaces.contains(stop + 1)
                  || token.is("during")
                  || token.is("at")
                  || token.is("after")
                  || token.is("before")
                  || token.is("where")
                  || token.is("amid")
                  || token.is("by")
                  || token.is("over")
                  || token.is("regarding")
                  || token.is(";")
                  || document.isTag(stop, "SCONJ")
                  || document.isTag(stop, "VERB") && !token.isCapital() && stop > from);
      if (isClauseEnd) {
        break;
      }
      stop++;
    }
    return stop;
  }

  /** Capitals that one visits, and peoples whose delegates negotiate. */
  private Set<String> places(Trigger trigger, int from, int stop) {
    Name.Kind kind = trigger.kind().equals("visit") ? Name.Kind.CAPITAL : Name.Kind.DEMONYM;
    Set<String> places = new LinkedHashSet<>();
    for (int i = from; i < stop && (kind == Name.Kind.CAPITAL || trigger.isBetween()); i++) {
      NameTrie.Match match = body.catalogue.names().longest(body.document.tokens(), i, stop);
      if (match != null && match.has(kind)) {
        places.add(
            match.names().stream()
                .filter(n -> n.kind() == kind)
                .findFirst()
                .orElseThrow()
                .actorId());
      }
    }
    return places;
  }

  /** People in these tokens; where there are none, states, bodies and organisations. */
  private static Set<String> actors(Reading reading, int from, int to, Set<Integer> except) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Mention mention : reading.mentionsIn(from, to)) {
      boolean isOwner =
          mention.end() < reading.document.size()
              && reading.document.token(mention.end()).folded().equals("'s")
              && (!reading.isPerson(mention) || mention.end() < to);
      if (mention.kind() == Mention.Kind.DEMONYM || isOwner) {
        continue;
      }
      if (reading.isPerson(mention)) {
        people.add(mention.actorId());
      } else if (!except.contains(mention.start())) {
        others.add(mention.actorId());
      }
    }
    return people.isEmpty() ? others : people;
  }

  private boolean isAtHome(String one, String other) {
    String home = body.people.actor(one).stateId();
    return other.equals(home) || one.equals(body.people.actor(other).stateId());
  }

  private void addPairs(
      Set<String> ones,
      Set<String> others,
      String kind,
      EventDate date,
      String initiator,
      boolean isPlanned,
      Span span,
      List<Dealing> dealings) {
    Set<String> done = new LinkedHashSet<>();
    for (String one : ones) {
      for (String other : others) {
        boolean isNew =
            !(kind.equals("visit") && isAtHome(one, other))
                && !one.equals(other)
                && done.add(one.compareTo(other) < 0 ? one + other : other + one);
        if (isNew) {
          String sought = one.equals(initiator) || other.equals(initiator) ? initiator : null;
          dealings.add(Dealing.of(one, other, kind, date, sought, isPlanned, span));
        }
      }
    }
  }
}
