package dev.readout.model;

import java.util.Set;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * Adds {@code terms}: the words and phrases of {@code text} that can tell a topic. {@code names} is
 * an array of offsets in code points, start and end by turns, of what names an actor in it.
 */
public final class TopicTerms extends Transformer implements DefaultParamsWritable {

  static final String OUTPUT = "terms";
  static final DataType TERMS = DataTypes.createArrayType(DataTypes.StringType);

  private final String uid;
  private final StringArrayParam stopWords;
  private final StringArrayParam acronyms;
  private final StringArrayParam phrases;

  public TopicTerms() {
    this(Identifiable$.MODULE$.randomUID("topicTerms"));
  }

  /** As MLlib loads it. */
  public TopicTerms(String uid) {
    this.uid = uid;
    this.stopWords = new StringArrayParam(this, "stopWords", "words that tell no topic");
    this.acronyms = new StringArrayParam(this, "acronyms", "words in capitals that are no names");
    this.phrases = new StringArrayParam(this, "phrases", "pairs of words that are one term");
    setDefault(stopWords, new String[0]);
    setDefault(acronyms, new String[0]);
    setDefault(phrases, new String[0]);
  }

  /** For MLlib's loading. */
  public static MLReader<TopicTerms> read() {
    return new DefaultParamsReader<>();
  }

  TopicTerms setStopWords(String[] words) {
    return (TopicTerms) set(stopWords, words);
  }

  TopicTerms setAcronyms(String[] words) {
    return (TopicTerms) set(acronyms, words);
  }

  TopicTerms setPhrases(String[] pairs) {
    return (TopicTerms) set(phrases, pairs);
  }

  /** Words that tell no topic. */
  public StringArrayParam stopWords() {
    return stopWords;
  }

  /** Words in capitals that are no names. */
  public StringArrayParam acronyms() {
    return acronyms;
  }

  /** Pairs of words that are one term. */
  public StringArrayParam phrases() {
    return phrases;
  }

  @Override
  public String uid() {
    return uid;
  }

  TopicWords words() {
    return new TopicWords(Set.of($(stopWords)), Set.of($(acronyms)));
  }

  @Override
  public Dataset<Row> transform(Dataset<?> rows) {
    TopicWords words = words();
    Set<String> pairs = Set.of($(phrases));
    UDF2<String, Seq<Integer>, String[]> terms =
        (text, names) ->
            TopicWords.joined(words.runs(text, offsets(names)), pairs).toArray(String[]::new);
    return rows.withColumn(
        OUTPUT, functions.udf(terms, TERMS).apply(functions.col("text"), functions.col("names")));
  }

  static int[] offsets(Seq<Integer> names) {
    int[] offsets = new int[names == null ? 0 : names.size()];
    if (names != null) {
      Iterator<Integer> each = names.iterator();
      for (int i = 0; each.hasNext(); i++) {
        offsets[i] = each.next();
      }
    }
    return offsets;
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return schema.add(OUTPUT, TERMS);
  }

  @Override
  public Transformer copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
