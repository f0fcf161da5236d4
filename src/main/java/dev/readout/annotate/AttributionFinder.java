package dev.readout.annotate;

import dev.readout.annotate.Cues.Cue;
import dev.readout.annotate.Cues.Found;
import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.annotate.SubjectFinder.Before;
import dev.readout.annotate.SubjectFinder.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds cue verbs and "according to" in a sentence, with their subjects and reported clauses. */
final class AttributionFinder {

  private static final Set<String> BEFORE_PARTICIPLE =
      Set.of(",", "by", "while", "and", "before", "after", "when", "of", "—", "–", "in");

  private static final Set<String> PERSONAL = Set.of("he", "she", "they");

  private static final Set<String> PROGRESSIVE =
      Set.of("say", "warn", "urge", "argue", "call", "ask", "insist", "demand", "claim");

  private final Reading reading;
  private final Document document;
  private final SubjectFinder subjects;
  private final AccordingTo accordingTo;
  private final FollowingCue following;
  private final LeadingCue leading;
  private final SpeechCheck test;

  AttributionFinder(Reading reading, SubjectFinder subjects) {
    this.reading = reading;
    this.document = reading.document;
    this.subjects = subjects;
    this.accordingTo = new AccordingTo(reading, subjects);
    this.following = new FollowingCue(reading, subjects);
    this.leading = new LeadingCue(reading, subjects);
    this.test = new SpeechCheck(reading.document);
  }

  /** Attributions of one sentence, in the order of their cues. */
  List<Attribution> find(int sentence) {
    List<Attribution> found = new ArrayList<>();
    int end = document.endToken(sentence);
    for (int i = document.firstToken(sentence); i < end; i++) {
      if (document.isQuoted(i) || reading.mentionAt(i) != null) {
        continue;
      }
      if (document.token(i).is("according") && i + 1 < end && document.token(i + 1).is("to")) {
        Attribution attribution = accordingTo.read(i, sentence);
        if (attribution != null) {
          found.add(attribution);
        }
        continue;
      }
      Found cue = Cues.at(document.tokens(), i, end);
      boolean isAsked = word(i).equals("asked") && i > 0 && word(i - 1).equals("when");
      if (cue != null && !isAsked && isVerb(i, cue.cue())) {
        Attribution attribution = read(i, cue, sentence, found);
        if (attribution != null) {
          found.add(attribution);
          i = cue.end() - 1;
        }
      }
    }
    return found;
  }

  private boolean isVerb(int i, Cue cue) {
    if (cue.isBase() && isHelped(i)) {
      return false;
    }
    if (document.isTag(i, "VERB", "AUX")) {
      return true;
    }
    if (cue.isBase()) {
      return false;
    }
    boolean isPlainPast = word(i).equals("said") || word(i).equals("told");
    boolean isBeforeThat = i + 1 < document.size() && word(i + 1).equals("that");
    boolean isAfterPerson =
        i > 0
            && word(i).endsWith("ed")
            && (PERSONAL.contains(word(i - 1)) || reading.mentionAt(i - 1) != null);
    return isPlainPast || isBeforeThat || isAfterPerson;
  }

  /** {@code helping X and Y defend}: they are helped to do it, and say nothing. */
  private boolean isHelped(int verb) {
    int first = document.firstToken(document.sentenceOf(verb));
    for (int i = verb - 1; i >= Math.max(first, verb - 8); i--) {
      if (word(i).matches("help(|s|ed|ing)|lets?|letting|ma(k|d)e|making")) {
        return true;
      }
    }
    return false;
  }

  private Attribution read(int i, Found found, int sentence, List<Attribution> earlier) {
    Attribution inverted = following.inverted(i, found, sentence);
    if (inverted != null) {
      return inverted;
    }
    if (test.isAdjective(i) || test.isInference(i)) {
      return null;
    }
    Phrase subject = subject(i, found.cue(), earlier);
    Speaker speaker = null;
    if (subject != null) {
      speaker = subjects.speaker(subject);
      if (speaker.reason() == Reason.UNKNOWN_BEARER) {
        speaker = subjects.beforeParticiple(i, speaker);
      }
    } else if (sharesSubject(i, found.cue()) && !earlier.isEmpty()) {
      speaker = earlier.get(earlier.size() - 1).speaker();
    }
    if (speaker == null) {
      return null;
    }
    Attribution postposed = following.postposed(i, found, sentence, subject, speaker);
    Attribution attribution =
        postposed != null ? postposed : leading.read(i, found, sentence, speaker);
    if (test.isSpeech(attribution, found.cue())) {
      return attribution;
    }
    return attribution.speaker().isKnown() ? withoutContent(attribution) : null;
  }

  private static Attribution withoutContent(Attribution a) {
    return new Attribution(a.sentence(), a.cueStart(), a.cueEnd(), -1, -1, a.speaker(), null);
  }

  private boolean sharesSubject(int i, Cue cue) {
    if (cue.isParticiple()) {
      return isFreeParticiple(i);
    }
    return subjects.before(i).before() == Before.COORDINATED;
  }

  private boolean isFreeParticiple(int i) {
    int first = document.firstToken(document.sentenceOf(i));
    int j = i - 1;
    while (j > first && document.isTag(j, "ADV")) {
      j--;
    }
    return j >= first && BEFORE_PARTICIPLE.contains(document.token(j).folded())
        || j >= first && document.isQuoted(j);
  }

  private Phrase subject(int i, Cue cue, List<Attribution> earlier) {
    if (cue.isParticiple() && isFreeParticiple(i)) {
      return earlier.isEmpty() ? subjects.mainSubject(i).phrase() : null;
    }
    if (cue.isParticiple() && document.isFirstOfSentence(i)) {
      return null;
    }
    Subject subject = subjects.before(i);
    if (cue.isParticiple()) {
      boolean isProgressive =
          subject.before() == Before.PASSIVE && PROGRESSIVE.contains(cue.base());
      return isProgressive ? subjects.mainSubject(i).phrase() : null;
    }
    if (subject.before() == Before.COORDINATED && earlier.isEmpty()) {
      return subjects.mainSubject(i).phrase();
    }
    return subject.phrase();
  }

  private String word(int token) {
    return document.token(token).folded();
  }
}
