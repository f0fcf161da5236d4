package dev.readout.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Articles to nested annotations, one row an article, and from these to the rows of each table. */
final class AnnotatedRows {

  /** What the nested rows hold; column names inside are those of the tables. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          article_id STRING,
          published_at TIMESTAMP,
          skipped_because STRING,
          actors ARRAY<STRUCT<actor_id: STRING, name: STRING, kind: STRING, state_id: STRING,
            wikidata_id: STRING, is_catalogued: BOOLEAN>>,
          sentences ARRAY<STRUCT<sentence_no: INT, start_offset: INT, end_offset: INT, text: STRING>>,
          mentions ARRAY<STRUCT<mention_no: INT, sentence_no: INT, start_offset: INT,
            end_offset: INT, surface: STRING, actor_id: STRING, kind: STRING, confidence: DOUBLE>>,
          statements ARRAY<STRUCT<statement_id: STRING, sentence_no: INT, start_offset: INT,
            end_offset: INT, content: STRING, kind: STRING, cue: STRING, speaker_id: STRING,
            speaker_surface: STRING, unattributed_because: STRING, relayer_id: STRING,
            addressee_id: STRING, confidence: DOUBLE, unnamed_state_id: STRING>>,
          contacts ARRAY<STRUCT<contact_id: STRING, actor_a: STRING, actor_b: STRING, kind: STRING,
            held_on: DATE, held_on_precision: STRING, initiator_id: STRING, is_planned: BOOLEAN,
            start_offset: INT, end_offset: INT, event_id: STRING>>
          """);

  private static final String ENGLISH = "en";

  private static final Logger LOG = LoggerFactory.getLogger(AnnotatedRows.class);

  private AnnotatedRows() {}

  /**
   * One pass over each article; the catalogue is built once in each JVM. An article on which the
   * annotator fails is left alone, and told of in {@code failures}: it must not stop a night.
   */
  static Dataset<Row> annotate(
      Dataset<Row> articles, CatalogueFiles files, CollectionAccumulator<String> failures) {
    MapPartitionsFunction<Row, Row> pass =
        rows -> {
          Annotator annotator = new Annotator(Catalogue.of(files));
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return rows.hasNext();
            }

            @Override
            public Row next() {
              Row article = rows.next();
              try {
                return annotate(article, annotator);
              } catch (RuntimeException | StackOverflowError e) {
                String articleId = article.getAs("article_id");
                LOG.error("annotate: article {}", articleId, e);
                failures.add(articleId + ": " + e);
                return leftAlone(article, "failure");
              }
            }
          };
        };
    return articles
        .select("article_id", "source", "title", "text", "language", "published_at", "story_id")
        .mapPartitions(pass, Encoders.row(SCHEMA));
  }

  private static Row annotate(Row row, Annotator annotator) {
    String articleId = row.getAs("article_id");
    Object published = row.getAs("published_at");
    String language = row.getAs("language");
    if (!ENGLISH.equals(language)) {
      return leftAlone(row, "language");
    }
    ArticleText article =
        new ArticleText(
            articleId,
            row.getAs("source"),
            row.getAs("title"),
            row.getAs("text"),
            day(published, PublisherZones.of(row.getAs("source"))));
    String storyId = row.getAs("story_id");
    Annotations found = StoryPeople.withStory(annotator.annotate(article), storyId);
    return RowFactory.create(
        articleId,
        published,
        null,
        found.actors().stream().map(AnnotatedRows::row).toArray(Row[]::new),
        found.sentences().stream().map(AnnotatedRows::row).toArray(Row[]::new),
        found.mentions().stream().map(AnnotatedRows::row).toArray(Row[]::new),
        found.statements().stream().map(s -> row(articleId, s)).toArray(Row[]::new),
        found.contacts().stream().map(c -> row(articleId, storyId, c)).toArray(Row[]::new));
  }

  private static Row leftAlone(Row row, String because) {
    Row[] none = {};
    return RowFactory.create(
        row.getAs("article_id"), row.getAs("published_at"), because, none, none, none, none, none);
  }

  /** The day on which its publisher published it; midnight in UTC stands for a day without hour. */
  private static LocalDate day(Object published, ZoneId zone) {
    if (published == null) {
      return null;
    }
    Instant instant =
        published instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) published;
    LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
    boolean isDayOnly = instant.equals(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    return isDayOnly ? day : instant.atZone(zone).toLocalDate();
  }

  private static Row row(Actor a) {
    return RowFactory.create(
        a.id(), a.name(), a.kind(), a.stateId(), a.wikidataId(), a.isCatalogued());
  }

  private static Row row(Annotations.Sentence s) {
    return RowFactory.create(s.no(), s.span().start(), s.span().end(), s.text());
  }

  private static Row row(Annotations.Naming m) {
    return RowFactory.create(
        m.no(),
        m.sentenceNo(),
        m.span().start(),
        m.span().end(),
        m.surface(),
        m.actorId(),
        m.kind(),
        m.confidence());
  }

  private static Row row(String articleId, Annotations.Statement s) {
    return RowFactory.create(
        id(articleId, s.span().start(), s.span().end(), s.kind(), s.speakerId()),
        s.sentenceNo(),
        s.span().start(),
        s.span().end(),
        s.content(),
        s.kind(),
        s.cue(),
        s.speakerId(),
        s.speakerSurface(),
        s.unattributedBecause(),
        s.relayerId(),
        s.addresseeId(),
        s.confidence(),
        s.unnamedStateId());
  }

  private static Row row(String articleId, String storyId, Annotations.Contact c) {
    return RowFactory.create(
        id(articleId, c.actorA(), c.actorB(), c.kind(), c.heldOn()),
        c.actorA(),
        c.actorB(),
        c.kind(),
        c.heldOn() == null ? null : java.sql.Date.valueOf(c.heldOn()),
        c.precision(),
        c.initiatorId(),
        c.isPlanned(),
        c.span().start(),
        c.span().end(),
        EventId.of(c, storyId));
  }

  /** Sixteen hexadecimal digits of a digest. */
  private static String id(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(part).append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8).toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows of a table whose columns one nested list holds. */
  static Dataset<Row> explode(Dataset<Row> annotated, String list) {
    return annotated
        .select(col("article_id"), col("published_at"), functions.explode(col(list)).as("one"))
        .select("article_id", "published_at", "one.*");
  }

  /** Each actor once. An actor is the same in every article that names it. */
  static Dataset<Row> explodeActors(Dataset<Row> annotated) {
    return annotated
        .select(functions.explode(col("actors")).as("one"))
        .select("one.*")
        .orderBy("actor_id", "name")
        .dropDuplicates("actor_id");
  }

  /** What the bookkeeping says of each article. */
  static Dataset<Row> foldCounts(Dataset<Row> annotated) {
    return annotated.select(
        col("article_id"),
        col("published_at"),
        col("skipped_because"),
        size(col("sentences")).as("sentence_count"),
        size(col("mentions")).as("mention_count"),
        size(col("statements")).as("statement_count"),
        size(col("contacts")).as("contact_count"));
  }
}
