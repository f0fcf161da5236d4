package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tagged sentences as one text, tokens between blanks and sentences on lines of their own. */
final class TaggedText {

  private final StringBuilder text = new StringBuilder();
  private final List<Span> tokens = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  TaggedText(List<JsonNode> sentences) {
    for (JsonNode sentence : sentences) {
      for (int i = 0; i < sentence.path("tokens").size(); i++) {
        int start = text.length();
        text.append(plain(sentence.path("tokens").get(i).asText()));
        tokens.add(new Span(start, text.length()));
        labels.add(sentence.path("labels").get(i).asText());
        text.append(' ');
      }
      text.setCharAt(text.length() - 1, '\n');
      labels.set(labels.size() - 1, labels.get(labels.size() - 1));
    }
  }

  /** Quotation marks and brackets as people write them. */
  private static String plain(String token) {
    return switch (token) {
      case "``" -> "“";
      case "''" -> "”";
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      default -> token;
    };
  }

  String text() {
    return text.toString();
  }

  /** The tokens that a stretch of the text holds, as a span of token numbers; null for none. */
  Span tokens(Span characters) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).overlap(characters) > 0) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    return from < 0 ? null : new Span(from, to);
  }

  /** Spans of token numbers that bear a tag. */
  Set<Span> tagged(String tag) {
    Set<Span> spans = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= labels.size(); i++) {
      String label = i < labels.size() ? labels.get(i) : "O";
      if (start >= 0 && !label.equals("I-" + tag)) {
        spans.add(new Span(start, i));
        start = -1;
      }
      if (label.equals("B-" + tag)) {
        start = i;
      }
    }
    return spans;
  }
}
