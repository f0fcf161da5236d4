package dev.readout.text.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with marks around one of its names, as the encoder of tone was trained to read it: no
 * more pieces than asked for, those nearest to the target.
 *
 * @param pieces numbers of the pieces, with [CLS] and [SEP]
 * @param types 1 for the target and its marks, else 0
 */
public record MarkedTarget(int[] pieces, int[] types) {

  private static final int SHARE_OF_TARGET = 3;

  /**
   * Marks a target.
   *
   * @param start offset of the target in code points
   * @param end exclusive
   * @param longest how many pieces at most, marks and [CLS] and [SEP] among them; a third of them
   *     of the target
   */
  public static MarkedTarget of(String text, int start, int end, int longest) {
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(from, end - start);
    WordPieces words = WordPieces.bert();
    List<Integer> before = words.pieces(text.substring(0, from));
    List<Integer> target = words.pieces(text.substring(from, to));
    List<Integer> after = words.pieces(text.substring(to));
    target = target.subList(0, Math.min(longest / SHARE_OF_TARGET, target.size()));
    int room = longest - 4 - target.size();
    int left = Math.min(before.size(), Math.max(room - after.size(), room / 2));
    int right = Math.min(after.size(), room - left);
    List<Integer> pieces = new ArrayList<>();
    pieces.add(WordPieces.CLS);
    pieces.addAll(before.subList(before.size() - left, before.size()));
    pieces.add(WordPieces.TARGET_START);
    pieces.addAll(target);
    pieces.add(WordPieces.TARGET_END);
    pieces.addAll(after.subList(0, right));
    pieces.add(WordPieces.SEP);
    int[] types = new int[pieces.size()];
    java.util.Arrays.fill(types, 1 + left, 1 + left + target.size() + 2, 1);
    return new MarkedTarget(pieces.stream().mapToInt(Integer::intValue).toArray(), types);
  }
}
