package dev.readout.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;

import dev.readout.runtime.Period;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code compare.recurring_sentence}: sentences that independent stories of a period share word for
 * word, such as "The below is attributable to the spokesperson:", a signature or the head of a
 * transcript. Nobody chose these words for the occasion: what a model reads in them is no tone of
 * the outlets. Each period is judged by its own articles, so that its figures depend on nothing
 * outside it and on no order.
 *
 * <p>Three stories are the least: of the sentences that two releases of one week share, many are
 * news told twice; of those that three share, nearly all are forms.
 */
final class RecurringSentences implements Serializable {

  static final int LEAST_STORIES = 3;

  private final HashMap<Period, HashSet<String>> byPeriod = new HashMap<>();

  /** Those of {@code periods}, as written. */
  static RecurringSentences read(Tables tables, Collection<Period> periods) {
    RecurringSentences recurring = new RecurringSentences();
    for (Row row :
        tables.read(CompareTables.RECURRING_SENTENCE).where(Tables.in(periods)).collectAsList()) {
      recurring
          .byPeriod
          .computeIfAbsent(PeriodLedger.period(row), period -> new HashSet<>())
          .add(row.getAs("text"));
    }
    return recurring;
  }

  /** Those of one period. */
  Set<String> of(Period period) {
    return byPeriod.getOrDefault(period, new HashSet<>());
  }

  /** The rows of {@code periods}. */
  static Dataset<Row> find(Tables tables, Collection<Period> periods, long articleCount) {
    Dataset<Row> mentions =
        Facts.during(tables, AnnotateTables.MENTION, periods).select("article_id", "sentence_no");
    Dataset<Row> sentences =
        Facts.during(tables, AnnotateTables.SENTENCE, periods)
            .join(mentions, new String[] {"article_id", "sentence_no"}, "left_semi")
            .select("article_id", "text");
    return Facts.placed(sentences, Facts.articles(tables, periods), articleCount)
        .transform(RecurringSentences::foldByText);
  }

  /** From {@code period_kind, period_start, story_id, article_id, text}. */
  static Dataset<Row> foldByText(Dataset<Row> sentences) {
    return sentences
        .distinct()
        .groupBy("period_kind", "period_start", "text")
        .agg(count("article_id").as("article_count"), countDistinct("story_id").as("story_count"))
        .where(col("story_count").geq(LEAST_STORIES));
  }
}
