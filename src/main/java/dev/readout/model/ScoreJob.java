package dev.readout.model;

import static dev.readout.table.AnnotateTables.ANNOTATION;
import static dev.readout.table.AnnotateTables.MENTION;
import static dev.readout.table.AnnotateTables.SENTENCE;
import static dev.readout.table.AnnotateTables.STATEMENT;
import static dev.readout.table.IngestTables.ARTICLE;
import static dev.readout.table.ModelTables.ARTICLE_TOPIC;
import static dev.readout.table.ModelTables.MENTION_SENTIMENT;
import static dev.readout.table.ModelTables.SCORING;
import static dev.readout.table.ModelTables.STATEMENT_TOPIC;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import java.sql.Timestamp;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes {@code model.mention_sentiment}, {@code model.article_topic} and {@code
 * model.statement_topic} for annotated articles that the current models have not scored. {@code
 * model.scoring} is written last, so that a run that was cut off is made good by the next.
 */
public final class ScoreJob {

  private ScoreJob() {}

  /** Scores what is new; a warehouse without models gets the shipped ones. */
  public static void run(Run run) {
    Tables tables = run.tables();
    SentimentModel sentiment = SentimentModel.current(run.spark(), run.warehouse());
    TopicModel topics = new TopicStore(run).current();
    Pending pending =
        Pending.of(
            tables.read(ANNOTATION), tables.read(SCORING), sentiment.version(), topics.version());
    if (pending.size() == 0) {
      run.say("score: nothing new");
      return;
    }
    Dataset<Row> mentions = pending.of(tables.read(MENTION));
    Dataset<Row> statements = pending.of(tables.read(STATEMENT));
    tables.replaceArticles(
        MENTION_SENTIMENT,
        MentionSentiment.score(mentions, pending.of(tables.read(SENTENCE)), statements, sentiment),
        pending.articles());
    tables.replaceArticles(
        ARTICLE_TOPIC,
        TopicWeights.ofArticles(pending.of(tables.read(ARTICLE)), mentions, topics),
        pending.articles());
    tables.replaceArticles(
        STATEMENT_TOPIC,
        TopicWeights.ofStatements(statements, mentions, topics),
        pending.articles());
    tables.merge(
        SCORING,
        pending
            .articles()
            .withColumn("sentiment_version", lit(sentiment.version()))
            .withColumn("topic_version", lit(topics.version()))
            .withColumn("scored_at", lit(Timestamp.from(run.startedAt())))
            .withColumn("run_id", lit(run.id())));
  }
}
