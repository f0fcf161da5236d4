package dev.readout.report;

import static org.apache.spark.sql.functions.col;

import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;

/** The statements that rows with a column {@code evidence} cite, with the article of each. */
final class StatementBook {

  private static final int LENGTH = 420;

  private record Said(boolean isVerbatim, Source source) {}

  private final Map<String, Said> byId = new HashMap<>();

  static StatementBook read(ReportTables tables, Collection<String> ids) {
    StatementBook book = new StatementBook();
    if (!ids.isEmpty()) {
      tables
          .published(AnnotateTables.STATEMENT)
          .where(col("statement_id").isin(ids.toArray()))
          .select("statement_id", "article_id", "kind")
          .join(Evidence.articleCards(tables.published(IngestTables.ARTICLE)), "article_id")
          .collectAsList()
          .forEach(
              row ->
                  book.byId.put(
                      row.getAs("statement_id"),
                      new Said(row.<String>getAs("kind").equals("direct"), Source.of(row))));
    }
    return book;
  }

  private static List<Row> evidence(Row row) {
    return row.getList(row.fieldIndex("evidence"));
  }

  /** The statements that a row cites. */
  static List<String> ids(Row row) {
    return evidence(row).stream().map(one -> one.<String>getAs("statement_id")).toList();
  }

  /** The same with their words, the speaker's own within quotation marks, and the act of each. */
  List<Cited> of(Row row) {
    return evidence(row).stream().map(this::withSource).filter(Objects::nonNull).toList();
  }

  /** A row of a statement with its article. */
  static Cited cited(Row row) {
    return cited(row, row.<String>getAs("kind").equals("direct"), "", Source.of(row));
  }

  private Cited withSource(Row one) {
    Said said = byId.get(one.<String>getAs("statement_id"));
    if (said == null) {
      return null;
    }
    return cited(one, said.isVerbatim(), SafeText.of(one.<String>getAs("act")), said.source());
  }

  private static Cited cited(Row row, boolean isVerbatim, String mark, Source source) {
    String words = SafeText.of(row.getAs("content"), LENGTH);
    return new Cited(isVerbatim ? "“" + words + "”" : words, mark, source);
  }
}
