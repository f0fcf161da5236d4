package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.text.CodePoints;
import dev.readout.text.encoder.PairEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores the encoder of contacts alone, sentence by sentence: a contact is right where the pair and
 * the kind are. Pairs that only the sentence before tells of are left out, and so are labelled
 * contacts with somebody who is not found there: the recall is that of the encoder.
 */
final class ContactScores {

  private static final String NONE = PairEncoder.KINDS.get(0);

  private final Annotator annotator;
  private final GoldActors actors;
  private final Score all = new Score();
  private final Map<String, Score> kinds = new TreeMap<>();
  private final List<Map<String, Object>> items = new ArrayList<>();
  private int sentences;

  ContactScores(Catalogue catalogue) {
    this.annotator = new Annotator(catalogue);
    this.actors = new GoldActors(catalogue);
    PairEncoder.KINDS.stream().skip(1).forEach(kind -> kinds.put(kind, new Score()));
  }

  /** What was read, as {@code data/models/training/contact.py} is fitted on it. */
  List<Map<String, Object>> items() {
    return items;
  }

  Map<String, Object> measures() {
    Map<String, Object> measures = new LinkedHashMap<>();
    measures.put("sentences", sentences);
    measures.put("contacts", all.measures());
    kinds.forEach((kind, score) -> measures.put(kind, score.measures()));
    return measures;
  }

  /**
   * Adds a document.
   *
   * @param isScored whether the encoder reads it too; else it only gives items
   */
  void add(JsonNode document, boolean isScored) {
    if (!AnnotationScores.isScored(document, "contacts")) {
      return;
    }
    Reading reading = annotator.read(AnnotationScores.article(document));
    ToldContacts told = new ToldContacts(document, reading.document, actors);
    for (ActorSentence sentence : new ActorSentences(reading, new Pairs(reading)).all()) {
      List<PairEncoder.Pair> open = new ArrayList<>();
      List<String> gold = new ArrayList<>();
      for (PairEncoder.Pair pair : sentence.pairs()) {
        String kind = told.kind(sentence.sentence(), sentence.first(pair), sentence.second(pair));
        if (kind != null) {
          open.add(pair);
          gold.add(kind);
        }
      }
      boolean hasWord = !DealingWords.in(reading.document, sentence.sentence()).isEmpty();
      boolean isTold = gold.stream().anyMatch(kind -> !kind.equals(NONE));
      if (!open.isEmpty() && (hasWord || isTold)) {
        ActorSentence kept = sentence.with(open);
        items.add(item(document, kept, gold));
        if (isScored) {
          score(kept, gold, hasWord, reading);
        }
      }
    }
  }

  private void score(ActorSentence sentence, List<String> gold, boolean isRead, Reading body) {
    List<String> read =
        isRead
            ? Arrays.asList(
                sentence.read().stream()
                    .map(told -> PairReader.isEnough(body, told) ? told.kind() : null)
                    .toArray(String[]::new))
            : Collections.nCopies(gold.size(), null);
    sentences++;
    for (int p = 0; p < gold.size(); p++) {
      String found = read.get(p);
      boolean isRight = gold.get(p).equals(found);
      if (found != null) {
        count(found, 1, 0, 0);
      }
      if (!gold.get(p).equals(NONE)) {
        count(gold.get(p), 0, 1, isRight ? 1 : 0);
      }
    }
  }

  private void count(String kind, int predicted, int gold, int right) {
    all.add(predicted, gold, right);
    kinds.get(kind).add(predicted, gold, right);
  }

  private static Map<String, Object> item(
      JsonNode document, ActorSentence sentence, List<String> gold) {
    CodePoints points = new CodePoints(sentence.text());
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", LabelTexts.key(document));
    item.put("part", document.path("part").asText());
    item.put("text", sentence.text());
    item.put(
        "actors", sentence.kinds().stream().map(k -> k.name().toLowerCase(Locale.ROOT)).toList());
    item.put(
        "namings",
        sentence.namings().stream()
            .map(
                n ->
                    List.of(
                        points.offset(n.span().start()), points.offset(n.span().end()), n.actor()))
            .toList());
    List<List<Object>> pairs = new ArrayList<>();
    for (int p = 0; p < gold.size(); p++) {
      PairEncoder.Pair pair = sentence.pairs().get(p);
      pairs.add(List.of(pair.first(), pair.second(), gold.get(p)));
    }
    item.put("pairs", pairs);
    return item;
  }
}
