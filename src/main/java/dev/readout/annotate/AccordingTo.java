package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;

/** Reads "according to X": who X is, and which words are theirs. */
final class AccordingTo {

  private static final int MAX_ADJUNCT = 16;

  private final Document document;
  private final SubjectFinder subjects;
  private final ContentEnd contentEnd;

  AccordingTo(Reading reading, SubjectFinder subjects) {
    this.document = reading.document;
    this.subjects = subjects;
    this.contentEnd = new ContentEnd(reading.document);
  }

  /** The attribution, or null where nobody follows. */
  Attribution read(int i, int sentence) {
    int first = document.firstToken(sentence);
    int end = document.endToken(sentence);
    Phrase phrase = subjects.phraseFrom(i + 2, end);
    if (phrase == null) {
      return null;
    }
    Phrase issuer = issuer(phrase, end);
    Speaker speaker = subjects.speaker(issuer == null ? phrase : issuer);
    int start = phrase.end();
    int stop = contentEnd.ofSentence(sentence);
    if (i - first > 1) {
      start = first;
      stop = document.token(i - 1).is(",") ? i - 1 : i;
    } else {
      while (start < end && !document.token(start).is(",") && start - phrase.end() < MAX_ADJUNCT) {
        start++;
      }
      start = start < end && document.token(start).is(",") ? start + 1 : phrase.end();
      stop = contentEnd.find(start, sentence);
    }
    return new Attribution(sentence, i, i + 2, start, stop, speaker, null);
  }

  /** {@code a statement released by X}: X. */
  private Phrase issuer(Phrase document, int end) {
    boolean isDocument = Nouns.DOCUMENT.contains(this.document.token(document.end() - 1).folded());
    for (int i = document.end(); isDocument && i < Math.min(end - 1, document.end() + 3); i++) {
      if (this.document.token(i).is("by") || this.document.token(i).is("from")) {
        return subjects.phraseFrom(i + 1, end);
      }
    }
    return null;
  }
}
