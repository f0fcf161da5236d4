package dev.readout.annotate;

import dev.readout.text.Quotation;
import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds whom somebody quotes in their own words: “He told me, ‘We stay,’” said X. */
final class InnerQuotations {

  private static final Set<String> SELF = Lexicon.words("i we");
  private static final Set<String> THIRD = Lexicon.words("he she");
  private static final int FEWEST_WORDS = 3;
  private static final int HEARER = 6;
  private static final double CONFIDENCE = 0.6;

  private final Reading reading;
  private final Document document;
  private final SubjectFinder subjects;

  InnerQuotations(Reading reading, SubjectFinder subjects) {
    this.reading = reading;
    this.document = reading.document;
    this.subjects = subjects;
  }

  /** What the quotations inside these speeches' say, where a verb of saying introduces it. */
  List<Speech> in(List<Speech> speeches) {
    List<Speech> found = new ArrayList<>();
    for (Quotation inner : document.quotations()) {
      if (inner.depth() > 0) {
        speeches.stream()
            .filter(s -> s.kind().equals(Speech.DIRECT) && s.span().contains(inner.marks()))
            .findFirst()
            .map(outer -> speech(inner, outer))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Speech speech(Quotation inner, Speech outer) {
    int first = document.tokenAt(inner.content().start());
    int end = document.tokenAt(inner.content().end());
    if (first >= document.size() || end - first < FEWEST_WORDS) {
      return null;
    }
    int begin =
        Math.max(
            document.firstToken(document.sentenceOf(first)),
            document.tokenAt(outer.span().start()));
    int last = first - 1;
    while (last >= begin && !document.token(last).isWord()) {
      last--;
    }
    for (int i = last; i >= Math.max(begin + 1, last - HEARER); i--) {
      Cues.Found cue = Cues.at(document.tokens(), i, last + 1);
      if (cue != null && document.isTag(i, "VERB")) {
        Speaker speaker = speaker(i, outer);
        String relayer =
            outer.speaker().actorIds().size() == 1 ? outer.speaker().actorIds().get(0) : null;
        boolean isSelf = speaker.actorIds().equals(outer.speaker().actorIds());
        Span words = document.span(i, cue.end());
        return new Speech(
            inner.content(), Speech.DIRECT, words, speaker, null, isSelf ? null : relayer);
      }
    }
    return null;
  }

  private Speaker speaker(int cue, Speech outer) {
    PhraseFinder.Phrase phrase = subjects.before(cue).phrase();
    if (phrase == null) {
      return Speaker.NONE;
    }
    String noun = document.token(phrase.end() - 1).folded();
    if (SELF.contains(noun)) {
      return new Speaker(
          outer.speaker().actorIds(),
          phrase.start(),
          phrase.end(),
          outer.speaker().reason(),
          CONFIDENCE);
    }
    if (!THIRD.contains(noun)) {
      return subjects.speaker(phrase);
    }
    int from = document.tokenAt(outer.span().start());
    List<Mention> before =
        reading.mentionsIn(from, phrase.start()).stream().filter(reading::isPerson).toList();
    return before.isEmpty()
        ? Speaker.unknown(phrase.start(), phrase.end(), Reason.UNCLEAR_PRONOUN)
        : Speaker.of(
            before.get(before.size() - 1).actorId(), phrase.start(), phrase.end(), CONFIDENCE);
  }
}
