package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds who speaks to whom in a sentence that tells where it was said: told X in a call. */
final class Addressed {

  private static final Set<String> VERBS =
      Lexicon.words(
          "told tells telling urged urges urging pressed presses pressing assured assures assuring"
              + " thanked thanks thanking warned warns warning invited invites inviting informed"
              + " reminded congratulated asked gave handed presented confronted reassured promised"
              + " offered reached reach");
  private static final Set<String> ASKS =
      Lexicon.words(
          "ask press urge persuade convince lobby thank tell warn brief congratulate assure confront"
              + " implore");
  private static final int FAR = 12;
  private static final Set<String> BE = Lexicon.words("was were been being is are");

  private final Reading body;
  private final Document document;
  private final SubjectFinder subjects;
  private final Hosts hosts;
  private final Set<Integer> titlePlaces;

  Addressed(Reading body, SubjectFinder subjects, Hosts hosts, Set<Integer> titlePlaces) {
    this.body = body;
    this.document = body.document;
    this.subjects = subjects;
    this.hosts = hosts;
    this.titlePlaces = titlePlaces;
  }

  /** Who speaks and who is spoken to. */
  record Sides(Set<String> speakers, Set<String> hearers) {}

  static boolean isVerb(Token token) {
    return VERBS.contains(token.folded());
  }

  /** The two sides around a trigger; null where the sentence does not tell both. */
  Sides around(Trigger trigger, int first, int end) {
    for (int v = first; v < end; v++) {
      boolean isSaid =
          isVerb(document.token(v)) && !document.isQuoted(v) && body.mentionAt(v) == null;
      if (isSaid) {
        Sides sides = sides(v, first, end);
        if (sides != null && !isAsked(v, trigger)) {
          return sides;
        }
      }
    }
    return trigger.is(Trigger.Trait.ADDRESSED) ? sentTo(trigger, first, end) : null;
  }

  /** {@code complained to X in a letter}, {@code proposed it to X by telephone}. */
  private Sides sentTo(Trigger trigger, int first, int end) {
    for (int i = trigger.start() - 1; i > Math.max(first, trigger.start() - FAR); i--) {
      if (document.token(i).is("to") && !document.isTag(i + 1, "VERB")) {
        return between(hosts.ofVerbBefore(i, first), i + 1, end);
      }
    }
    return null;
  }

  /** {@code flew to Ankara to ask X for help}: those who went, and X; null for others. */
  Sides purpose(Trigger trigger, Set<String> visitors, int end) {
    for (int i = trigger.end(); i + 2 < end; i++) {
      if (document.token(i).is("to") && ASKS.contains(document.token(i + 1).folded())) {
        return between(visitors, i + 2, end);
      }
    }
    return null;
  }

  /** Those of {@code speaking} and those whom the words from {@code from} on name first. */
  private Sides between(Set<String> speaking, int from, int end) {
    int stop = Parties.regionEnd(body, from, end, titlePlaces);
    Set<String> hearers = people(Parties.actors(body, from, stop, titlePlaces));
    Set<String> speakers = people(speaking);
    speakers.removeAll(hearers);
    return hearers.isEmpty() || speakers.isEmpty() ? null : new Sides(speakers, hearers);
  }

  private Sides sides(int verb, int first, int end) {
    boolean isPassive =
        verb + 1 < end
            && document.token(verb + 1).is("by")
            && verb > first
            && BE.contains(document.token(verb - 1).folded());
    int from = isPassive ? verb + 2 : verb + 1;
    if (from < end && document.token(from).is("visiting")) {
      from++;
    }
    Phrase phrase = subjects.phraseFrom(from, end);
    if (phrase == null) {
      return null;
    }
    Set<String> hearers = people(Parties.actors(body, phrase.start(), phrase.end(), titlePlaces));
    if (hearers.isEmpty() && Parties.isOfHeads(body, phrase.start(), phrase.end())) {
      hearers.addAll(Parties.actors(body, phrase.start(), phrase.end(), titlePlaces));
    }
    Set<String> speakers = people(hosts.subjectsOf(verb, first));
    speakers.removeAll(hearers);
    return hearers.isEmpty() || speakers.isEmpty() ? null : new Sides(speakers, hearers);
  }

  private Set<String> people(Set<String> ids) {
    Set<String> people = new LinkedHashSet<>(ids);
    people.removeIf(id -> !body.people.actor(id).isPerson());
    return people;
  }

  /** {@code urged him to sit at talks}: where he is asked to go, not where he is asked. */
  private boolean isAsked(int verb, Trigger trigger) {
    for (int i = verb + 1; i + 1 < trigger.start() && !trigger.kind().equals("call"); i++) {
      if (document.token(i).is("to") && document.isTag(i + 1, "VERB")) {
        return true;
      }
    }
    return false;
  }
}
