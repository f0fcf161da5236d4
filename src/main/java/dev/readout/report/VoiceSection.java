package dev.readout.report;

import static org.apache.spark.sql.functions.col;

import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who said what: the speakers with most statements, and some of these. */
public record VoiceSection(List<Voice> voices) {

  private static final int SPEAKERS = 16;
  private static final int STATEMENTS = 6;

  /** A speaker. */
  public record Voice(String name, long statements, List<Statement> said) {

    /** How many, in words. */
    public String count() {
      return Figures.count(statements, "statement", "statements");
    }
  }

  /** Words said; {@code isVerbatim} where they are the speaker's own. */
  public record Statement(String content, boolean isVerbatim, Source source) {}

  static VoiceSection read(ReportTables tables) {
    Dataset<Row> statements = tables.published(AnnotateTables.STATEMENT);
    Dataset<Row> names =
        tables.all(AnnotateTables.ACTOR).select(col("actor_id").as("speaker"), col("name"));
    List<Row> speakers =
        Evidence.countStatements(statements)
            .join(names, col("speaker_id").equalTo(col("speaker")), "left")
            .orderBy(col("statement_count").desc(), col("speaker_id"))
            .limit(SPEAKERS)
            .collectAsList();
    Object[] ids = speakers.stream().map(row -> row.<String>getAs("speaker_id")).toArray();
    Map<String, List<Statement>> said = new LinkedHashMap<>();
    if (ids.length > 0) {
      Evidence.pickStatements(
              statements.where(col("speaker_id").isin(ids)),
              Evidence.articleCards(tables.published(IngestTables.ARTICLE)),
              STATEMENTS)
          .orderBy("speaker_id", "rank")
          .collectAsList()
          .forEach(
              row ->
                  said.computeIfAbsent(row.getAs("speaker_id"), id -> new ArrayList<>())
                      .add(statement(row)));
    }
    return new VoiceSection(speakers.stream().map(row -> voice(row, said)).toList());
  }

  private static Voice voice(Row row, Map<String, List<Statement>> said) {
    String id = row.getAs("speaker_id");
    String name = row.getAs("name");
    return new Voice(
        SafeText.of(name == null ? id : name, 60),
        row.getAs("statement_count"),
        said.getOrDefault(id, List.of()));
  }

  private static Statement statement(Row row) {
    return new Statement(
        SafeText.of(row.getAs("content"), 420), "direct".equals(row.getAs("kind")), Source.of(row));
  }
}
