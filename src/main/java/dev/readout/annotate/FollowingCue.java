package dev.readout.annotate;

import dev.readout.annotate.Cues.Found;
import dev.readout.annotate.PhraseFinder.Phrase;
import java.util.Set;

/** Reads cues that stand after what was said: “…,” said X; …, he said. */
final class FollowingCue {

  private static final Set<String> INVERTING =
      Lexicon.words(
          "say add write explain note announce warn insist argue stress state remark reply continue"
              + " conclude declare tweet claim comment tell respond recall quip joke admit observe"
              + " emphasize emphasise reiterate suggest maintain contend complain assert report");

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
    Phrase phrase = subjects.phraseFrom(found.end(), document.endToken(sentence));
    if (phrase == null || document.token(phrase.start()).is("that")) {
      return null;
    }
    int after = phrase.end();
    boolean isClosed =
        after >= document.endToken(sentence)
            || !document.token(after).isWord()
            || document.isTag(after, "ADP", "SCONJ", "ADV", "CCONJ", "VERB", "DET", "PRON");
    if (!isClosed
        || document.isTag(after < document.endToken(sentence) ? after : after - 1, "AUX")) {
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
    Speaker speaker = subjects.speaker(phrase);
    return new Attribution(sentence, i, found.end(), first, Math.max(first, stop), speaker, null);
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
    if (subject == null || subject.start() <= first || found.cue().isParticiple()) {
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
    return new Attribution(sentence, i, found.end(), first, stop, speaker, null);
  }

  private boolean isEndMark(int token) {
    return ".!?:;".contains(document.token(token).text());
  }
}
