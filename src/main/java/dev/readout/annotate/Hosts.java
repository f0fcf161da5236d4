package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds who holds a contact: the subject of a verb, the owner of a noun. */
final class Hosts {

  private static final int LEAD = 8;

  private final Reading body;
  private final Document document;
  private final SubjectFinder subjects;
  private final Set<Integer> titlePlaces;
  private final Together together;
  private final Delegations delegations;

  Hosts(Reading body, SubjectFinder subjects, Set<Integer> titlePlaces) {
    this.body = body;
    this.document = body.document;
    this.subjects = subjects;
    this.titlePlaces = titlePlaces;
    this.together = new Together(body);
    this.delegations = new Delegations(body, titlePlaces, together);
  }

  Set<String> of(Trigger trigger, int first) {
    boolean isOfMembers = trigger.isBetween() && document.token(trigger.end() - 1).is("of");
    if (trigger.isBetween() && !isOfMembers || trigger.is(Trigger.Trait.LISTS)) {
      return new LinkedHashSet<>();
    }
    if (trigger.is(Trigger.Trait.SENT)) {
      return peopleIn(trigger);
    }
    return trigger.isVerb() ? subjectsOf(trigger.start(), first) : ofNoun(trigger, first);
  }

  private Set<String> peopleIn(Trigger trigger) {
    Set<String> sent =
        Parties.actors(body, trigger.start() + 1, trigger.partnersFrom() - 1, titlePlaces);
    sent.removeIf(id -> !body.people.actor(id).isPerson());
    return sent;
  }

  private Set<String> ofNoun(Trigger trigger, int first) {
    for (int i = trigger.start() + 1; i < trigger.partnersFrom(); i++) {
      boolean isFrom = trigger.kind().equals("letter") && document.token(i).is("from");
      Phrase by =
          isFrom || document.token(i).is("by") ? subjects.phraseFrom(i + 1, trigger.end()) : null;
      if (by != null) {
        return actorsOf(by);
      }
    }
    int i = trigger.start() - 1;
    while (i > first
        && !isPossessive(i)
        && (document.isTag(i, "ADJ", "NOUN", "NUM")
            || Lexicon.MONTHS_AND_DAYS.contains(document.token(i).folded())
            || document.token(i).folded().matches(Lexicon.ORDINALS))
        && body.mentionAt(i) == null) {
      i--;
    }
    if (i > first && isPossessive(i)) {
      Phrase owner = subjects.phraseEndingAt(i - 1, first);
      return owner == null ? new LinkedHashSet<>() : actorsOf(owner);
    }
    boolean isWhose = i - 1 > first && document.token(i).is("whose");
    Mention whose = isWhose && document.token(i - 1).is(",") ? body.mentionAt(i - 2) : null;
    if (whose != null && body.isPerson(whose)) {
      return new LinkedHashSet<>(Set.of(whose.actorId()));
    }
    if (i >= first && document.token(i).is("their")) {
      return new LinkedHashSet<>(together.pairBefore(i));
    }
    Set<String> joined = hyphenated(i, first);
    if (!joined.isEmpty()) {
      return joined;
    }
    if (trigger.isVisit()) {
      return new Visitors(body, this, subjects, together).of(trigger, i, first);
    }
    Set<String> owner = possessor(i, first);
    if (!owner.isEmpty()) {
      return owner;
    }
    Set<String> two = two(trigger.start(), first);
    if (!two.isEmpty()) {
      return two;
    }
    Set<String> before = ofVerbBefore(trigger.start(), first);
    return before.isEmpty() ? together.ownerAfter(trigger.start()) : before;
  }

  private boolean isPossessive(int i) {
    return document.token(i).folded().equals("'s") || document.token(i).is("'");
  }

  /** {@code the Trump-Kim summit}, {@code US-Iran talks}: both sides before the noun. */
  private Set<String> hyphenated(int last, int first) {
    Set<String> sides = new LinkedHashSet<>();
    int from = last;
    boolean isJoined = false;
    while (from >= first
        && (body.mentionAt(from) != null
            || document.token(from).isCapital()
            || document.token(from).folded().matches("[-–]"))) {
      isJoined |= document.token(from).folded().matches("[-–]");
      from--;
    }
    if (isJoined) {
      sides.addAll(Parties.actors(body, from + 1, last + 1, titlePlaces));
      if (sides.size() < 2) {
        sides.addAll(Parties.peoples(body, from + 1, last + 1));
      }
    }
    return sides.size() < 2 ? new LinkedHashSet<>() : sides;
  }

  /** Who stands before the sentence's first verb; later, its subject. */
  Set<String> subjectsOf(int verb, int first) {
    if (!hasVerbBefore(verb, first)) {
      Set<String> all = Parties.actors(body, afterOpening(first, verb), verb, titlePlaces);
      if (all.isEmpty()) {
        all = delegations.states(first, verb);
      }
      if (!all.isEmpty()) {
        return all;
      }
    }
    SubjectFinder.Subject subject = subjects.before(verb);
    Phrase phrase =
        subject.phrase() != null ? subject.phrase() : subjects.mainSubject(verb).phrase();
    Set<String> actors = phrase == null ? new LinkedHashSet<>() : actorsOf(phrase);
    return actors.isEmpty() ? lead(verb, first) : actors;
  }

