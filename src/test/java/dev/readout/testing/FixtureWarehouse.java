package dev.readout.testing;

import dev.readout.runtime.Run;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A made-up archive as the stages before {@code compare} would leave it: seeded, so always the
 * same. Every sentence is one of a few patterns; the tone toward an actor drifts in the last week.
 */
public final class FixtureWarehouse {

  /** First day, a Monday. */
  public static final LocalDate FIRST = LocalDate.of(2025, 5, 5);

  private static final String[][] ACTORS = {
    {"person:emmanuel-macron", "Emmanuel Macron", "person", "state:fra"},
    {"person:vladimir-putin", "Vladimir Putin", "person", "state:rus"},
    {"person:volodymyr-zelenskyy", "Volodymyr Zelenskyy", "person", "state:ukr"},
    {"person:donald-trump", "Donald Trump", "person", "state:usa"},
    {"person:friedrich-merz", "Friedrich Merz", "person", "state:deu"},
    {"person:keir-starmer", "Keir Starmer", "person", "state:gbr"},
    {"state:fra", "France", "state", null},
    {"state:rus", "Russia", "state", null},
    {"state:ukr", "Ukraine", "state", null},
    {"org:nato", "NATO", "organisation", null},
  };
  private static final double[] TONE = {.2, -.35, .3, -.05, .1, .12, .15, -.4, .25, 0};
  private static final String[][] TOPICS = {
    {"t01", "ceasefire talks", "ceasefire", "truce", "talks"},
    {"t02", "sanctions and oil", "sanctions", "oil", "export"},
    {"t03", "weapons supplies", "missiles", "air", "defence"},
    {"t04", "prisoner exchange", "prisoners", "exchange", "families"},
    {"t05", "nuclear programme", "enrichment", "inspectors", "treaty"},
    {"t06", "trade and tariffs", "tariffs", "trade", "market"},
  };
  private static final String[] SOURCES = {"meridian", "ledger", "courier", "herald"};
  private static final String[] SAID = {
    "a ceasefire has to come before anything else",
    "no deal can rest on “new realities” drawn by force",
    "the sanctions will stay until the last prisoner is home",
    "inspectors must be let in without delay",
    "we are ready to meet anywhere and on any day"
  };

  /** The last of them, which is all that France says. */
  private static final int OFFER = SAID.length - 1;

  /** So many things each actor says within a topic. */
  private static final int OWN = 2;

  private static final Map<TableContract, String> COLUMNS =
      Map.ofEntries(
          Map.entry(
              IngestTables.ARTICLE,
              "article_id, source, url, title, author, language, published_at, published_from,"
                  + " text, story_id, origin, position, ingested_at, run_id"),
          Map.entry(
              AnnotateTables.ACTOR, "actor_id, name, kind, state_id, wikidata_id, is_catalogued"),
          Map.entry(
              AnnotateTables.SENTENCE,
              "article_id, sentence_no, published_at, start_offset, end_offset, text"),
          Map.entry(
              AnnotateTables.MENTION,
              "article_id, mention_no, published_at, sentence_no, start_offset, end_offset,"
                  + " surface, actor_id, kind, confidence"),
          Map.entry(
              AnnotateTables.STATEMENT,
              "statement_id, article_id, published_at, sentence_no, start_offset, end_offset,"
                  + " content, kind, cue, speaker_id, speaker_surface, unattributed_because,"
                  + " relayer_id, addressee_id, confidence, unnamed_state_id"),
          Map.entry(
              AnnotateTables.CONTACT,
              "contact_id, article_id, published_at, actor_a, actor_b, kind, held_on,"
                  + " held_on_precision, initiator_id, is_planned, start_offset, end_offset,"
                  + " event_id"),
          Map.entry(
              AnnotateTables.ANNOTATION,
              "article_id, published_at, annotator_version, skipped_because, sentence_count,"
                  + " mention_count, statement_count, contact_count, annotated_at, run_id"),
          Map.entry(
              ModelTables.TOPIC,
              "topic_id, label, terms, coherence, model_version, born_on, retired_on"),
          Map.entry(
              ModelTables.ARTICLE_TOPIC,
              "article_id, topic_id, published_at, weight, model_version"),
          Map.entry(
              ModelTables.STATEMENT_TOPIC,
              "statement_id, topic_id, article_id, published_at, weight, model_version"),
          Map.entry(
              ModelTables.SUBTOPIC,
              "subtopic_id, actor_id, topic_id, label, terms, statement_count, model_version,"
                  + " born_on"),
          Map.entry(
              ModelTables.STATEMENT_SUBTOPIC,
              "statement_id, subtopic_id, topic_id, actor_id, article_id, published_at, weight,"
                  + " model_version"),
          Map.entry(
              ModelTables.MENTION_SENTIMENT,
              "article_id, mention_no, published_at, actor_id, voice, negative, neutral,"
                  + " positive, polarity, model_version"),
          Map.entry(ModelTables.ISSUE, "issue_id, name, description, model_version"),
          Map.entry(
              ModelTables.STATEMENT_ISSUE,
              "statement_id, issue_id, article_id, published_at, score, term_score, model_version"),
          Map.entry(
              ModelTables.SCORING,
              "article_id, published_at, annotator_version, sentiment_version, topic_version,"
                  + " scored_at, run_id"));

