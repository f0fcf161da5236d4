package dev.readout.table;

import java.util.List;

/** What {@code annotate} writes: who is named, who said what, who dealt with whom. */
public final class AnnotateTables {

  public static final TableContract ACTOR =
      TableContract.of(
          "annotate.actor",
          "one actor",
          """
          actor_id STRING NOT NULL COMMENT 'Readable and stable: person:emmanuel-macron, state:fra, body:elysee, org:nato',
          name STRING NOT NULL COMMENT 'Usual English name',
          kind STRING NOT NULL COMMENT 'person, state, body or organisation',
          state_id STRING COMMENT 'The state that a person or body belongs to; null for none',
          wikidata_id STRING COMMENT 'Wikidata item; null where no table confirms one',
          is_catalogued BOOLEAN NOT NULL COMMENT 'False for a person found in the text alone'
          """,
          List.of("actor_id"));

  public static final TableContract SENTENCE =
      TableContract.of(
          "annotate.sentence",
          "one sentence",
          """
          article_id STRING NOT NULL COMMENT 'The article',
          sentence_no INT NOT NULL COMMENT 'From 0, in reading order',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          start_offset INT NOT NULL COMMENT 'Code points into ingest.article.text',
          end_offset INT NOT NULL COMMENT 'Exclusive',
          text STRING NOT NULL COMMENT 'The sentence as it stands in the article'
          """,
          List.of("article_id", "sentence_no"),
          "months(published_at)");

  public static final TableContract MENTION =
      TableContract.of(
          "annotate.mention",
          "one naming of an actor",
          """
          article_id STRING NOT NULL COMMENT 'The article',
          mention_no INT NOT NULL COMMENT 'From 0, in reading order',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          sentence_no INT NOT NULL COMMENT 'The sentence it stands in',
          start_offset INT NOT NULL COMMENT 'Code points into ingest.article.text',
          end_offset INT NOT NULL COMMENT 'Exclusive',
          surface STRING NOT NULL COMMENT 'The words that name the actor',
          actor_id STRING NOT NULL COMMENT 'The actor named',
          kind STRING NOT NULL COMMENT 'name, title, metonym, demonym or pronoun',
          confidence DOUBLE NOT NULL COMMENT 'How sure the link to the actor is, 0 to 1'
          """,
          List.of("article_id", "mention_no"),
          "months(published_at)");

  public static final TableContract STATEMENT =
      TableContract.of(
          "annotate.statement",
          "one thing said",
          """
          statement_id STRING NOT NULL COMMENT 'Stable: article and offsets',
          article_id STRING NOT NULL COMMENT 'The article',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          sentence_no INT NOT NULL COMMENT 'The sentence it begins in',
          start_offset INT NOT NULL COMMENT 'Of the words said, without the marks; code points into ingest.article.text',
          end_offset INT NOT NULL COMMENT 'Exclusive',
          content STRING NOT NULL COMMENT 'The words said, as they stand in the article',
          kind STRING NOT NULL COMMENT 'direct, indirect or mixed',
          cue STRING COMMENT 'The word that tells of speaking (said, according to); null where there is none',
          speaker_id STRING COMMENT 'The actor who said it; null where no actor can be named',
          speaker_surface STRING COMMENT 'The words that name the speaker; null where none do',
          unattributed_because STRING COMMENT 'Why speaker_id is null, from a closed set; null where it is not',
          relayer_id STRING COMMENT 'The actor who passed it on; null for none',
          addressee_id STRING COMMENT 'The actor it was said to; null for none',
          confidence DOUBLE NOT NULL COMMENT 'How sure the speaker is, 0 to 1',
          unnamed_state_id STRING COMMENT 'The state that an unnamed source speaks from, as the words for the source tell it (a French diplomatic source); null for the rest'
          """,
          List.of("statement_id"),
          "months(published_at)");

  public static final TableContract CONTACT =
      TableContract.of(
          "annotate.contact",
          "one dealing between two actors, as one article tells it",
          """
          contact_id STRING NOT NULL COMMENT 'Stable: article, pair, kind and date',
          article_id STRING NOT NULL COMMENT 'The article',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          actor_a STRING NOT NULL COMMENT 'The actor whose id sorts first',
          actor_b STRING NOT NULL COMMENT 'The other',
          kind STRING NOT NULL COMMENT 'call, meeting, visit, letter, briefing or negotiation',
          held_on DATE COMMENT 'When; the first day of the month or year where only that is told; null where unknown',
          held_on_precision STRING NOT NULL COMMENT 'day, month, year or unknown',
          initiator_id STRING COMMENT 'Who sought it; null where the article does not say',
          is_planned BOOLEAN NOT NULL COMMENT 'True while it lies ahead of the article',
          start_offset INT NOT NULL COMMENT 'Of the words that tell of it; code points into ingest.article.text',
          end_offset INT NOT NULL COMMENT 'Exclusive',
          event_id STRING NOT NULL COMMENT 'Shared by all articles that tell of the same event: the pair, the kind and the day, month or year; without a date, the pair, the kind and the story'
          """,
          List.of("contact_id"),
          "months(published_at)");

  public static final TableContract ANNOTATION =
      TableContract.of(
          "annotate.annotation",
          "one article that this stage has dealt with",
          """
          article_id STRING NOT NULL COMMENT 'The article',
          published_at TIMESTAMP COMMENT 'Of the article, repeated for pruning',
          annotator_version STRING NOT NULL COMMENT 'Program and catalogue that annotated it',
          skipped_because STRING COMMENT 'Why it was left alone: language, or failure of the annotator; null where it was annotated',
          sentence_count INT NOT NULL COMMENT 'Rows in annotate.sentence',
          mention_count INT NOT NULL COMMENT 'Rows in annotate.mention',
          statement_count INT NOT NULL COMMENT 'Rows in annotate.statement',
          contact_count INT NOT NULL COMMENT 'Rows in annotate.contact',
          annotated_at TIMESTAMP NOT NULL COMMENT 'UTC',
          run_id STRING NOT NULL COMMENT 'The run that annotated it'
          """,
          List.of("article_id"));

  public static final List<TableContract> ALL =
      List.of(ACTOR, SENTENCE, MENTION, STATEMENT, CONTACT, ANNOTATION);

  private AnnotateTables() {}
}
