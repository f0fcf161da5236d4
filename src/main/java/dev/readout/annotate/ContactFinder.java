package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Span;
import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds calls, meetings, visits, letters, briefings and negotiations between two actors. */
final class ContactFinder {

  private static final Set<String> NEGOTIATED =
      Lexicon.words("indirect proximity peace ceasefire truce");

  private final Reading body;
  private final SubjectFinder subjects;
  private final Hosts hosts;
  private final Together together;
  private final Partners partners;
  private final Companions companions;
  private final Addressed addressed;
  private final Pairs pairs;
  private final ContactTime time;
  private final TitleContacts titles;
  private Tellers tellers;
  private Meeting last;

  ContactFinder(ArticleText article, Reading body, Reading title) {
    this.body = body;
    this.subjects = new SubjectFinder(body, new SpeakerLookup(body));
    Set<Integer> titlePlaces = titlePlaces(body.items);
    this.hosts = new Hosts(body, subjects, titlePlaces);
    this.together = new Together(body);
    this.partners = new Partners(body, titlePlaces);
    this.companions = new Companions(body, titlePlaces);
    this.addressed = new Addressed(body, subjects, hosts, titlePlaces);
    this.pairs = new Pairs(body);
    this.time = new ContactTime(article, body);
    this.titles = new TitleContacts(article, body, title);
  }

  /** Tokens of titles that stand with a name: their state is no side of its own. */
  private static Set<Integer> titlePlaces(List<Item> items) {
    Set<Integer> titlePlaces = new LinkedHashSet<>();
    for (Item item : items) {
      if (item.type == Item.Type.TITLE && item.partner != null) {
        for (int i = item.wholeStart; i < item.wholeEnd; i++) {
          titlePlaces.add(i);
        }
      }
    }
    return titlePlaces;
  }

  List<Dealing> find(List<Speech> speeches) {
    ContactList found = new ContactList(body);
    tellers = new Tellers(body, speeches);
    boolean[] inTurn = new boolean[body.document.sentences().size()];
    for (Speech speech : speeches) {
      boolean isTurn = speech.cue() == null && speech.kind().equals(Speech.DIRECT);
      if (isTurn) {
        int from = body.document.sentenceAt(speech.span().start());
        int to = body.document.sentenceAt(speech.span().end() - 1);
        for (int s = from; s <= to && to > from + 1; s++) {
          inTurn[s] = true;
        }
      }
    }
    for (int s = 0; s < inTurn.length; s++) {
      inSentence(s, inTurn[s], found);
    }
    ContactList read = new ContactList(body);
    new PairReader(body, time, pairs).read(found.all()).forEach(read::keep);
    titles.find().forEach(read::keepFromTitle);
    return read.sorted();
  }

  private void inSentence(int sentence, boolean isTurn, ContactList found) {
    Document document = body.document;
    int first = document.firstToken(sentence);
    int end = document.endToken(sentence);
    String initiator = initiator(sentence);
    Span span = document.sentences().get(sentence);
    for (Trigger trigger : Triggers.in(document, sentence)) {
      boolean isTold = isTurn || document.isQuoted(trigger.start());
      boolean isOwn = tellers.isFirstPerson(trigger) && !trigger.isVisit();
      if (isTold && !isOwn || time.isNotHeld(trigger, first, end)) {
        continue;
      }
      boolean isPlanned = time.isPlanned(trigger, first, end);
      EventDate date = time.date(trigger, sentence, isPlanned);
      Meeting meeting = meeting(sentence, trigger, date, first, end);
      meeting = meeting.isJoined() ? meeting.joining(last) : meeting;
      if (meeting == null) {
        continue;
      }
      List<Dealing> dealings = new ArrayList<>();
      String kind = kind(meeting, end);
      pairs.add(
          meeting.ones(),
          meeting.others(),
          kind,
          meeting.date(),
          initiator,
          isPlanned,
          span,
          dealings);
      if (!meeting.isVisit() && !dealings.isEmpty()) {
        for (String one : companions.of(trigger, first, end)) {
          Set<String> all = pairs.abroad(one, meeting.all());
          pairs.add(Set.of(one), all, kind, meeting.date(), initiator, isPlanned, span, dealings);
        }
      }
      Addressed.Sides met = meeting.isVisit() ? metThere(meeting, first, end) : null;
      if (met != null) {
        pairs.add(
            met.speakers(),
            met.hearers(),
            "meeting",
            meeting.date(),
            initiator,
            isPlanned,
            span,
            dealings);
      }
      dealings.forEach(found::keep);
      last = meeting.isVisit() ? last : meeting.orNot(last);
    }
  }