  private final Random random = new Random(7);
  private final Map<TableContract, List<Row>> rows = new HashMap<>();

  private final String tail;

  private FixtureWarehouse(String tail) {
    this.tail = tail;
  }

  /** Fills the tables of {@code run} with {@code weeks} weeks of {@code perWeek} stories. */
  public static void fill(Run run, int weeks, int perWeek) {
    fill(run, weeks, perWeek, "");
  }

  /**
   * The same with {@code tail} behind every name, title, source, sentence, quotation, topic and
   * word; unless it is empty, every second address is a {@code javascript:} one.
   */
  public static void fill(Run run, int weeks, int perWeek, String tail) {
    FixtureWarehouse archive = new FixtureWarehouse(tail);
    archive.addActorsAndTopics();
    int id = 0;
    for (int week = 0; week < weeks; week++) {
      for (int story = 0; story < perWeek; story++) {
        int copies = archive.random.nextInt(6) == 0 ? 3 : 1;
        long seed = archive.random.nextLong();
        LocalDate day = FIRST.plusWeeks(week).plusDays(archive.random.nextInt(7));
        String storyId = "a%05d".formatted(id);
        for (int copy = 0; copy < copies; copy++) {
          archive.addArticle(
              "a%05d".formatted(id++), storyId, day, copy, week == weeks - 1, new Random(seed));
        }
      }
    }
    archive.rows.forEach((table, rows) -> append(run, table, rows));
  }

  /** Columns that {@link #COLUMNS} does not name are null. */
  private static void append(Run run, TableContract table, List<Row> values) {
    List<String> names = List.of(COLUMNS.get(table).split(", "));
    StructType given =
        new StructType(
            names.stream().map(name -> table.schema().apply(name)).toArray(StructField[]::new));
    Dataset<Row> rows = run.spark().createDataFrame(values, given).coalesce(1);
    for (StructField field : table.schema().fields()) {
      if (!names.contains(field.name())) {
        rows = rows.withColumn(field.name(), functions.lit(null).cast(field.dataType()));
      }
    }
    run.tables().append(table, rows);
  }

