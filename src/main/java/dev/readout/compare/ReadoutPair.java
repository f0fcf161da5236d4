package dev.readout.compare;

import static dev.readout.compare.Statistics.rounded;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Both sides' accounts of one contact. A side's account is the text of its own government's release
 * that tells of the contact; in any other article, the statements of that side's speakers.
 */
final class ReadoutPair {

  private static final int LINES = 60;
  private static final String[] EVENT = {
    "period_kind", "period_start", "event_id", "actor_a", "actor_b", "kind", "held_on"
  };
  private static final StructType ALIGNED =
      StructType.fromDDL(
          "both_say ARRAY<STRUCT<a: STRING, b: STRING, similarity: DOUBLE>>, only_a"
              + " ARRAY<STRING>, only_b ARRAY<STRING>");
  private static final UserDefinedFunction ALIGN =
      udf((UDF2<Seq<String>, Seq<String>, Row>) ReadoutPair::align, ALIGNED);

  private ReadoutPair() {}

  /** Actors with {@code side}: the state that they speak for, or they themselves. */
  static Dataset<Row> sides(Dataset<Row> actors) {
    return actors.select(col("actor_id"), coalesce(col("state_id"), col("actor_id")).as("side"));
  }

  /**
   * One row for each event, article that tells of it and side whose account the article may hold:
   * {@code is_release} where that side published the article.
   *
   * @param contacts {@code annotate.contact} with {@code source}, in its periods
   * @param official {@code source}, {@code release_side}
   */
  static Dataset<Row> explodeBySide(
      Dataset<Row> contacts, Dataset<Row> sides, Dataset<Row> official) {
    Dataset<Row> sideA = sides.toDF("actor_a", "side_a");
    Dataset<Row> sideB = sides.toDF("actor_b", "side_b");
    Dataset<Row> told =
        contacts
            .where(col("held_on_precision").equalTo("day").and(col("is_planned").equalTo(false)))
            .join(sideA, Keys.of("actor_a"))
            .join(sideB, Keys.of("actor_b"))
            .where(col("side_a").notEqual(col("side_b")))
            .join(official, Keys.of("source"), "left")
            .withColumn(
                "event_id",
                concat_ws("|", col("actor_a"), col("actor_b"), col("kind"), col("held_on")));
    Dataset<Row> ofA = side(told, "a", "b");
    return ofA.union(side(told, "b", "a"));
  }

  private static Dataset<Row> side(Dataset<Row> told, String own, String other) {
    Column release = coalesce(col("release_side").equalTo(col("side_" + own)), lit(false));
    Column ofOther = coalesce(col("release_side").equalTo(col("side_" + other)), lit(false));
    return told.where(ofOther.equalTo(false))
        .select(
            col("period_kind"),
            col("period_start"),
            col("event_id"),
            col("actor_a"),
            col("actor_b"),
            col("kind"),
            col("held_on"),
            col("article_id"),
            col("initiator_id"),
            lit(own).as("account"),
            col("side_" + own).as("own_side"),
            col("side_" + other).as("other_side"),
            release.as("is_release"));
  }

  /**
   * The lines of each account.
   *
   * @param told {@link #explodeBySide}
   * @param sentences {@code annotate.sentence}
   * @param statements {@code annotate.statement}
   */
  static Dataset<Row> withLines(
      Dataset<Row> told, Dataset<Row> sentences, Dataset<Row> statements, Dataset<Row> sides) {
    Dataset<Row> releases =
        told.where(col("is_release"))
            .join(sentences.select("article_id", "start_offset", "text"), Keys.of("article_id"));
    Dataset<Row> said =
        statements
            .join(sides.toDF("speaker_id", "speaker_side"), Keys.of("speaker_id"))
            .select(
                col("article_id"),
                col("speaker_side").as("own_side"),
                col("start_offset"),
                col("content").as("text"));
    Dataset<Row> reports =
        told.where(col("is_release").equalTo(false)).join(said, Keys.of("article_id", "own_side"));
    return releases.unionByName(reports);
  }

