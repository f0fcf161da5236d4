package dev.readout.compare;

import static org.apache.spark.sql.functions.col;

import dev.readout.runtime.Period;
import dev.readout.runtime.Resources;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import dev.readout.table.ModelTables;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Writes {@code compare.readout_pair}. */
final class ReadoutStep {

  private static final String OFFICIAL = "fields/official-sources.csv";

  private final Run run;
  private final Tables tables;

  ReadoutStep(Run run) {
    this.run = run;
    this.tables = run.tables();
  }

  void replace(CompareInputs inputs, Collection<Period> periods) {
    Dataset<Row> sides = ReadoutPair.sides(inputs.actors());
    Dataset<Row> told =
        ReadoutPair.explodeBySide(inputs.contacts(), sides, officialSources()).persist();
    Dataset<Row> lines =
        ReadoutPair.withLines(
            told,
            CompareInputs.during(tables, AnnotateTables.SENTENCE, periods),
            CompareInputs.during(tables, AnnotateTables.STATEMENT, periods),
            sides);
    Dataset<Row> tones =
        ReadoutPair.foldTone(
            told,
            CompareInputs.during(tables, ModelTables.MENTION_SENTIMENT, periods)
                .select("article_id", "voice", "actor_id", "polarity"),
            sides);
    Dataset<Row> pairs =
        ReadoutPair.foldByEvent(lines)
            .join(tones, Keys.of("period_kind", "period_start", "event_id"), "left");
    Dataset<Row> named = Names.withActorName(pairs, inputs.actors(), "actor_a", "name_a");
    tables.replacePeriods(
        CompareTables.READOUT_PAIR,
        Names.withActorName(named, inputs.actors(), "actor_b", "name_b"),
        periods);
    told.unpersist();
  }

  private Dataset<Row> officialSources() {
    List<Row> rows =
        Resources.lines(OFFICIAL).stream()
            .map(line -> line.split(","))
            .map(fields -> RowFactory.create(fields[0].strip(), fields[1].strip()))
            .toList();
    return run.spark()
        .createDataFrame(rows, StructType.fromDDL("source STRING, release_side STRING"))
        .select(col("source"), col("release_side"));
  }
}
