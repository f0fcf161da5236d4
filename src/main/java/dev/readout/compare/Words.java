package dev.readout.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.ml.feature.StopWordsRemover;

/** The words of a text that may mark somebody out: lower case, no stop words. */
final class Words {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]{2,}");
  private static final Pattern POSSESSIVE = Pattern.compile("[’'-]s?$");
  private static final Set<String> STOP_WORDS =
      Set.of(StopWordsRemover.loadDefaultStopWords("english"));

  private Words() {}

  /** Each word once. */
  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = POSSESSIVE.matcher(matcher.group()).replaceFirst("");
      if (!STOP_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
