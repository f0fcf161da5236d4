package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tagged records as one text, written as people write, each record a paragraph of its own. */
final class TaggedText {

  private static final Pattern CLOSING = Pattern.compile("[”’)\\]}.,;:?!%…]|['’]\\p{L}+|n['’]t");
  private static final Pattern OPENING = Pattern.compile("[“‘(\\[{$€£`]");

  private final StringBuilder text = new StringBuilder();
  private final List<Span> tokens = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  TaggedText(List<JsonNode> records) {
    for (JsonNode record : records) {
      String last = "(";
      for (int i = 0; i < record.path("tokens").size(); i++) {
        String token = plain(record.path("tokens").get(i).asText());
        boolean isJoined =
            CLOSING.matcher(token).matches() || OPENING.matcher(last).matches() && i > 0;
        if (!isJoined && i > 0) {
          text.append(' ');
        }
        int start = text.length();
        text.append(token);
        tokens.add(new Span(start, text.length()));
        labels.add(record.path("labels").get(i).asText());
        last = token;
      }
      text.append("\n\n");
    }
  }

  /** Quotation marks and brackets as people write them. */
  private static String plain(String token) {
    return switch (token) {
      case "``" -> "“";
      case "''" -> "”";
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      case "-LSB-" -> "[";
      case "-RSB-" -> "]";
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
