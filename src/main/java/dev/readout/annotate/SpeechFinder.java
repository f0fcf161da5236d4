package dev.readout.annotate;

import dev.readout.text.Quotation;
import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds everything that is said in an article, and who says it. */
final class SpeechFinder {

  private final Reading reading;
  private final Document document;
  private final SpeakerLookup lookup;
  private final SubjectFinder subjects;
  private final Transcript transcript;
  private final List<List<Attribution>> attributions = new ArrayList<>();
  private final QuoteAttributions quotes;
  private final List<Speech> speeches = new ArrayList<>();

  SpeechFinder(Reading reading, Reading title) {
    this.reading = reading;
    this.document = reading.document;
    this.lookup = new SpeakerLookup(reading);
    this.subjects = new SubjectFinder(reading, lookup);
    this.transcript = new Transcript(reading, title);
    this.quotes = new QuoteAttributions(document, attributions);
  }

  List<Speech> find() {
    speeches.addAll(transcript.find());
    AttributionFinder finder = new AttributionFinder(reading, subjects);
    for (int s = 0; s < document.sentences().size(); s++) {
      List<Attribution> found = transcript.holds(s) ? List.of() : finder.find(s);
      attributions.add(found);
      found.forEach(a -> lookup.spoke(a.speaker()));
    }
    attributions.forEach(found -> found.forEach(this::addReported));
    addQuotations();
    speeches.addAll(new InnerQuotations(reading, subjects).in(List.copyOf(speeches)));
    speeches.addAll(
        new TaggedSpeech(document).missing(List.copyOf(speeches), transcript, subjects));
    speeches.sort(
        Comparator.comparingInt((Speech s) -> s.span().start())
            .thenComparingInt(s -> -s.span().end())
            .thenComparing(Speech::kind));
    return speeches;
  }

  /** A reported clause, unless its words all stand between quotation marks. */
  private void addReported(Attribution attribution) {
    if (!attribution.hasContent() || attribution.end() - attribution.start() < 2) {
      return;
    }
    Span span = trimmed(attribution.start(), attribution.end());
    if (span == null) {
      return;
    }
    int quoted = 0;
    boolean hasQuote = false;
    for (Quotation quotation : document.quotations()) {
      int both = quotation.marks().overlap(span);
      quoted = Math.max(quoted, both);
      hasQuote |= both > 3 && quotation.content().length() > 3;
    }
    boolean isNaming =
        document.token(attribution.cueStart()).folded().matches("(call|describ|dismiss|hail).*");
    boolean isOnlyQuoted =
        quoted >= span.length() - 8 && !isNaming || allQuoted(attribution, isNaming ? 0 : 1);
    if (!isOnlyQuoted) {
      speeches.add(
          new Speech(
              span,
              hasQuote ? Speech.MIXED : Speech.INDIRECT,
              document.span(attribution.cueStart(), attribution.cueEnd()),
              attribution.speaker(),
              attribution.addresseeId(),
              null));
    }
  }

  private boolean allQuoted(Attribution attribution, int most) {
    int free = 0;
    for (int i = attribution.start(); i < attribution.end(); i++) {
      free += !document.isQuoted(i) && document.token(i).isWord() ? 1 : 0;
    }
    return free <= most;
  }

