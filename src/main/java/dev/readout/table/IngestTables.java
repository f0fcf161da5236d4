package dev.readout.table;

import java.util.List;

/** What {@code ingest} writes: articles, and inputs that did not become one. */
public final class IngestTables {

  public static final TableContract ARTICLE =
      TableContract.of(
          "ingest.article",
          "one article",
          """
          article_id STRING NOT NULL COMMENT 'Stable id, from content and origin',
          source STRING NOT NULL COMMENT 'Who published it: a domain, or the name of the folder or file it came from',
          url STRING COMMENT 'Address of the article; null where the input names none',
          title STRING COMMENT 'Headline; null where the input has none',
          author STRING COMMENT 'By-line; null where the input has none',
          language STRING COMMENT 'ISO 639-1 code of the body; null where it cannot be told',
          published_at TIMESTAMP COMMENT 'When it was published, UTC; null where nothing tells',
          published_from STRING COMMENT 'What published_at was read from: metadata, url, text, file or ingest; null where published_at is',
          undated_because STRING COMMENT 'Why published_at is null: absent, unreadable, implausible or ambiguous; null where it is not',
          text STRING NOT NULL COMMENT 'The body, NFC, paragraphs separated by an empty line or a line end; every offset counts its code points',
          story_id STRING NOT NULL COMMENT 'Shared by articles that are copies of one another: the article_id of the first of them',
          origin STRING NOT NULL COMMENT 'The input that held it: a file, or an entry within an archive',
          position BIGINT NOT NULL COMMENT 'Where in the origin: line or record number from 1',
          ingested_at TIMESTAMP NOT NULL COMMENT 'When it was first written, UTC',
          run_id STRING NOT NULL COMMENT 'The run that first wrote it'
          """,
          List.of("article_id"),
          "months(published_at)");

  public static final TableContract REJECTION =
      TableContract.of(
          "ingest.rejection",
          "one input that did not become an article",
          """
          origin STRING NOT NULL COMMENT 'The input: a file, or an entry within an archive',
          position BIGINT NOT NULL COMMENT 'Where in the origin: line or record number from 1; 0 for the whole of it',
          reason STRING NOT NULL COMMENT 'Why, from a closed set',
          detail STRING COMMENT 'What exactly was found; null where the reason says all',
          rejected_at TIMESTAMP NOT NULL COMMENT 'When it was first refused, UTC',
          run_id STRING NOT NULL COMMENT 'The run that first refused it'
          """,
          List.of("origin", "position"));

  public static final TableContract SIGNATURE =
      TableContract.of(
          "ingest.signature",
          "what one article is compared by; exact copies share the row of the first",
          """
          article_id STRING NOT NULL COMMENT 'The article',
          story_id STRING NOT NULL COMMENT 'Its story, as in ingest.article',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          bands ARRAY<BIGINT> NOT NULL COMMENT 'MinHash values, three to a band: articles that share a band are compared',
          shingles ARRAY<INT> NOT NULL COMMENT 'Hashes of all runs of five words, sorted, each once'
          """,
          List.of("article_id"),
          "months(published_at)");

  public static final List<TableContract> ALL = List.of(ARTICLE, REJECTION, SIGNATURE);

  private IngestTables() {}
}
