package dev.readout.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One form for a noun's number and for its British and American spellings. */
final class Spelling {

  private static final Map<String, String> AMERICAN = american();

  private Spelling() {}

  private static Map<String, String> american() {
    List<String> words = Lexicons.words("topic-spellings.txt");
    Map<String, String> american = new HashMap<>();
    for (int i = 0; i + 1 < words.size(); i += 2) {
      american.put(words.get(i), words.get(i + 1));
    }
    return Map.copyOf(american);
  }

  /** The form that topics use of {@code word}, which is in lower case. */
  static String common(String word) {
    String singular = Nouns.singular(word);
    return AMERICAN.getOrDefault(singular, singular.replaceFirst("isation(al)?$", "ization$1"));
  }
}
