package dev.readout.notebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as an HTML table: everything escaped, numbers to the right. */
final class HtmlTable {

  private HtmlTable() {}

  /** At most {@code most} of {@code rows}; says so where there are more. */
  static String of(StructType schema, List<Row> rows, int most) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    for (StructField field : schema.fields()) {
      html.append(cell("th", field)).append(escaped(field.name())).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    rows.stream()
        .limit(most)
        .forEach(
            row -> {
              html.append("<tr>");
              for (int i = 0; i < row.size(); i++) {
                html.append(cell("td", schema.fields()[i]))
                    .append(escaped(text(row.get(i))))
                    .append("</td>");
              }
              html.append("</tr>");
            });
    html.append("</tbody></table>");
    if (rows.isEmpty()) {
      html.append("<p>No rows.</p>");
    }
    return rows.size() > most ? html + "<p>… and more.</p>" : html.toString();
  }

  private static String cell(String tag, StructField field) {
    String side = field.dataType() instanceof NumericType ? "right" : "left";
    return "<" + tag + " style=\"text-align:" + side + ";vertical-align:top\">";
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return number == Math.rint(number) && Math.abs(number) >= 1000
          ? String.format(Locale.ROOT, "%.0f", number)
          : String.format(Locale.ROOT, "%.2f", number);
    }
    if (value instanceof Seq<?> sequence) {
      return CollectionConverters.asJava(sequence).stream()
          .map(HtmlTable::text)
          .collect(Collectors.joining("; "));
    }
    return value.toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
