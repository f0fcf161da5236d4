package dev.readout.text.encoder;

import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads how the actors of a sentence deal with each other, by an encoder fine-tuned on sentences
 * whose pairs of actors a person labelled: one reading of the sentence for all pairs.
 */
public final class PairEncoder {

  /** What it tells apart; the first is none. */
  public static final List<String> KINDS =
      List.of("none", "call", "meeting", "visit", "letter", "briefing", "negotiation");

  private static final String RESOURCE = "/readout/models/contacts/pairs-1.onnx";
  private static final int LONGEST = 192;

  private PairEncoder() {}

  /** What an actor is; the marks differ. */
  public enum Kind {
    PERSON(1),
    STATE(3),
    OTHER(5);

    private final int mark;

    Kind(int mark) {
      this.mark = mark;
    }

    /** The piece before a naming; the one after it has the next number. */
    int mark() {
      return mark;
    }
  }

  /**
   * Where an actor is named.
   *
   * @param actor its number
   */
  public record Naming(Span span, int actor) {}

  /**
   * Two actors by their numbers.
   *
   * @param first the one whose first naming stands first
   */
  public record Pair(int first, int second) {}

  /**
   * How likely each of {@link #KINDS} is for each pair, together 1; none for certain where the text
   * is too long to hold a naming of both.
   *
   * @param text a sentence, with the one before it for context
   * @param namings in the order of the text, apart from each other
   * @param actors what each actor is, by its number
   */
  public static double[][] read(
      String text, List<Naming> namings, List<Kind> actors, List<Pair> pairs) {
    MarkedActors marked = MarkedActors.of(text, namings, actors, LONGEST);
    double[][] shares = new double[pairs.size()][KINDS.size()];
    List<Integer> read = new ArrayList<>();
    for (int p = 0; p < pairs.size(); p++) {
      shares[p][0] = 1;
      if (marked.has(pairs.get(p).first()) && marked.has(pairs.get(p).second())) {
        read.add(p);
      }
    }
    if (!read.isEmpty()) {
      float[][] first = new float[read.size()][];
      float[][] second = new float[read.size()][];
      for (int i = 0; i < first.length; i++) {
        first[i] = marked.shares()[pairs.get(read.get(i)).first()];
        second[i] = marked.shares()[pairs.get(read.get(i)).second()];
      }
      float[][] logits =
          Encoder.of(RESOURCE)
              .run(marked.pieces(), marked.types(), Map.of("first", first, "second", second));
      for (int i = 0; i < first.length; i++) {
        shares[read.get(i)] = Softmax.of(doubles(logits[i]), 1);
      }
    }
    return shares;
  }

  private static double[] doubles(float[] row) {
    double[] values = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      values[i] = row[i];
    }
    return values;
  }
}