  /**
   * {@code compare.readout_pair} without names and tones.
   *
   * @param lines {@link #withLines}
   */
  static Dataset<Row> foldByEvent(Dataset<Row> lines) {
    Column a = col("account").equalTo("a");
    Column b = col("account").equalTo("b");
    Column place = struct(col("article_id"), col("start_offset"), col("text"));
    Column release = col("is_release");
    return lines
        .groupBy(columns(EVENT))
        .agg(
            array_sort(collect_set(when(a, col("article_id")))).as("articles_a"),
            array_sort(collect_set(when(b, col("article_id")))).as("articles_b"),
            min(when(a.and(release), col("initiator_id"))).as("initiator_a"),
            min(when(b.and(release), col("initiator_id"))).as("initiator_b"),
            texts(collect_list(when(a, place))).as("lines_a"),
            texts(collect_list(when(b, place))).as("lines_b"))
        .withColumn(
            "accounts",
            when(size(col("lines_b")).equalTo(0), "a only")
                .when(size(col("lines_a")).equalTo(0), "b only")
                .otherwise("both"))
        .withColumn("aligned", ALIGN.apply(col("lines_a"), col("lines_b")))
        .withColumn("both_say", col("aligned.both_say"))
        .withColumn("only_a", col("aligned.only_a"))
        .withColumn("only_b", col("aligned.only_b"))
        .drop("lines_a", "lines_b", "aligned");
  }

  private static Column texts(Column places) {
    return slice(
        array_distinct(transform(array_sort(places), place -> place.getField("text"))), 1, LINES);
  }

  /**
   * The tone of each account toward the other side.
   *
   * @param told {@link #explodeBySide}
   * @param tones {@code article_id}, {@code voice}, {@code actor_id}, {@code polarity}
   */
  static Dataset<Row> foldTone(Dataset<Row> told, Dataset<Row> tones, Dataset<Row> sides) {
    Dataset<Row> toned =
        tones
            .join(sides.toDF("actor_id", "other_side"), Keys.of("actor_id"))
            .join(sides.toDF("voice", "voice_side"), Keys.of("voice"), "left")
            .select("article_id", "voice", "voice_side", "other_side", "polarity");
    Column own =
        when(col("is_release"), col("voice").equalTo("outlet"))
            .otherwise(coalesce(col("voice_side").equalTo(col("own_side")), lit(false)));
    return told.join(toned, Keys.of("article_id", "other_side"))
        .where(own)
        .groupBy("period_kind", "period_start", "event_id")
        .agg(
            rounded(avg(when(col("account").equalTo("a"), col("polarity")))).as("tone_a"),
            rounded(avg(when(col("account").equalTo("b"), col("polarity")))).as("tone_b"));
  }

  private static Row align(Seq<String> a, Seq<String> b) {
    List<String> linesA = Accounts.withoutParts(CollectionConverters.asJava(a));
    List<String> linesB = Accounts.withoutParts(CollectionConverters.asJava(b));
    List<Row> both = new ArrayList<>();
    Set<Integer> matchedA = new HashSet<>();
    Set<Integer> matchedB = new HashSet<>();
    for (Accounts.Match match : Accounts.align(linesA, linesB)) {
      matchedA.add(match.a());
      matchedB.add(match.b());
      double similarity = Math.round(match.similarity() * 1e6) / 1e6;
      both.add(RowFactory.create(linesA.get(match.a()), linesB.get(match.b()), similarity));
    }
    return RowFactory.create(
        CollectionConverters.asScala(both).toSeq(),
        CollectionConverters.asScala(without(linesA, matchedA)).toSeq(),
        CollectionConverters.asScala(without(linesB, matchedB)).toSeq());
  }

  private static List<String> without(List<String> lines, Set<Integer> matched) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!matched.contains(i)) {
        left.add(lines.get(i));
      }
    }
    return left;
  }

  private static Column[] columns(String... names) {
    return java.util.Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
