package dev.readout.annotate;

import java.util.ArrayList;
import java.util.List;

/** Resolves he and she where they speak, by who was named and who spoke before. */
final class SpeakingPronouns {

  private static final int SUBJECT = 14;

  private final Reading reading;
  private final Document document;
  private final List<Speaker> spoken = new ArrayList<>();
  private boolean isLastUnnamed;
  private int lastStart = -1;
  private int unknownStart = -1;

  SpeakingPronouns(Reading reading) {
    this.reading = reading;
    this.document = reading.document;
  }

  /** Notes who was last found to speak. */
  void spoke(Speaker speaker) {
    isLastUnnamed = speaker.reason() == Reason.UNNAMED_SOURCE;
    lastStart = speaker.start();
    boolean isName =
        speaker.reason() == Reason.UNKNOWN_BEARER
            && lastStart >= 0
            && document.token(lastStart).isCapital()
            && !Lexicon.FUNCTION.contains(document.token(lastStart).folded());
    unknownStart = isName ? lastStart : speaker.isKnown() ? -1 : unknownStart;
    if (speaker.isKnown()) {
      spoken.add(speaker);
    }
  }

  /** Who spoke last and is known, or null. */
  Speaker last() {
    return spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
  }

  /** Who spoke last at or before a token's sentence, within so many sentences; null for nobody. */
  Speaker lastBefore(int sentence, int within) {
    Speaker last = last();
    boolean isNear =
        last != null && last.start() >= 0 && sentence - document.sentenceOf(last.start()) <= within;
    return isNear ? last : null;
  }

  /** The person of that gender whom the sentence or the one before it is about. */
  Speaker resolve(int token, String gender) {
    int sentence = document.sentenceOf(token);
    int earlier = opening(sentence, gender);
    if (earlier >= 0 && earlier < token) {
      return again(earlier, token, gender);
    }
    if (isOfUnnamed(token, sentence)) {
      return Speaker.unknown(token, token + 1, Reason.UNNAMED_SOURCE);
    }
    Mention same = firstPerson(document.firstToken(sentence), token, gender);
    if (same != null) {
      return Speaker.of(same.actorId(), token, token + 1, 0.75);
    }
    if (isOfUnknown(token, sentence)) {
      return Speaker.unknown(token, token + 1, Reason.UNCLEAR_PRONOUN);
    }
    Speaker last = last();
    for (int s = sentence - 1; s >= Math.max(0, sentence - 4); s--) {
      boolean isLastSpeaker =
          last != null
              && last.actorIds().size() == 1
              && last.start() >= 0
              && document.sentenceOf(last.start()) == s
              && fits(last.actorIds().get(0), gender);
      if (isLastSpeaker) {
        return Speaker.of(last.actorIds().get(0), token, token + 1, 0.75);
      }
      int opening = opening(s, gender);
      if (opening >= 0 && sentence - s == 1) {
        return again(opening, token, gender);
      }
      Mention person = firstPerson(document.firstToken(s), document.endToken(s), gender);
      boolean isSubject = person != null && person.start() - document.firstToken(s) <= SUBJECT;
      boolean isKnown = person != null && reading.actor(person).gender() != null;
      if (isSubject || isKnown) {
        return Speaker.of(person.actorId(), token, token + 1, isSubject ? 0.7 : 0.6);
      }
    }
    return Speaker.unknown(token, token + 1, Reason.UNCLEAR_PRONOUN);
  }

  /** Whether a name that nobody knows spoke in the sentence before, and nobody else was named. */
  private boolean isOfUnknown(int token, int sentence) {
    return unknownStart >= 0
        && unknownStart < token
        && sentence - document.sentenceOf(unknownStart) == 1
        && reading.mentionsIn(unknownStart, token).stream()
            .noneMatch(m -> reading.isPerson(m) && !document.isQuoted(m.start()));
  }

  /** {@code A source says the opposite: “…,” he told}: he is the source. */
  private boolean isOfUnnamed(int token, int sentence) {
    int source = isLastUnnamed && lastStart >= 0 && lastStart < token ? lastStart : -1;
    for (int i = document.firstToken(sentence); i + 1 < token; i++) {
      boolean isSaying =
          Nouns.UNNAMED.contains(document.token(i).folded())
              && Lexicon.SAYS.contains(document.token(i + 1).folded())
              && reading.mentionAt(i) == null
              && !document.isQuoted(i);
      source = isSaying ? i : source;
    }
    return source >= 0
        && sentence - document.sentenceOf(source) <= 1
        && reading.mentionsIn(source, token).stream()
            .noneMatch(m -> reading.isPerson(m) && !document.isQuoted(m.start()));
  }

  /** The pronoun of that gender which a sentence begins with, or -1. */
  private int opening(int sentence, String gender) {
    int first = document.firstToken(sentence);
    boolean isOne = document.token(first).is(gender.equals("f") ? "she" : "he");
    return isOne && !document.isQuoted(first) ? first : -1;
  }

  /** Whom the pronoun that went before means. */
  private Speaker again(int earlier, int token, String gender) {
    Speaker same = resolve(earlier, gender);
    return new Speaker(same.actorIds(), token, token + 1, same.reason(), same.confidence());
  }

  private Mention firstPerson(int from, int to, String gender) {
    for (Mention mention : reading.mentionsIn(from, to)) {
      if (reading.isPerson(mention)
          && fits(mention.actorId(), gender)
          && !document.isQuoted(mention.start())) {
        return mention;
      }
    }
    return null;
  }

  private boolean fits(String actorId, String gender) {
    Actor actor = reading.people.actor(actorId);
    return actor != null
        && actor.isPerson()
        && (actor.gender() == null || actor.gender().equals(gender));
  }
}
