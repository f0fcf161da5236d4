package dev.readout.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Copies as desks make them: paragraphs cut, words changed, lines added, excerpts. */
final class EditedCopies {

  private static final int FEWEST_WORDS = 40;

  private EditedCopies() {}

  /** {@code texts} and edits of them, {@code count} in all, the same for the same texts. */
  static List<String> build(List<String> texts, int count) {
    List<String> originals =
        texts.stream().filter(text -> text.split("\\s+").length >= FEWEST_WORDS).toList();
    List<String> built = new ArrayList<>(originals.subList(0, Math.min(count, originals.size())));
    Random random = new Random(20250701L);
    while (built.size() < count && !originals.isEmpty()) {
      String original = originals.get(random.nextInt(originals.size()));
      built.add(
          switch (random.nextInt(5)) {
            case 0 -> changed(original, random, 0.02);
            case 1 -> changed(original, random, 0.005 + 0.15 * random.nextDouble());
            case 2 -> excerpt(original, random);
            case 3 ->
                "Breaking: " + original + "\n\nThis story has been updated " + random.nextInt(99);
            default -> shortened(original, random);
          });
    }
    return built;
  }

  /** Every word replaced with the probability {@code share}. */
  private static String changed(String text, Random random, double share) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (random.nextDouble() < share) {
        words[i] = "other" + random.nextInt(1_000);
      }
    }
    return String.join(" ", words);
  }

  /** A run of a third to all of the words. */
  private static String excerpt(String text, Random random) {
    String[] words = text.split(" ");
    int length = (int) Math.ceil(words.length * (0.3 + 0.7 * random.nextDouble()));
    int from = random.nextInt(words.length - length + 1);
    return String.join(" ", Arrays.copyOfRange(words, from, from + length));
  }

  /** Some paragraphs left out. */
  private static String shortened(String text, Random random) {
    List<String> paragraphs = new ArrayList<>(Arrays.asList(text.split("\n+")));
    int drop = random.nextInt(1 + paragraphs.size() / 2);
    for (int i = 0; i < drop && paragraphs.size() > 1; i++) {
      paragraphs.remove(random.nextInt(paragraphs.size()));
    }
    return String.join("\n\n", Collections.unmodifiableList(paragraphs));
  }
}
