package dev.readout.text.encoder;

import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A passage with marks around every naming of an actor, as {@link PairEncoder} was trained to read
 * it.
 *
 * @param pieces numbers of the pieces, with [CLS] and [SEP]
 * @param types 1 for the namings and their marks, else 0
 * @param shares of each actor a weight for each piece: one part of 1 for each of its opening marks;
 *     all 0 where none of its namings is among the pieces
 */
record MarkedActors(int[] pieces, int[] types, float[][] shares) {

  /**
   * Marks the namings.
   *
   * @param namings in the order of the text, apart from each other
   * @param longest how many pieces at most; what stands first is left out
   */
  static MarkedActors of(
      String text, List<PairEncoder.Naming> namings, List<PairEncoder.Kind> actors, int longest) {
    WordPieces words = WordPieces.bert();
    List<Integer> pieces = new ArrayList<>();
    List<Integer> types = new ArrayList<>();
    List<Integer> marks = new ArrayList<>();
    int at = 0;
    for (PairEncoder.Naming naming : namings) {
      Span span = naming.span();
      int opening = actors.get(naming.actor()).mark();
      add(words.pieces(text.substring(at, span.start())), 0, pieces, types);
      marks.add(pieces.size());
      add(List.of(opening), 1, pieces, types);
      add(words.pieces(span.of(text)), 1, pieces, types);
      add(List.of(opening + 1), 1, pieces, types);
      at = span.end();
    }
    add(words.pieces(text.substring(at)), 0, pieces, types);
    int cut = Math.max(0, pieces.size() - (longest - 2));
    int[] ids = framed(pieces.subList(cut, pieces.size()), WordPieces.CLS, WordPieces.SEP);
    float[][] shares = new float[actors.size()][ids.length];
    for (int n = 0; n < marks.size(); n++) {
      if (marks.get(n) >= cut) {
        shares[namings.get(n).actor()][1 + marks.get(n) - cut] = 1;
      }
    }
    Arrays.stream(shares).forEach(MarkedActors::divide);
    return new MarkedActors(ids, framed(types.subList(cut, types.size()), 0, 0), shares);
  }

  private static void add(List<Integer> more, int type, List<Integer> pieces, List<Integer> types) {
    for (int piece : more) {
      pieces.add(piece);
      types.add(type);
    }
  }

  private static int[] framed(List<Integer> values, int first, int last) {
    int[] framed = new int[values.size() + 2];
    framed[0] = first;
    for (int i = 0; i < values.size(); i++) {
      framed[i + 1] = values.get(i);
    }
    framed[framed.length - 1] = last;
    return framed;
  }

  private static void divide(float[] row) {
    float sum = 0;
    for (float value : row) {
      sum += value;
    }
    for (int i = 0; i < row.length && sum > 1; i++) {
      row[i] /= sum;
    }
  }

  /** Whether a naming of the actor is among the pieces. */
  boolean has(int actor) {
    for (float share : shares[actor]) {
      if (share > 0) {
        return true;
      }
    }
    return false;
  }
}