  /** {@code After talks with X, Y flew}: where the words behind the comma begin. */
  private int afterOpening(int first, int verb) {
    if (!document.isTag(first, "ADP", "SCONJ")) {
      return first;
    }
    for (int i = first + 1; i < verb; i++) {
      if (document.token(i).is(",") && !body.mentionsIn(i, verb).isEmpty()) {
        return i + 1;
      }
    }
    return first;
  }

  /** {@code X, who came to speak, met}: who the sentence begins with. */
  private Set<String> lead(int verb, int first) {
    Set<String> lead = new LinkedHashSet<>();
    for (int i = first; i < Math.min(verb, first + LEAD); i++) {
      Mention mention = body.mentionAt(i);
      boolean isFollowed =
          mention != null
              && mention.end() + 1 < verb
              && document.token(mention.end()).is(",")
              && document.token(mention.end() + 1).is("who");
      if (isFollowed && body.isPerson(mention)) {
        lead.add(mention.actorId());
        return lead;
      }
    }
    return lead;
  }

  /** {@code his visit to}: the person whom the sentence named before. */
  Set<String> possessor(int i, int first) {
    if (i < first || !document.token(i).is("his") && !document.token(i).is("her")) {
      return new LinkedHashSet<>();
    }
    Set<String> owner = together.owner(i);
    return owner.isEmpty() ? together.ownerAfter(i) : owner;
  }

  private boolean hasVerbBefore(int verb, int first) {
    for (int i = first; i < verb; i++) {
      if (document.isTag(i, "VERB") && body.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  /** The subject of the verb that a noun is the object of: had, held, made. */
  Set<String> ofVerbBefore(int noun, int first) {
    for (int i = noun - 1; i > first && i > noun - 12; i--) {
      if (document.isTag(i, "VERB") && body.mentionAt(i) == null) {
        boolean isOrder = document.token(i).folded().matches("follow(s|ed)|preced(es|ed)");
        return isOrder || isSaidOf(noun, i) ? new LinkedHashSet<>() : subjectsOf(i, first);
      }
    }
    Phrase phrase = subjects.mainSubject(noun).phrase();
    return phrase == null ? new LinkedHashSet<>() : actorsOf(phrase);
  }

  /** {@code said that the call with X was}: of somebody's call; not: said in a call with X. */
  private boolean isSaidOf(int noun, int verb) {
    boolean isWithin = false;
    for (int i = verb + 1; i < noun; i++) {
      isWithin |= document.isTag(i, "ADP");
    }
    return !isWithin && Lexicon.SAYS.contains(document.token(verb).folded());
  }

  Set<String> actorsOf(Phrase phrase) {
    Set<String> listed = Parties.actors(body, phrase.start(), phrase.end(), titlePlaces);
    boolean isWithPronoun =
        listed.size() == 1
            && document.token(phrase.start()).folded().matches("he|she")
            && phrase.end() > phrase.start() + 1;
    if (isWithPronoun) {
      listed.addAll(together.other(phrase.start(), listed));
    }
    if (!listed.isEmpty()) {
      return listed;
    }
    Set<String> represented = delegations.states(phrase.start(), phrase.end());
    if (!represented.isEmpty()) {
      return represented;
    }
    if (isTwo(phrase)) {
      Set<String> two = together.pairBefore(phrase.start());
      int first = document.firstToken(document.sentenceOf(phrase.start()));
      boolean isTold = body.mentionsIn(first, phrase.start()).stream().anyMatch(body::isPerson);
      if (!two.isEmpty() || isTold) {
        return new LinkedHashSet<>(two);
      }
    }
    Set<String> head = delegations.head(phrase);
    if (!head.isEmpty()) {
      return head;
    }
    Speaker speaker = subjects.speaker(phrase);
    return new LinkedHashSet<>(speaker.actorIds());
  }

  /** {@code when the pair hold talks}: the two who were named before; empty for others. */
  private Set<String> two(int noun, int first) {
    for (int i = noun - 1; i > first && i > noun - LEAD; i--) {
      if (document.token(i).folded().matches("pair|duo|two") && document.token(i - 1).is("the")) {
        return new LinkedHashSet<>(together.pairBefore(i - 1));
      }
    }
    return new LinkedHashSet<>();
  }

  /** {@code the pair}, {@code the two men}, {@code both leaders}. */
  private boolean isTwo(Phrase phrase) {
    boolean isTwo = document.token(phrase.end() - 1).folded().matches("pair|duo|two|both|they");
    for (int i = phrase.start(); i < phrase.end(); i++) {
      isTwo |= i + 1 < phrase.end() && document.token(i).folded().matches("two|both");
    }
    return isTwo;
  }
}
