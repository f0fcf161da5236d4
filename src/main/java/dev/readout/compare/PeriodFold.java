package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Compares whole periods in one pass over {@link Facts}: the rows of all its tables at once. */
final class PeriodFold implements MapPartitionsFunction<Row, Row> {

  static final List<TableContract> TABLES =
      List.of(
          CompareTables.ACTOR_SENTIMENT,
          CompareTables.ACTOR_TOPIC,
          CompareTables.ACTOR_PAIR,
          CompareTables.OUTLET_ACTOR,
          CompareTables.ACTOR_TERM,
          CompareTables.ISSUE_SILENCE,
          CompareTables.ACTOR_ISSUE,
          CompareTables.CONTACT_EVENT,
          CompareTables.READOUT_PAIR);

  private static final String STORIES = "stories";

  private final Broadcast<Actors> actors;
  private final Broadcast<RecurringSentences> recurring;
  private final ArrayList<TopicFold.Topic> topics;
  private final Issues issues;
  private final int minStories;

  PeriodFold(
      Broadcast<Actors> actors,
      Broadcast<RecurringSentences> recurring,
      List<TopicFold.Topic> topics,
      Issues issues,
      int minStories) {
    this.actors = actors;
    this.recurring = recurring;
    this.issues = issues;
    this.topics = new ArrayList<>(topics);
    this.minStories = minStories;
  }

  /**
   * Rows of all tables: {@code table} says of which, and the column of that name holds it. One row
   * a period holds its number of {@code stories} instead.
   */
  Dataset<Row> fold(Dataset<Row> facts) {
    return facts.mapPartitions(this, Encoders.row(schema()));
  }

  /** The rows of one table. */
  static Dataset<Row> rows(Dataset<Row> folded, TableContract table) {
    return folded.where(folded.col("table").equalTo(table.name())).select(column(table) + ".*");
  }

  /** Independent stories of each period. */
  static Map<Period, Long> storyCounts(Dataset<Row> folded) {
    Map<Period, Long> counts = new HashMap<>();
    for (Row row :
        folded
            .where(folded.col("table").equalTo(STORIES))
            .select("period_kind", "period_start", STORIES)
            .collectAsList()) {
      counts.put(PeriodLedger.period(row), row.getAs(STORIES));
    }
    return counts;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Map<String, Integer> places = new HashMap<>();
    topics.forEach(topic -> places.put(topic.topicId(), places.size()));
    FactReader reader = new FactReader(rows, places, recurring.value());
    return new Iterator<>() {
      private Iterator<Row> done = List.<Row>of().iterator();

      @Override
      public boolean hasNext() {
        while (!done.hasNext() && reader.hasNext()) {
          done = compare(reader).iterator();
        }
        return done.hasNext();
      }

      @Override
      public Row next() {
        return done.next();
      }
    };
  }

  private List<Row> compare(FactReader reader) {
    Period period = reader.nextPeriod();
    List<Fold> folds = folds(period);
    AtomicLong stories = new AtomicLong();
    reader.readPeriod(
        story -> {
          stories.incrementAndGet();
          folds.forEach(fold -> fold.add(story));
        });
    List<Row> rows = new ArrayList<>();
    for (Fold fold : folds) {
      fold.rows(period).forEach(row -> rows.add(output(period, fold.table(), row)));
    }
    rows.add(output(period, null, stories.get()));
    return rows;
  }

  /** A day holds too few stories for words that mark an actor out. */
  private List<Fold> folds(Period period) {
    Actors named = actors.value();
    TopicFold topicFold = new TopicFold(named, topics, minStories);
    List<Fold> folds = new ArrayList<>();
    folds.add(new ToneFold(named, minStories));
    folds.add(topicFold);
    folds.add(new PairFold(named, topicFold, minStories));
    folds.add(new OutletFold(named, minStories));
    folds.add(new ContactFold(named));
    folds.add(new ReadoutFold(named));
    folds.add(new IssueFold(named, issues, new StatementActs(), minStories));
    folds.add(new SilenceFold(named, issues, minStories));
    if (period.kind() != PeriodKind.DAY) {
      folds.add(new TermFold(named, minStories));
    }
    return folds;
  }

  private static StructType schema() {
    StructType schema =
        new StructType()
            .add("table", DataTypes.StringType)
            .add("period_kind", DataTypes.StringType)
            .add("period_start", DataTypes.DateType)
            .add(STORIES, DataTypes.LongType);
    for (TableContract table : TABLES) {
      schema = schema.add(column(table), table.schema());
    }
    return schema;
  }

  private static Row output(Period period, TableContract table, Object value) {
    Object[] cells = new Object[4 + TABLES.size()];
    cells[0] = table == null ? STORIES : table.name();
    cells[1] = period.kind().label();
    cells[2] = java.sql.Date.valueOf(period.start());
    cells[table == null ? 3 : 4 + TABLES.indexOf(table)] = value;
    return RowFactory.create(cells);
  }

  private static String column(TableContract table) {
    return table.name().substring(table.name().indexOf('.') + 1);
  }
}
