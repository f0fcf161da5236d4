package dev.readout.text.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tags the words that name who says something (source), that tell so (cue) and that are said
 * (content), by an encoder fine-tuned on PolNeAR and the likeliest path on which an inner label
 * follows its own first one (Viterbi).
 */
public final class SpanTagger {

  private static final String RESOURCE = "/readout/models/attribution/tagger-1.onnx";
  private static final int LONGEST = 256;
  private static final List<String> KINDS = List.of("source", "cue", "content");
  private static final int LABELS = 1 + 2 * KINDS.size();

  private SpanTagger() {}

  /**
   * Words that belong together.
   *
   * @param kind source, cue or content
   * @param start number of the first word
   * @param end number after the last
   */
  public record Tagged(String kind, int start, int end) {}

  /** The tagged spans of a paragraph by their first words; spans do not overlap. */
  public static List<Tagged> tag(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    int[] labels = decode(scores(words));
    List<Tagged> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= labels.length; i++) {
      int label = i < labels.length ? labels[i] : 0;
      if (start >= 0 && label != inner(labels[start])) {
        found.add(new Tagged(KINDS.get((labels[start] - 1) / 2), start, i));
        start = -1;
      }
      if (isFirst(label)) {
        start = i;
      }
    }
    return found;
  }

  /** Labels are 0 for none, then a first and an inner one for each kind. */
  private static boolean isFirst(int label) {
    return label % 2 == 1;
  }

  private static int inner(int first) {
    return first + 1;
  }

  /** Of each word the scores in the window where it stands furthest from an edge. */
  private static float[][] scores(List<String> words) {
    List<List<Integer>> pieces = new ArrayList<>();
    for (String word : words) {
      List<Integer> found = WordPieces.bert().pieces(word);
      pieces.add(found.isEmpty() ? List.of(WordPieces.UNKNOWN) : found);
    }
    float[][] scores = new float[words.size()][];
    int[] depth = new int[words.size()];
    Arrays.fill(depth, -1);
    int start = 0;
    while (true) {
      int end = windowEnd(pieces, start);
      float[][] window = window(pieces.subList(start, end));
      for (int i = start; i < end; i++) {
        int left = start == 0 ? words.size() : i - start;
        int right = end == words.size() ? words.size() : end - 1 - i;
        if (Math.min(left, right) > depth[i]) {
          depth[i] = Math.min(left, right);
          scores[i] = window[i - start];
        }
      }
      if (end == words.size()) {
        return scores;
      }
      start += Math.max(1, (end - start) / 2);
    }
  }

  private static int windowEnd(List<List<Integer>> pieces, int start) {
    int end = start;
    int total = 0;
    while (end < pieces.size() && total + pieces.get(end).size() <= LONGEST - 2) {
      total += pieces.get(end++).size();
    }
    return Math.max(end, start + 1);
  }

  private static float[][] window(List<List<Integer>> words) {
    List<Integer> ids = new ArrayList<>();
    int[] first = new int[words.size()];
    ids.add(WordPieces.CLS);
    for (int i = 0; i < first.length; i++) {
      first[i] = ids.size();
      ids.addAll(words.get(i));
    }
    int count = Math.min(LONGEST - 1, ids.size());
    int[] sequence = Arrays.copyOf(ids.stream().mapToInt(Integer::intValue).toArray(), count + 1);
    sequence[count] = WordPieces.SEP;
    float[][] all = Encoder.of(RESOURCE).run(sequence, new int[sequence.length]);
    return Arrays.stream(first).mapToObj(place -> logSoftmax(all[place])).toArray(float[][]::new);
  }

  private static float[] logSoftmax(float[] row) {
    double highest = Float.NEGATIVE_INFINITY;
    for (float value : row) {
      highest = Math.max(highest, value);
    }
    double sum = 0;
    for (float value : row) {
      sum += Math.exp(value - highest);
    }
    float[] logs = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      logs[i] = (float) (row[i] - highest - Math.log(sum));
    }
    return logs;
  }

  private static int[] decode(float[][] scores) {
    int[][] came = new int[scores.length][LABELS];
    double[] best = new double[LABELS];
    for (int label = 0; label < LABELS; label++) {
      boolean isInner = label > 0 && !isFirst(label);
      best[label] = isInner ? Double.NEGATIVE_INFINITY : scores[0][label];
    }
    for (int i = 1; i < scores.length; i++) {
      double[] next = new double[LABELS];
      for (int label = 0; label < LABELS; label++) {
        boolean isInner = label > 0 && !isFirst(label);
        int from = isInner ? label - 1 : 0;
        int to = isInner ? label : LABELS - 1;
        int source = from;
        for (int other = from; other <= to; other++) {
          source = best[other] > best[source] ? other : source;
        }
        came[i][label] = source;
        next[label] = best[source] + scores[i][label];
      }
      best = next;
    }
    int[] path = new int[scores.length];
    for (int label = 1; label < LABELS; label++) {
      path[path.length - 1] =
          best[label] > best[path[path.length - 1]] ? label : path[path.length - 1];
    }
    for (int i = path.length - 1; i > 0; i--) {
      path[i - 1] = came[i][path[i]];
    }
    return path;
  }
}
