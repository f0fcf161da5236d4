package dev.readout.model;

import static dev.readout.table.AnnotateTables.ANNOTATION;
import static dev.readout.table.AnnotateTables.MENTION;
import static dev.readout.table.AnnotateTables.SENTENCE;
import static dev.readout.table.AnnotateTables.STATEMENT;
import static dev.readout.table.IngestTables.ARTICLE;
import static dev.readout.table.ModelTables.ARTICLE_TOPIC;
import static dev.readout.table.ModelTables.ISSUE;
import static dev.readout.table.ModelTables.MENTION_SENTIMENT;
import static dev.readout.table.ModelTables.SCORING;
import static dev.readout.table.ModelTables.STATEMENT_ISSUE;
import static dev.readout.table.ModelTables.STATEMENT_SUBTOPIC;
import static dev.readout.table.ModelTables.STATEMENT_TOPIC;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Run;
import dev.readout.runtime.Slice;
import dev.readout.runtime.Tables;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Writes {@code model.mention_sentiment}, {@code model.article_topic}, {@code
 * model.statement_topic}, {@code model.statement_subtopic} and {@code model.statement_issue}, each
 * for the annotated articles that its current model has not scored. {@code model.scoring} is
 * written last, so that a run that was cut off is made good by the next.
 */
public final class ScoreJob {

  private static final String BY_SENTIMENT = "sentiment_version";
  private static final String BY_TOPICS = "topic_version";
  private static final String BY_ISSUES = "issue_version";

  private ScoreJob() {}

  /** Refuses a folder of issues that cannot be used; null is none. */
  public static void checkIssues(Path issues) {
    IssueFiles.model(issues);
  }

  /** Scores what is new with the shipped issues. */
  public static void run(Run run) {
    run(run, null);
  }

  /**
   * Scores what is new; a warehouse without models gets the shipped ones.
   *
   * @param issues folder of the issues to follow; null for the shipped ones
   */
  public static void run(Run run, Path issues) {
    run(run, issues, Slice.of(run, Slice.DEFAULT));
  }

  /** The same, with {@code slice} of what older versions scored. */
  public static void run(Run run, Path issues, Slice slice) {
    IssueModel issueModel = IssueFiles.model(issues);
    TopicStore topics = new TopicStore(run);
    Map<String, String> versions =
        Map.of(
            BY_SENTIMENT, SentimentModel.currentVersion(run.spark(), run.warehouse()),
            BY_TOPICS, topics.currentVersion(),
            BY_ISSUES, issueModel.version());
    Tables tables = run.tables();
    Pending pending = Pending.of(tables.read(ANNOTATION), tables.read(SCORING), versions, slice);
    versions.forEach((column, version) -> run.uses(column.replace("_version", ""), version));
    run.expectArticles(pending.size());
    if (pending.size() == 0) {
      run.say("score: nothing new");
      return;
    }
    if (pending.size(BY_SENTIMENT) > 0) {
      run.part(
          "tone",
          () -> {
            SentimentModel model = SentimentModel.current(run.spark(), run.warehouse());
            scoreMentions(tables, pending, model);
          });
    }
    if (pending.size(BY_TOPICS) > 0) {
      run.part("topics", () -> weighTopics(tables, pending, topics.current()));
    }
    if (pending.size(BY_ISSUES) > 0) {
      run.part("issues", () -> assignIssues(run, pending, issueModel));
    }
    Dataset<Row> scored = pending.scored();
    for (Map.Entry<String, String> version : versions.entrySet()) {
      scored = scored.withColumn(version.getKey(), lit(version.getValue()));
    }
    tables.replaceArticles(
        SCORING,
        scored
            .withColumn("scored_at", lit(Timestamp.from(run.startedAt())))
            .withColumn("run_id", lit(run.id())),
        pending.all());
  }

  private static void scoreMentions(Tables tables, Pending pending, SentimentModel model) {
    tables.replaceArticles(
        MENTION_SENTIMENT,
        MentionSentiment.score(
            pending.of(tables.read(MENTION), BY_SENTIMENT),
            pending.of(tables.read(SENTENCE), BY_SENTIMENT),
            pending.of(tables.read(STATEMENT), BY_SENTIMENT),
            model),
        pending.by(BY_SENTIMENT));
  }

  private static void weighTopics(Tables tables, Pending pending, TopicModel model) {
    Dataset<Row> mentions = pending.of(tables.read(MENTION), BY_TOPICS);
    tables.replaceArticles(
        ARTICLE_TOPIC,
        TopicWeights.ofArticles(pending.of(tables.read(ARTICLE), BY_TOPICS), mentions, model),
        pending.by(BY_TOPICS));
    Dataset<Row> statements =
        TopicWeights.ofStatements(pending.of(tables.read(STATEMENT), BY_TOPICS), mentions, model)
            .persist(StorageLevel.DISK_ONLY());
    tables.replaceArticles(STATEMENT_TOPIC, statements, pending.by(BY_TOPICS));
    if (!model.ofActors().isEmpty() || !tables.isEmpty(STATEMENT_SUBTOPIC)) {
      tables.replaceArticles(
          STATEMENT_SUBTOPIC, StatementSubtopics.of(statements, model), pending.by(BY_TOPICS));
    }
    statements.unpersist();
  }

  private static void assignIssues(Run run, Pending pending, IssueModel model) {
    Tables tables = run.tables();
    Dataset<Row> ofOthers =
        tables
            .read(ISSUE)
            .where(col("model_version").notEqual(model.version()).or(col("terms").isNull()));
    if (tables.isEmpty(ISSUE) || !ofOthers.isEmpty()) {
      tables.replace(ISSUE, StatementIssues.definitions(run.spark(), model));
    }
    tables.replaceArticles(
        STATEMENT_ISSUE,
        StatementIssues.of(pending.of(tables.read(STATEMENT), BY_ISSUES), model),
        pending.by(BY_ISSUES));
  }
}
