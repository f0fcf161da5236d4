package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores spans against sentences whose tokens a person tagged. Sentences of one document that stand
 * together are read together. Exact means the very same tokens; overlap, that a span shares a token
 * with one of the other side.
 */
final class AttributionScores {

  private final Map<String, Score> scores = new LinkedHashMap<>();

  AttributionScores() {
    for (String name : List.of("content_exact", "content_overlap", "source_exact", "cue_exact")) {
      scores.put(name, new Score());
    }
  }

  Map<String, Object> measures() {
    Map<String, Object> measures = new LinkedHashMap<>();
    scores.forEach((name, score) -> measures.put(name, score.measures()));
    return measures;
  }

  void add(List<JsonNode> sentences) {
    int from = 0;
    while (from < sentences.size()) {
      int to = from + 1;
      String id = sentences.get(from).path("id").asText();
      while (to < sentences.size() && sentences.get(to).path("id").asText().equals(id)) {
        to++;
      }
      addDocument(id, sentences.subList(from, to));
      from = to;
    }
  }

  private void addDocument(String id, List<JsonNode> sentences) {
    TaggedText text = new TaggedText(sentences);
    List<Attributed> found =
        Annotator.attributions(new ArticleText(id, null, null, text.text(), null));
    Set<Span> contents = new HashSet<>();
    Set<Span> sources = new HashSet<>();
    Set<Span> cues = new HashSet<>();
    for (Attributed a : found) {
      addSpan(contents, text.tokens(a.content()));
      addSpan(sources, a.source() == null ? null : text.tokens(a.source()));
      addSpan(cues, a.cue() == null ? null : text.tokens(a.cue()));
    }
    addExact("content_exact", text.tagged("content"), contents);
    addExact("source_exact", text.tagged("source"), sources);
    addExact("cue_exact", text.tagged("cue"), cues);
    addOverlap(text.tagged("content"), contents);
  }

  private static void addSpan(Set<Span> spans, Span span) {
    if (span != null && span.length() > 0) {
      spans.add(span);
    }
  }

  private void addExact(String name, Set<Span> gold, Set<Span> found) {
    Set<Span> both = new HashSet<>(gold);
    both.retainAll(found);
    scores.get(name).add(found.size(), gold.size(), both.size());
  }

  private void addOverlap(Set<Span> gold, Set<Span> found) {
    List<Span> free = new ArrayList<>(found);
    int right = 0;
    for (Span span : gold) {
      for (Span other : free) {
        if (span.overlap(other) > 0) {
          free.remove(other);
          right++;
          break;
        }
      }
    }
    scores.get("content_overlap").add(found.size(), gold.size(), right);
  }
}
