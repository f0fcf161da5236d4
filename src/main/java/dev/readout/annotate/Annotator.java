package dev.readout.annotate;

import dev.readout.text.CodePoints;
import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one English article; the same text, title and date always give the same annotations. */
final class Annotator {

  /** Goes up with every change that may change an annotation. */
  static final int NUMBER = 17;

  private final Catalogue catalogue;

  Annotator(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What the tagger finds: who says what by which words. Needs no names. */
  static List<Attributed> attributions(ArticleText article) {
    Document document = new Document(article.text());
    List<Attributed> found = new ArrayList<>();
    for (TaggedSpeech.Joined joined : new TaggedSpeech(document).all()) {
      found.add(
          new Attributed(
              span(document, joined.content()),
              span(document, joined.source()),
              span(document, joined.cue())));
    }
    return found;
  }

  private static Span span(Document document, PhraseFinder.Phrase phrase) {
    return phrase == null ? null : document.span(phrase.start(), phrase.end());
  }

  Annotations annotate(ArticleText article) {
    Pass pass = pass(article);
    return result(article, pass.reading(), pass.speeches(), pass.dealings());
  }

  /** What one reading of an article gives, in UTF-16 positions. */
  private record Pass(Reading reading, List<Speech> speeches, List<Dealing> dealings) {}

  /** Text and title with the actors named in them. */
  private record Readings(Reading body, Reading title) {}

  /** Who is named in an article's text; says nothing of speech and contacts. */
  Reading read(ArticleText article) {
    return readings(article).body();
  }

  private Pass pass(ArticleText article) {
    Readings readings = readings(article);
    Reading body = readings.body();
    List<Speech> speeches = Relayers.note(new SpeechFinder(body, readings.title()).find());
    List<Dealing> dealings = new ContactFinder(article, body, readings.title()).find(speeches);
    return new Pass(body, speeches, dealings);
  }

  private Readings readings(ArticleText article) {
    People people = new People(catalogue);
    Holders holders = new Holders(catalogue, people, article);
    Document document = new Document(article.text());
    Document title = new Document(article.title() == null ? "" : article.title());
    List<Item> items = new NameReader(catalogue, document, people).read();
    List<Item> titleItems = new NameReader(catalogue, title, people).read();
    Reading titleReading = reading(title, titleItems, people, holders);
    return new Readings(reading(document, items, people, holders), titleReading);
  }

  private Reading reading(Document document, List<Item> items, People people, Holders holders) {
    List<Mention> mentions = new MentionFinder(catalogue, document, people, holders).find(items);
    return new Reading(document, catalogue, people, holders, mentions, items);
  }

  private Annotations result(
      ArticleText article, Reading reading, List<Speech> speeches, List<Dealing> dealings) {
    CodePoints points = new CodePoints(article.text());
    List<Annotations.Sentence> sentences = new ArrayList<>();
    for (Span span : reading.document.sentences()) {
      sentences.add(
          new Annotations.Sentence(sentences.size(), shift(span, points), span.of(article.text())));
    }
    List<Annotations.Naming> namings = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Mention mention : reading.withPronouns()) {
      namings.add(naming(namings.size(), mention, reading, points));
      ids.add(mention.actorId());
    }
    List<Annotations.Statement> statements = statements(reading, speeches, points);
    statements.forEach(s -> addAll(ids, s.speakerId(), s.relayerId(), s.addresseeId()));
    List<Annotations.Contact> contacts = contacts(dealings, points);
    contacts.forEach(c -> addAll(ids, c.actorA(), c.actorB(), c.initiatorId()));
    List<Actor> actors = ids.stream().map(reading.people::actor).toList();
    return new Annotations(actors, sentences, namings, statements, contacts);
  }

  private static void addAll(Set<String> ids, String... more) {
    for (String id : more) {
      if (id != null) {
        ids.add(id);
      }
    }
  }

  private static Span shift(Span span, CodePoints points) {
    return new Span(points.offset(span.start()), points.offset(span.end()));
  }

  private static Annotations.Naming naming(
      int no, Mention mention, Reading reading, CodePoints points) {
    Span span = reading.document.span(mention.start(), mention.end());
    return new Annotations.Naming(
        no,
        reading.document.sentenceOf(mention.start()),
        shift(span, points),
        span.of(reading.document.text()),
        mention.actorId(),
        mention.kind().name().toLowerCase(java.util.Locale.ROOT),
        mention.confidence());
  }

  /** One row for each speaker; words that two readings find are kept once. */
  private static List<Annotations.Statement> statements(
      Reading reading, List<Speech> speeches, CodePoints points) {
    Map<String, Annotations.Statement> rows = new LinkedHashMap<>();
    for (Speech speech : speeches) {
      List<String> speakers =
          speech.speaker().isKnown()
              ? speech.speaker().actorIds()
              : java.util.Arrays.asList((String) null);
      for (String speaker : speakers) {
        Annotations.Statement row = statement(reading, speech, speaker, points);
        rows.putIfAbsent(row.span() + row.kind() + speaker, row);
      }
    }
    return List.copyOf(rows.values());
  }

  private static Annotations.Statement statement(
      Reading reading, Speech speech, String speakerId, CodePoints points) {
    Speaker speaker = speech.speaker();
    Document document = reading.document;
    String surface = speaker.start() < 0 ? null : document.words(speaker.start(), speaker.end());
    return new Annotations.Statement(
        document.sentenceAt(speech.span().start()),
        shift(speech.span(), points),
        speech.span().of(document.text()),
        speech.kind(),
        speech.cue() == null ? null : speech.cue().of(document.text()),
        speakerId,
        surface,
        speakerId == null ? speaker.reason().label() : null,
        speakerId == null ? UnnamedState.of(reading, speaker) : null,
        speech.relayerId(),
        java.util.Objects.equals(speech.addresseeId(), speakerId) ? null : speech.addresseeId(),
        speaker.confidence());
  }

  private static List<Annotations.Contact> contacts(List<Dealing> dealings, CodePoints points) {
    return dealings.stream()
        .map(
            d ->
                new Annotations.Contact(
                    d.actorA(),
                    d.actorB(),
                    d.kind(),
                    d.date().day(),
                    d.date().precision(),
                    d.initiatorId(),
                    d.isPlanned(),
                    shift(d.span(), points)))
        .toList();
  }
}
