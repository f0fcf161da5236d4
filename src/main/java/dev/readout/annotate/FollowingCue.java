package dev.readout.annotate;

import dev.readout.annotate.Cues.Found;
import dev.readout.annotate.PhraseFinder.Phrase;
import java.util.Set;

/** Reads cues that stand after what was said: “…,” said X; …, he said. */
final class FollowingCue {

  private static final Set<String> INVERTING =
      Lexicon.words(
          "say add write explain note announce warn insist argue stress state remark reply continue"
              + " conclude declare tweet claim comment respond recall quip joke admit observe"
              + " emphasize emphasise reiterate suggest maintain contend complain assert report agree"
              + " caution predict acknowledge concede lament vow confirm sigh thunder"
              + " snap muse fume counter");

  private static final Set<String> ONLY_AFTER_QUOTES = Lexicon.words("agree vow confirm concede");

  private final Reading reading;
  private final Document document;
  private final SubjectFinder subjects;
  private final ContentEnd contentEnd;
  private final Adjuncts adjuncts;

  FollowingCue(Reading reading, SubjectFinder subjects) {
    this.reading = reading;
    this.document = reading.document;
    this.subjects = subjects;
    this.contentEnd = new ContentEnd(reading.document);
    this.adjuncts = new Adjuncts(reading, subjects);
  }

  /** {@code "…," said X}. */
  Attribution inverted(int i, Found found, int sentence) {
    int first = document.firstToken(sentence);
    boolean isAfterContent =
        i == first
            ? i > 0 && document.isQuoted(i - 1)
            : document.token(i - 1).is(",") || isQuoteEnd(i - 1);
    if (!isAfterContent
        || !INVERTING.contains(found.cue().base())
        || found.cue().isParticiple()
        || found.cue().isBase()) {
      return null;
    }
    if (i > first && document.token(i - 1).is(",") && !isQuoteEnd(i - 2) && hasOwnSubject(i)) {
      return null;
    }
    Phrase phrase = subjects.phraseFrom(found.end(), document.endToken(sentence));
    if (phrase == null || document.token(phrase.start()).is("that")) {
      return null;
    }
    int after = phrase.end();
    boolean isClosed =
        after >= document.endToken(sentence)
            || !document.token(after).isWord()
            || document.isTag(after, "ADP", "SCONJ", "ADV", "CCONJ", "VERB", "DET", "PRON");
    boolean isQuoteNext =
        after + 1 < document.endToken(sentence)
            && document.isQuoted(after + 1)
            && !isQuoteEnd(i - 1);
    if (!isClosed
        || isQuoteNext
        || document.isTag(after < document.endToken(sentence) ? after : after - 1, "AUX")) {
      return null;
    }
    if (ONLY_AFTER_QUOTES.contains(found.cue().base()) && !isQuoteEnd(i - 1)) {
      return null;
    }
    boolean hasMention =
        !reading.mentionsIn(phrase.start(), phrase.end()).isEmpty()
            || isQuoteEnd(i - 1)
            || document.isQuoted(Math.max(first, i - 2));
    if (!hasMention) {
      return null;
    }
    int stop = i > first && document.token(i - 1).is(",") ? i - 1 : i;
    Speaker speaker = speaker(phrase, document.endToken(sentence));
    return new Attribution(sentence, i, found.end(), first, Math.max(first, stop), speaker, null);
  }

  /** {@code the minister, X, said Y would}: X says it, not Y. */
  private boolean hasOwnSubject(int verb) {
    Phrase phrase = subjects.before(verb).phrase();
    return phrase != null && subjects.speaker(phrase).isKnown();
  }

  /** {@code said the minister, X}: X where the title alone tells nobody. */
  private Speaker speaker(Phrase phrase, int end) {
    Speaker speaker = subjects.speaker(phrase);
    int comma = phrase.end();
    Mention next =
        comma + 1 < end && document.token(comma).is(",") ? reading.mentionAt(comma + 1) : null;
    boolean isNamed =
        next != null
            && reading.isPerson(next)
            && (next.end() >= end || !document.token(next.end()).isWord());
    return isNamed && !speaker.isKnown()
        ? Speaker.of(next.actorId(), next.start(), next.end(), next.confidence())
        : speaker;
  }

  private boolean isQuoteEnd(int token) {
    return token >= 0
        && "\"”’'»“".contains(document.token(token).text())
        && token > 0
        && document.isQuoted(token - 1);
  }

  /** {@code …, he said.} */
  Attribution postposed(int i, Found found, int sentence, Phrase subject, Speaker speaker) {
    int first = document.firstToken(sentence);
    boolean isPassive =
        found.end() < document.endToken(sentence) && document.token(found.end()).is("by");
    boolean isUnfit = subject == null || subject.start() <= first;
    if (isUnfit || isPassive || found.cue().isParticiple()) {
      return null;
    }
    int before = subject.start() - 1;
    boolean isAfterContent = document.token(before).is(",") || isQuoteEnd(before);
    int after = adjuncts.end(found.end(), sentence);
    boolean isLast = after >= document.endToken(sentence) || isEndMark(after);
    boolean isComma = after < document.endToken(sentence) && document.token(after).is(",");
    boolean isVague = isComma && speaker.reason() == Reason.UNKNOWN_BEARER;
    if (!isAfterContent || before - first < 2 || !(isLast || isComma) || isVague) {
      return null;
    }
    boolean quoteFollows =
        after + 1 < document.endToken(sentence)
            && document.isQuoted(Math.min(after + 2, document.size() - 1));
    if (isComma && quoteFollows && !isQuoteEnd(before) && !document.isQuoted(before - 1)) {
      return null;
    }
    int stop = isLast || isQuoteEnd(before) ? before : contentEnd.ofSentence(sentence);
    if (!isClause(first, before) && !(isComma && isClause(after + 1, stop))) {
      return null;
    }
    return new Attribution(sentence, i, found.end(), first, stop, speaker, null);
  }

  /** Whether somebody may have said it: it holds quoted words or a verb; not: on Thursday. */
  private boolean isClause(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean isParticiple = i == from && document.token(i).folded().matches(".*(ed|ing)");
      boolean isVerb = document.isTag(i, "VERB", "AUX") && !isParticiple;
      if (document.isQuoted(i) || isVerb || document.token(i).folded().matches("yes|no")) {
        return true;
      }
    }
    return false;
  }

  private boolean isEndMark(int token) {
    return ".!?:;".contains(document.token(token).text());
  }
}
