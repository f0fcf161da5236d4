package dev.readout.model;

import dev.readout.runtime.Resources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

  /** Classes by stem, from a list whose lines are {@code class: word word …}. */
  static Map<String, Set<String>> classesByStem(String file) {
    Map<String, Set<String>> classes = new HashMap<>();
    Stemmer stemmer = new Stemmer();
    for (String line : Resources.lines("lexicons/" + file)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalStateException("No class in lexicons/" + file + ": " + line);
      }
      String name = line.substring(0, colon).strip();
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        classes.computeIfAbsent(stemmer.stem(word), stem -> new TreeSet<>()).add(name);
      }
    }
    return classes;
  }
}
