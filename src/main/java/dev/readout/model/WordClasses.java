package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which words of a corpus are nouns more often than anything else, and which are adjectives, by
 * OpenNLP's tagger. Words are in the singular, in lower case.
 */
record WordClasses(Set<String> nouns, Set<String> adjectives) implements Serializable {

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final DataType WORDS = DataTypes.createArrayType(DataTypes.StringType);
  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?");
  private static final int LONGEST_SENTENCE = 80;

  /** Model of the tagger, once per JVM; a tagger is for one thread. */
  private static final class Tagger {
    private static final POSModel LOADED = load();
    private static final ThreadLocal<POSTaggerME> OF_THREAD =
        ThreadLocal.withInitial(() -> new POSTaggerME(LOADED));

    private static POSModel load() {
      try (InputStream in = WordClasses.class.getResourceAsStream(MODEL)) {
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Tags a sample.
   *
   * @param documents {@code text}
   */
  static WordClasses of(Dataset<Row> documents) {
    UDF1<String, String[]> tag = text -> tagged(text).toArray(String[]::new);
    Map<String, Map<String, Long>> counts = new HashMap<>();
    documents
        .select(explode(udf(tag, WORDS).apply(col("text"))).as("tagged"))
        .groupBy("tagged")
        .agg(count(lit(1)).as("n"))
        .collectAsList()
        .forEach(
            row -> {
              String[] parts = row.getString(0).split(" ", 2);
              counts
                  .computeIfAbsent(parts[1], word -> new HashMap<>())
                  .put(parts[0], row.getLong(1));
            });
    return new WordClasses(mostly("NOUN", counts), mostly("ADJ", counts));
  }

  private static Set<String> mostly(String tag, Map<String, Map<String, Long>> counts) {
    return counts.entrySet().stream()
        .filter(
            word -> {
              long all = word.getValue().values().stream().mapToLong(n -> n).sum();
              return 2 * word.getValue().getOrDefault(tag, 0L) > all;
            })
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** A tag, a blank and a word for each word in lower case. */
  static List<String> tagged(String text) {
    List<String> tagged = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    for (Token token : Token.of(text)) {
      sentence.add(token.text());
      if (SENTENCE_ENDS.contains(token.text()) || sentence.size() == LONGEST_SENTENCE) {
        tag(sentence, tagged);
        sentence.clear();
      }
    }
    tag(sentence, tagged);
    return tagged;
  }

  private static void tag(List<String> sentence, List<String> tagged) {
    String[] tags = Tagger.OF_THREAD.get().tag(sentence.toArray(String[]::new));
    for (int i = 0; i < tags.length; i++) {
      String word = sentence.get(i);
      if (Character.isLowerCase(word.charAt(0))) {
        tagged.add(tags[i] + " " + Spelling.common(word.toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** Whether a word or phrase can tell a topic: a noun or adjective, alone or before a noun. */
  boolean isTopical(String term) {
    int blank = term.indexOf(' ');
    String first = blank < 0 ? term : term.substring(0, blank);
    boolean topical =
        nouns.contains(first)
            || adjectives.contains(first)
            || Character.isUpperCase(term.charAt(0));
    return topical && (blank < 0 || nouns.contains(term.substring(blank + 1)));
  }
}
