package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.text.CodePoints;
import dev.readout.text.Span;
import dev.readout.text.encoder.PairEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sentence of a labelled document tells of which contact, as a person read it. */
final class ToldContacts {

  private final Map<Integer, Map<Set<String>, String>> kinds = new HashMap<>();

  /**
   * Reads {@code contacts} with {@code told}, the spans of the sentences that tell of each. Of two
   * kinds that one sentence tells of a pair the first counts.
   *
   * @throws IllegalArgumentException where one has no {@code told}, or an unknown type, or where
   *     the text has no such sentence
   */
  ToldContacts(JsonNode document, Document text, GoldActors actors) {
    CodePoints points = new CodePoints(text.text());
    for (JsonNode contact : document.path("contacts")) {
      String kind = contact.path("type").asText();
      if (!PairEncoder.KINDS.contains(kind) || !contact.has("told")) {
        throw new IllegalArgumentException("no 'told' or no known type in " + contact);
      }
      Set<String> pair =
          pair(actors.id(contact.path("a").asText()), actors.id(contact.path("b").asText()));
      for (JsonNode span : contact.path("told")) {
        int sentence = sentence(text, points, span.path(0).asInt(), span.path(1).asInt());
        kinds.computeIfAbsent(sentence, s -> new HashMap<>()).putIfAbsent(pair, kind);
      }
    }
  }

  static Set<String> pair(String one, String other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  /** The sentence that shares most with the span. */
  private static int sentence(Document text, CodePoints points, int start, int end) {
    int best = 0;
    int most = -1;
    List<Span> sentences = text.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      int from = points.offset(sentences.get(s).start());
      int to = points.offset(sentences.get(s).end());
      int shared = Math.min(to, end) - Math.max(from, start);
      if (shared > most) {
        most = shared;
        best = s;
      }
    }
    if (most <= 0) {
      throw new IllegalArgumentException(
          "no sentence from %d to %d of the text".formatted(start, end));
    }
    return best;
  }

  /** What the sentence tells of two actors; none, or null where only the one before tells of it. */
  String kind(int sentence, String one, String other) {
    Set<String> pair = pair(one, other);
    String kind = kinds.getOrDefault(sentence, Map.of()).get(pair);
    if (kind == null && kinds.getOrDefault(sentence - 1, Map.of()).containsKey(pair)) {
      return null;
    }
    return kind == null ? PairEncoder.KINDS.get(0) : kind;
  }
}
