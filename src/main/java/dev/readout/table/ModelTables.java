package dev.readout.table;

import java.util.List;

/** What {@code model} writes: topics, and the weights and tones that the models give. */
public final class ModelTables {

  public static final TableContract TOPIC =
      TableContract.of(
          "model.topic",
          "one topic",
          """
          topic_id STRING NOT NULL COMMENT 'Kept across refits',
          label STRING NOT NULL COMMENT 'Readable name, from its terms',
          terms ARRAY<STRUCT<term: STRING, weight: DOUBLE>> NOT NULL COMMENT 'Heaviest first',
          coherence DOUBLE COMMENT 'Mean NPMI of its top terms over the documents it was fitted on, -1 to 1; null where too few hold them',
          model_version STRING NOT NULL COMMENT 'The topic model',
          born_on DATE NOT NULL COMMENT 'When it first appeared in a model',
          retired_on DATE COMMENT 'When a refit first lacked it; null while it lives'
          """,
          List.of("topic_id"));

  public static final TableContract ARTICLE_TOPIC =
      TableContract.of(
          "model.article_topic",
          "the weight of a topic in an article",
          """
          article_id STRING NOT NULL COMMENT 'The article',
          topic_id STRING NOT NULL COMMENT 'The topic',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          weight DOUBLE NOT NULL COMMENT 'Share of the article, 0 to 1; an article sums to 1',
          model_version STRING NOT NULL COMMENT 'The topic model'
          """,
          List.of("article_id", "topic_id"),
          "months(published_at)");

  public static final TableContract STATEMENT_TOPIC =
      TableContract.of(
          "model.statement_topic",
          "the weight of a topic in a statement",
          """
          statement_id STRING NOT NULL COMMENT 'The statement',
          topic_id STRING NOT NULL COMMENT 'The topic',
          article_id STRING NOT NULL COMMENT 'The article it stands in',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          weight DOUBLE NOT NULL COMMENT 'Share of the statement, 0 to 1; a statement sums to 1',
          model_version STRING NOT NULL COMMENT 'The topic model'
          """,
          List.of("statement_id", "topic_id"),
          "months(published_at)");

  public static final TableContract SUBTOPIC =
      TableContract.of(
          "model.subtopic",
          "one of the things that an actor says within a topic",
          """
          subtopic_id STRING NOT NULL COMMENT 'Kept across refits',
          actor_id STRING NOT NULL COMMENT 'Who says it',
          topic_id STRING NOT NULL COMMENT 'The topic that it lies in, which other actors share',
          label STRING NOT NULL COMMENT 'Readable name, by what sets it apart from the others of the same actor and topic',
          terms ARRAY<STRUCT<term: STRING, weight: DOUBLE>> NOT NULL COMMENT 'Heaviest first',
          statement_count INT NOT NULL COMMENT 'Statements that it was fitted on and that are most of all about it',
          model_version STRING NOT NULL COMMENT 'The topic model',
          born_on DATE NOT NULL COMMENT 'When it first appeared in a model',
          retired_on DATE COMMENT 'When a refit first lacked it; null while it lives'
          """,
          List.of("subtopic_id"));

  public static final TableContract STATEMENT_SUBTOPIC =
      TableContract.of(
          "model.statement_subtopic",
          "the weight of a subtopic in a statement of its actor",
          """
          statement_id STRING NOT NULL COMMENT 'The statement',
          subtopic_id STRING NOT NULL COMMENT 'The subtopic',
          topic_id STRING NOT NULL COMMENT 'The topic that it lies in',
          actor_id STRING NOT NULL COMMENT 'Who says it',
          article_id STRING NOT NULL COMMENT 'The article the statement stands in',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          weight DOUBLE NOT NULL COMMENT 'Share of the statement, 0 to 1; the subtopics of a topic sum to its weight in model.statement_topic',
          model_version STRING NOT NULL COMMENT 'The topic model'
          """,
          List.of("statement_id", "subtopic_id"),
          "months(published_at)");

  public static final TableContract MENTION_SENTIMENT =
      TableContract.of(
          "model.mention_sentiment",
          "the sentiment toward one mentioned actor",
          """
          article_id STRING NOT NULL COMMENT 'The article',
          mention_no INT NOT NULL COMMENT 'The mention, as in annotate.mention',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          actor_id STRING NOT NULL COMMENT 'The actor mentioned',
          voice STRING NOT NULL COMMENT 'Whose words: outlet, or the actor_id who is speaking; unknown inside a statement of nobody known',
          negative DOUBLE NOT NULL COMMENT 'Probability',
          neutral DOUBLE NOT NULL COMMENT 'Probability',
          positive DOUBLE NOT NULL COMMENT 'Probability',
          polarity DOUBLE NOT NULL COMMENT 'positive minus negative, -1 to 1',
          model_version STRING NOT NULL COMMENT 'The sentiment model'
          """,
          List.of("article_id", "mention_no"),
          "months(published_at)");

  public static final TableContract ISSUE =
      TableContract.of(
          "model.issue",
          "one issue that is followed",
          """
          issue_id STRING NOT NULL COMMENT 'As in data/issues',
          name STRING NOT NULL COMMENT 'For people',
          description STRING COMMENT 'What counts and what does not',
          terms ARRAY<STRUCT<term: STRING, weight: DOUBLE>> COMMENT 'Words and phrases, each with how sure it alone makes it that a text is about the issue, 0 to 1',
          model_version STRING NOT NULL COMMENT 'Definitions of the issues, as in model.statement_issue'
          """,
          List.of("issue_id"));

  public static final TableContract STATEMENT_ISSUE =
      TableContract.of(
          "model.statement_issue",
          "an issue that a statement is about; a statement may be about several, or none",
          """
          statement_id STRING NOT NULL COMMENT 'The statement',
          issue_id STRING NOT NULL COMMENT 'The issue',
          article_id STRING NOT NULL COMMENT 'The article it stands in',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          score DOUBLE NOT NULL COMMENT 'Probability that it is about the issue; rows below the threshold are left out',
          term_score DOUBLE NOT NULL COMMENT 'What the terms of the issue alone say, 0 to 1; 0 where it has none of them',
          model_version STRING NOT NULL COMMENT 'Definitions of the issues and how they are assigned'
          """,
          List.of("statement_id", "issue_id"),
          "months(published_at)");

  public static final TableContract SCORING =
      TableContract.of(
          "model.scoring",
          "one annotated article that this stage has scored",
          """
          article_id STRING NOT NULL COMMENT 'The article',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          annotator_version STRING NOT NULL COMMENT 'Of the annotation that was scored',
          sentiment_version STRING NOT NULL COMMENT 'The sentiment model',
          topic_version STRING COMMENT 'The topic model; null where there was none',
          issue_version STRING COMMENT 'The issues; null where it was scored before there were any',
          scored_at TIMESTAMP NOT NULL COMMENT 'UTC',
          run_id STRING NOT NULL COMMENT 'The run that scored it'
          """,
          List.of("article_id"));

  public static final List<TableContract> ALL =
      List.of(
          TOPIC,
          ARTICLE_TOPIC,
          STATEMENT_TOPIC,
          SUBTOPIC,
          STATEMENT_SUBTOPIC,
          ISSUE,
          STATEMENT_ISSUE,
          MENTION_SENTIMENT,
          SCORING);

  private ModelTables() {}
}
