package dev.readout.text.encoder;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Vectors of sentences by bge-small-en-v1.5 in 8 bits (BAAI, MIT), for likeness of subject: the
 * cosine of two is their dot product. They hardly tell opposite stances on a subject apart.
 */
public final class SentenceEncoder {

  /** Length of a vector. */
  public static final int WIDTH = 384;

  private static final String RESOURCE = "/bge-small-en-v1.5-q.onnx";
  private static final int LONGEST = 256;

  private SentenceEncoder() {}

  /**
   * The vector of a sentence, {@value #WIDTH} values of length 1 together. A text of more than 254
   * pieces is cut there; one without any is a vector too, of nothing in particular.
   */
  public static float[] vector(String sentence) {
    List<Integer> words = WordPieces.bert().pieces(sentence);
    int count = Math.min(words.size(), LONGEST - 2);
    int[] pieces =
        IntStream.concat(
                IntStream.concat(
                    IntStream.of(WordPieces.CLS),
                    words.subList(0, count).stream().mapToInt(Integer::intValue)),
                IntStream.of(WordPieces.SEP))
            .toArray();
    float[] first = Encoder.of(RESOURCE).run(pieces, new int[pieces.length])[0];
    double square = 0;
    for (float value : first) {
      square += value * value;
    }
    float[] vector = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      vector[i] = (float) (first[i] / Math.sqrt(square));
    }
    return vector;
  }

  /** Cosine of two vectors of this class, -1 to 1. */
  public static double cosine(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < WIDTH; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