  /** Who met whom on a visit, one of them at home; null where nobody is told to have. */
  private Addressed.Sides metThere(Meeting visit, int first, int end) {
    Addressed.Sides met =
        visit.trigger().isVerb()
            ? addressed.purpose(visit.trigger(), visit.hosts(), end)
            : addressed.around(visit.trigger(), first, end);
    return met != null && isAtHome(met, visit.guests()) ? met : null;
  }

  /** Whether one of the two is of the state that is visited. */
  private boolean isAtHome(Addressed.Sides sides, Set<String> places) {
    Set<String> both = new LinkedHashSet<>(sides.speakers());
    both.addAll(sides.hearers());
    return both.stream().map(id -> body.people.actor(id).stateId()).anyMatch(places::contains);
  }

  private Meeting meeting(int sentence, Trigger trigger, EventDate date, int first, int end) {
    if (trigger.is(Trigger.Trait.ADDRESSED)) {
      Addressed.Sides sides = addressed.around(trigger, first, end);
      boolean isTalks = body.document.token(trigger.start()).folded().matches("talks|negotiations");
      Set<String> group = isTalks ? hosts.ofVerbBefore(trigger.start(), first) : Set.of();
      return sides == null
          ? new Meeting(sentence, trigger, group, Set.of(), date)
          : new Meeting(sentence, trigger, sides.speakers(), sides.hearers(), date);
    }
    Set<String> ours =
        tellers.isFirstPerson(trigger) ? tellers.of(trigger) : hosts.of(trigger, first);
    Set<String> others = new LinkedHashSet<>();
    if (trigger.partnersFrom() >= 0) {
      others.addAll(partners.of(trigger, end, ours));
    }
    if (others.isEmpty() && trigger.isVerb()) {
      others.addAll(partners.before(trigger, first));
    }
    boolean isHere = trigger.isVisit() && trigger.partnersFrom() < 0;
    if (isHere) {
      return new Meeting(sentence, trigger, ours, Dateline.state(body), date);
    }
    if (ours.isEmpty() && !others.isEmpty() && !trigger.isBetween()) {
      ours = tellers.of(trigger);
      ours.removeAll(others);
    }
    if (ours.isEmpty() && others.size() == 1 && !trigger.isVerb() && !trigger.isBetween()) {
      ours = together.openerBefore(sentence);
      ours.removeAll(others);
    }
    boolean isThree =
        ours.isEmpty()
            && others.size() == 1
            && trigger.start() > first
            && body.document.token(trigger.start() - 1).folded().matches("trilateral|three-way");
    if (isThree) {
      ours = new LinkedHashSet<>(together.pairBefore(first, others));
    }
    boolean isDuring =
        trigger.partnersFrom() < 0 && ours.size() < 2 && !trigger.isVerb() && !trigger.isVisit();
    Addressed.Sides sides = isDuring ? addressed.around(trigger, first, end) : null;
    if (sides != null) {
      return new Meeting(sentence, trigger, sides.speakers(), sides.hearers(), date);
    }
    if (others.isEmpty() && isSome(trigger, first)) {
      ours.removeIf(id -> !body.people.actor(id).isPerson());
    }
    if (trigger.is(Trigger.Trait.JOINS)) {
      ours.removeIf(id -> body.people.actor(id).isState());
    }
    return new Meeting(sentence, trigger, ours, others, date);
  }

  /** {@code officials from 40 countries including X and Y began talks}: not all with all. */
  private boolean isSome(Trigger trigger, int first) {
    for (int i = first; i < trigger.start(); i++) {
      if (body.document.token(i).is("including")) {
        return true;
      }
    }
    return false;
  }

  /** Talks between delegates, or of states about a matter, are a negotiation. */
  private String kind(Meeting meeting, int end) {
    Trigger trigger = meeting.trigger();
    boolean isTalks = body.document.token(trigger.start()).folded().matches("talks|met|meet|meets");
    int first = body.document.firstToken(meeting.sentence());
    for (int i = Math.max(first, trigger.start() - 6);
        isTalks && i < Math.min(end, trigger.end() + 8);
        i++) {
      if (Delegates.negotiate(body.document.token(i).folded()) && meeting.isOfStates(body)) {
        return "negotiation";
      }
    }
    boolean isShuttling = body.document.token(trigger.start()).folded().startsWith("shuttl");
    boolean isBodies = meeting.guests().stream().noneMatch(id -> body.people.actor(id).isPerson());
    if (isShuttling && isBodies) {
      return "negotiation";
    }
    boolean isNegotiated =
        isTalks
            && trigger.start() > first
            && NEGOTIATED.contains(body.document.token(trigger.start() - 1).folded());
    boolean isStateTalks =
        body.document.token(trigger.start()).is("talks") && meeting.isOfStates(body);
    return isNegotiated || isStateTalks && trigger.kind().equals("meeting")
        ? "negotiation"
        : trigger.kind();
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
}