  private Span trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && ",:–—".contains(document.token(from).text())) {
      from++;
    }
    while (to > from && ",;:–—".contains(document.token(to - 1).text())) {
      to--;
    }
    return from < to ? document.span(from, to) : null;
  }

  private void addQuotations() {
    Speech last = null;
    for (Quotation quotation : document.quotations()) {
      int sentence = document.sentenceAt(quotation.content().start());
      if (quotation.depth() > 0 || document.size() == 0 || transcript.holds(sentence)) {
        continue;
      }
      Speech speech = read(quotation, last);
      if (speech != null) {
        speeches.add(speech);
        lookup.spoke(speech.speaker());
        last = speech;
      }
    }
  }

  private Speech read(Quotation quotation, Speech previous) {
    int first = document.tokenAt(quotation.content().start());
    if (first >= document.size()) {
      return null;
    }
    int last = document.tokenAt(quotation.content().end() - 1);
    int end = Math.min(document.size(), Math.max(first, last) + 1);
    Attribution attribution = quotes.of(first, end);
    if (attribution != null) {
      Span cue = document.span(attribution.cueStart(), attribution.cueEnd());
      return speech(quotation, cue, attribution.speaker(), attribution.addresseeId());
    }
    int sentence = document.sentenceOf(first);
    Speaker opening = introducedByComma(first, sentence);
    if (opening != null) {
      return speech(quotation, null, opening, null);
    }
    QuoteContext context = new QuoteContext(reading, subjects, lookup);
    QuoteContext.Owner owner = context.byNoun(first);
    if (owner != null) {
      return speech(quotation, owner.cue(), owner.speaker(), null);
    }
    Speaker next = quotes.isOpening(first, sentence) ? context.next(quotation, end) : null;
    if (next != null) {
      return speech(quotation, null, next, null);
    }
    if (!context.isUtterance(quotation, first, end)) {
      boolean goesOn =
          quotes.isOpening(first, sentence) && context.isSentence(quotation, first, end);
      Speaker same = goesOn ? continued(quotation, sentence, previous) : null;
      return same == null ? null : speech(quotation, null, same, null);
    }
    Speaker speaker = context.signature(end);
    if (speaker == null) {
      speaker = continued(quotation, sentence, previous);
    }
    if (speaker == null) {
      speaker = introduced(sentence, first);
    }
    return speech(quotation, null, speaker == null ? Speaker.NONE : speaker, null);
  }

  /** {@code Graham spoke on television, “…”}: whoever the sentence is about. */
  private Speaker introducedByComma(int first, int sentence) {
    int mark = first - 2;
    boolean isIntroduced =
        mark > document.firstToken(sentence)
            && ",:".contains(document.token(mark).text())
            && document.token(first).isCapital();
    if (!isIntroduced) {
      return null;
    }
    PhraseFinder.Phrase phrase = subjects.mainSubject(mark).phrase();
    Speaker speaker = phrase == null ? Speaker.NONE : subjects.speaker(phrase);
    boolean isUnnamed = speaker.reason() == Reason.UNNAMED_SOURCE && document.token(mark).is(":");
    return speaker.isKnown() || isUnnamed ? speaker : null;
  }

  private Speech speech(Quotation quotation, Span cue, Speaker speaker, String addressee) {
    return new Speech(quotation.content(), Speech.DIRECT, cue, speaker, addressee, null);
  }

  /** A quotation that goes on where one of the same paragraph, or an open one, left off. */
  private Speaker continued(Quotation quotation, int sentence, Speech last) {
    if (last == null) {
      return null;
    }
    int lastSentence = document.sentenceAt(last.span().end() - 1);
    int gap = document.paragraphOf(sentence) - document.paragraphOf(lastSentence);
    boolean isOpen =
        document.quotations().stream()
            .anyMatch(q -> q.continues() && q.content().equals(last.span()));
    boolean isSame = gap == 0 && sentence - lastSentence <= 2;
    return isOpen && gap == 1 || isSame ? last.speaker() : null;
  }

  /** Somebody of whom the sentence before tells that they spoke. */
  private Speaker introduced(int sentence, int first) {
    for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
      List<Attribution> found = attributions.get(s);
      for (int k = found.size() - 1; k >= 0; k--) {
        if (found.get(k).cueStart() < first && found.get(k).speaker().isKnown()) {
          Speaker speaker = found.get(k).speaker();
          return new Speaker(speaker.actorIds(), speaker.start(), speaker.end(), null, 0.55);
        }
      }
      Speaker named = s < sentence ? onlyPerson(s) : null;
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  private Speaker onlyPerson(int sentence) {
    List<Mention> people =
        reading.mentionsIn(document.firstToken(sentence), document.endToken(sentence)).stream()
            .filter(reading::isPerson)
            .toList();
    boolean isOne = people.stream().map(Mention::actorId).distinct().count() == 1;
    return isOne
        ? Speaker.of(people.get(0).actorId(), people.get(0).start(), people.get(0).end(), 0.5)
        : null;
  }
}
