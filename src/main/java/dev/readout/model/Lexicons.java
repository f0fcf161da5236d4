package dev.readout.model;

import dev.readout.runtime.Resources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The word lists in {@code data/lexicons}. */
final class Lexicons {

  private Lexicons() {}

  /** Every word of a list that holds one or more on a line. */
  static List<String> words(String file) {
    List<String> words = new ArrayList<>();
    for (String line : Resources.lines("lexicons/" + file)) {
      words.addAll(Arrays.asList(line.strip().split("\\s+")));
    }
    return List.copyOf(words);
  }
}
