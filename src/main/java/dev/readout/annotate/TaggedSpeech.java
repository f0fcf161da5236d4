package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Quotation;
import dev.readout.text.Span;
import dev.readout.text.Token;
import dev.readout.text.encoder.SpanTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins what the tagger of sources, cues and contents finds in a paragraph into statements. */
final class TaggedSpeech {

  private static final int FEWEST_WORDS = 4;
  private static final int REACH = 12;
  private static final double MOST_CONFIDENCE = 0.6;
  private static final Set<String> SPEAKS_FOR_ITSELF =
      Lexicon.words("i we you it this that there what which");

  private static final Set<String> UNSAID =
      Lexicon.words("will would should could may might must not never n't n’t was were been be");

  private final Document document;
  private final SpeechCheck check;

  TaggedSpeech(Document document) {
    this.document = document;
    this.check = new SpeechCheck(document);
  }

  /** Tokens: of what is said, and of the cue and the source that stand nearest; null for none. */
  record Joined(Phrase content, Phrase cue, Phrase source) {}

  /** Everything that the tagger finds. */
  List<Joined> all() {
    List<Joined> found = new ArrayList<>();
    for (Phrase paragraph : paragraphs()) {
      found.addAll(joined(paragraph));
    }
    return found;
  }

  /**
   * Statements of which the rules have nothing, in sentences with a cue that they made nothing of:
   * those with a speaker who is known or stays unnamed.
   */
  List<Speech> missing(List<Speech> speeches, Transcript transcript, SubjectFinder subjects) {
    List<Speech> found = new ArrayList<>();
    for (int s = 0; s < document.sentences().size(); s++) {
      Phrase sentence = new Phrase(document.firstToken(s), document.endToken(s));
      if (transcript.holds(s) || !hasCue(sentence, speeches)) {
        continue;
      }
      for (Joined joined : joined(sentence)) {
        Speech speech = speech(joined, subjects);
        boolean isNew =
            speech != null
                && speeches.stream()
                    .noneMatch(o -> touches(o, speech.span()) || touches(o, speech.cue()));
        if (isNew) {
          found.add(speech);
        }
      }
    }
    return found;
  }

  private static boolean touches(Speech speech, Span span) {
    return speech.span().overlap(span) > 0
        || speech.cue() != null && speech.cue().overlap(span) > 0;
  }

  /** A verb of saying outside quotations that belongs to no statement yet. */
  private boolean hasCue(Phrase sentence, List<Speech> speeches) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      Token token = document.token(i);
      boolean isCue =
          token.is("according")
              || Cues.at(document.tokens(), i, sentence.end()) != null
                  && document.isTag(i, "VERB")
                  && (i == sentence.start() || !UNSAID.contains(document.token(i - 1).folded()));
      if (isCue
          && !document.isQuoted(i)
          && speeches.stream().noneMatch(s -> touches(s, new Span(token.start(), token.end())))) {
        return true;
      }
    }
    return false;
  }

  private Speech speech(Joined joined, SubjectFinder subjects) {
    if (joined.cue() == null || joined.source() == null || !isSaying(joined.cue())) {
      return null;
    }
    int start = joined.content().start();
    int end = joined.content().end();
    while (start < end && (isMark(start) || document.token(start).is("that"))) {
      start++;
    }
    while (end > start && isMark(end - 1)) {
      end--;
    }
    boolean isCut =
        start == end || document.token(start).is("of") || document.token(start).is("to");
    if (isCut || end - start < FEWEST_WORDS || !hasVerb(start, end)) {
      return null;
    }
    Phrase source = withoutClause(joined.source());
    if (SPEAKS_FOR_ITSELF.contains(document.token(source.start()).folded())) {
      return null;
    }
    Speaker speaker = subjects.speaker(source);
    if (!speaker.isKnown() && speaker.reason() != Reason.UNNAMED_SOURCE) {
      return null;
    }
    Span span = document.span(start, end);
    boolean hasQuote =
        document.quotations().stream()
            .map(Quotation::content)
            .anyMatch(q -> q.length() > 3 && q.overlap(span) > 0);
    return new Speech(
        span,
        hasQuote ? Speech.MIXED : Speech.INDIRECT,
        document.span(joined.cue().start(), joined.cue().end()),
        new Speaker(
            speaker.actorIds(),
            speaker.start(),
            speaker.end(),
            speaker.reason(),
            Math.min(MOST_CONFIDENCE, speaker.confidence())),
        null,
        null);
  }

  /** {@code His critics, which include a union}: the words before the comma. */
  private Phrase withoutClause(Phrase source) {
    for (int i = source.start() + 1; i < source.end(); i++) {
      if (document.token(i).is(",")) {
        return new Phrase(source.start(), i);
      }
    }
    return source;
  }

  /** Holds a verb of saying, of something that was said and not of what will be. */
  private boolean isSaying(Phrase cue) {
    for (int i = cue.start(); i < cue.end(); i++) {
      if (UNSAID.contains(document.token(i).folded()) || check.isInference(i)) {
        return false;
      }
    }
    for (int i = cue.start(); i < cue.end(); i++) {
      if (Cues.at(document.tokens(), i, cue.end()) != null || document.token(i).is("according")) {
        return true;
      }
    }
    return false;
  }

  private boolean isMark(int token) {
    return !document.token(token).isWord() && !document.token(token).text().matches("[$€£%)(]");
  }

  private boolean hasVerb(int start, int end) {
    for (int i = start; i < end; i++) {
      if (document.isTag(i, "VERB", "AUX")) {
        return true;
      }
    }
    return false;
  }

  private List<Phrase> paragraphs() {
    List<Phrase> found = new ArrayList<>();
    int sentences = document.sentences().size();
    for (int s = 0; s < sentences; ) {
      int end = s + 1;
      while (end < sentences && document.paragraphOf(end) == document.paragraphOf(s)) {
        end++;
      }
      if (document.firstToken(s) < document.endToken(end - 1)) {
        found.add(new Phrase(document.firstToken(s), document.endToken(end - 1)));
      }
      s = end;
    }
    return found;
  }

  private List<Joined> joined(Phrase paragraph) {
    int base = paragraph.start();
    List<SpanTagger.Tagged> tagged =
        SpanTagger.tag(
            document.tokens().subList(base, paragraph.end()).stream().map(Token::text).toList());
    List<Joined> found = new ArrayList<>();
    for (SpanTagger.Tagged content : tagged) {
      if (content.kind().equals("content")) {
        SpanTagger.Tagged cue = nearest(tagged, "cue", content);
        SpanTagger.Tagged source = nearest(tagged, "source", cue == null ? content : cue);
        found.add(new Joined(phrase(content, base), phrase(cue, base), phrase(source, base)));
      }
    }
    return found;
  }

  private static Phrase phrase(SpanTagger.Tagged span, int base) {
    return span == null ? null : new Phrase(base + span.start(), base + span.end());
  }

  private static SpanTagger.Tagged nearest(
      List<SpanTagger.Tagged> all, String kind, SpanTagger.Tagged to) {
    SpanTagger.Tagged best = null;
    for (SpanTagger.Tagged other : all) {
      if (other.kind().equals(kind)
          && gap(other, to) <= REACH
          && (best == null || gap(other, to) < gap(best, to))) {
        best = other;
      }
    }
    return best;
  }

  private static int gap(SpanTagger.Tagged a, SpanTagger.Tagged b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }
}
