package dev.readout.model;

import opennlp.tools.stemmer.PorterStemmer;

/**
 * Porter's stems; marks such as {@code <name>} stay as they are. Not for several threads at once.
 */
final class Stemmer {

  private final PorterStemmer porter = new PorterStemmer();

  String stem(String word) {
    if (word.length() < 3 || !Character.isLetter(word.charAt(0))) {
      return word;
    }
    return porter.stem(word);
  }
}