  private void add(TableContract table, Object... values) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(values));
  }

  private static boolean isFrance(int actor) {
    return ACTORS[actor][0].equals("state:fra") || "state:fra".equals(ACTORS[actor][3]);
  }

  /** France speaks of the first issue alone, of which the others say nothing. */
  private void addIssue(String article, Timestamp at, int actor, int said) {
    if (isFrance(actor) || said > 0) {
      String issue = "issue-" + (isFrance(actor) ? 0 : said);
      add(ModelTables.STATEMENT_ISSUE, article + "-s", issue, article, at, .9, .9, "issues-1");
    }
  }

  private static String own(int actor, int topic, int own) {
    return ACTORS[actor][0] + "/" + TOPICS[topic][0] + "/" + own;
  }

  /** Of what the actor says within the topic, the statement is mostly about one. */
  private void addOwn(String article, Timestamp at, int actor, int topic, int most) {
    for (int own = 0; own < OWN; own++) {
      add(
          ModelTables.STATEMENT_SUBTOPIC,
          article + "-s",
          own(actor, topic, own),
          TOPICS[topic][0],
          ACTORS[actor][0],
          article,
          at,
          own == most ? .8 : .2,
          "topics-1");
    }
  }

  private void addActorsAndTopics() {
    for (int said = 0; said < SAID.length; said++) {
      add(ModelTables.ISSUE, "issue-" + said, "Issue " + said, null, "issues-1");
    }
    for (String[] actor : ACTORS) {
      add(AnnotateTables.ACTOR, actor[0], actor[1] + tail, actor[2], actor[3], null, true);
    }
    for (String[] topic : TOPICS) {
      List<Row> terms =
          List.of(
              RowFactory.create(topic[2] + tail, .3),
              RowFactory.create(topic[3], .2),
              RowFactory.create(topic[4], .1));
      add(
          ModelTables.TOPIC,
          topic[0],
          topic[1] + tail,
          CollectionConverters.asScala(terms).toSeq(),
          .1,
          "topics-1",
          Date.valueOf(FIRST),
          null);
    }
    for (int actor = 0; actor < ACTORS.length; actor++) {
      for (int topic = 0; topic < TOPICS.length; topic++) {
        for (int own = 0; own < OWN; own++) {
          addSubtopic(actor, topic, own);
        }
      }
    }
  }

  private void addSubtopic(int actor, int topic, int own) {
    List<Row> terms = List.of(RowFactory.create(TOPICS[topic][3 + own] + tail, .3));
    add(
        ModelTables.SUBTOPIC,
        own(actor, topic, own),
        ACTORS[actor][0],
        TOPICS[topic][0],
        TOPICS[topic][3 + own] + " " + own + tail,
        CollectionConverters.asScala(terms).toSeq(),
        20,
        "topics-1",
        Date.valueOf(FIRST));
  }

  private void addArticle(
      String id, String storyId, LocalDate day, int copy, boolean last, Random dice) {
    Timestamp at = Timestamp.from(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
    Timestamp ingested = Timestamp.from(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    int first = dice.nextInt(ACTORS.length);
    int second = (first + 1 + dice.nextInt(ACTORS.length - 1)) % ACTORS.length;
    int topic = (first + dice.nextInt(2)) % TOPICS.length;
    String source = SOURCES[(dice.nextInt(SOURCES.length) + copy) % SOURCES.length] + tail;
    String one = ACTORS[first][1] + tail;
    String two = ACTORS[second][1] + tail;
    int any = dice.nextInt(SAID.length);
    int saying = isFrance(first) ? OFFER : any;
    String said = SAID[saying] + tail;
    String opening =
        "%s spoke with %s by telephone about the %s, as %s tells."
            .formatted(one, two, TOPICS[topic][1], storyId);
    String quote = "“%s,” said %s of %s, as %s tells.".formatted(said, one, two, storyId);
    String text = opening + " " + quote;
    add(
        IngestTables.ARTICLE,
        id,
        source,
        address(source, id),
        one + " and " + two + " talk",
        null,
        "en",
        at,
        "metadata",
        text,
        storyId,
        source + ".jsonl",
        1L,
        ingested,
        "r0");
    add(AnnotateTables.SENTENCE, id, 0, at, 0, length(opening), opening);
    add(AnnotateTables.SENTENCE, id, 1, at, length(opening) + 1, length(text), quote);
    addMention(id, 0, at, first, 0, 0, text, one, "outlet", last, dice);
    addMention(id, 1, at, second, 0, length(one), text, two, "outlet", last, dice);
    addMention(id, 2, at, first, 1, length(opening), text, one, "outlet", last, dice);
    addMention(
        id,
        3,
        at,
        second,
        1,
        length(opening) + length(said),
        text,
        two,
        ACTORS[first][0],
        last,
        dice);
    int start = length(opening) + 2;
    add(
        AnnotateTables.STATEMENT,
        id + "-s",
        id,
        at,
        1,
        start,
        start + length(said),
        said,
        "direct",
        "said",
        ACTORS[first][0],
        one,
        null,
        null,
        null,
        .9,
        null);
    addIssue(id, at, first, saying);
    add(ModelTables.STATEMENT_TOPIC, id + "-s", TOPICS[topic][0], id, at, 1.0, "topics-1");
    addOwn(id, at, first, topic, saying % OWN);
    if (dice.nextInt(3) == 0) {
      boolean inOrder = ACTORS[first][0].compareTo(ACTORS[second][0]) < 0;
      add(
          AnnotateTables.CONTACT,
          id + "-c",
          id,
          at,
          ACTORS[inOrder ? first : second][0],
          ACTORS[inOrder ? second : first][0],
          "call",
          Date.valueOf(day),
          "day",
          ACTORS[first][0],
          false,
          0,
          length(opening),
          String.join(
              "|",
              ACTORS[inOrder ? first : second][0],
              ACTORS[inOrder ? second : first][0],
              "call",
              day.toString()));
    }
    for (int t = 0; t < TOPICS.length; t++) {
      double weight = t == topic ? .75 : .05;
      add(ModelTables.ARTICLE_TOPIC, id, TOPICS[t][0], at, weight, "topics-1");
    }
    add(AnnotateTables.ANNOTATION, id, at, "annotator-1", null, 2, 4, 1, 0, ingested, "r0");
    add(ModelTables.SCORING, id, at, "annotator-1", "sentiment-1", "topics-1", ingested, "r0");
  }

  private String address(String source, String id) {
    return tail.isEmpty() || id.hashCode() % 2 == 0
        ? "https://%s.example/%s"
            .formatted(source.substring(0, source.length() - tail.length()), id)
        : "javascript:window.ran='address'//" + id;
  }

  private void addMention(
      String id,
      int no,
      Timestamp at,
      int actor,
      int sentence,
      int from,
      String text,
      String surface,
      String voice,
      boolean last,
      Random dice) {
    int start = text.substring(text.offsetByCodePoints(0, from)).indexOf(surface) + from;
    double drift = last && actor == 0 ? -.45 : last && actor == 5 ? .4 : 0;
    double polarity =
        Math.max(-.95, Math.min(.95, TONE[actor] + drift + .25 * dice.nextGaussian()));
    double neutral = (1 - Math.abs(polarity)) / 2;
    double positive = (1 - neutral + polarity) / 2;
    add(
        AnnotateTables.MENTION,
        id,
        no,
        at,
        sentence,
        start,
        start + length(surface),
        surface,
        ACTORS[actor][0],
        "name",
        1.0);
    add(
        ModelTables.MENTION_SENTIMENT,
        id,
        no,
        at,
        ACTORS[actor][0],
        voice,
        1 - neutral - positive,
        neutral,
        positive,
        polarity,
        "sentiment-1");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
