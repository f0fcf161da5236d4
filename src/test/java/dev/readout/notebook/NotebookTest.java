package dev.readout.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class NotebookTest {

  private static final StructType SCHEMA = StructType.fromDDL("name STRING, value DOUBLE");

  @Test
  void aTableEscapesItsTextAndSaysWhereItEnds() {
    List<Row> rows =
        List.of(
            RowFactory.create("<script>alert('x')</script>", 0.25),
            RowFactory.create(null, null),
            RowFactory.create("third", 3.0));
    String html = HtmlTable.of(SCHEMA, rows, 2);
    assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), html);
    assertTrue(html.contains("0.25") && !html.contains("third"), html);
    assertTrue(html.endsWith("… and more.</p>"), html);
    assertTrue(HtmlTable.of(SCHEMA, List.of(), 2).contains("No rows."));
  }

  @Test
  void chartsArePicturesAlsoWithoutAFigure() {
    List<Row> rows =
        List.of(
            RowFactory.create("one", 0.2, 0.1, 0.3), RowFactory.create("thin", null, null, null));
    assertEquals((byte) 'P', Charts.intervals("Tone", rows)[1]);
    assertEquals((byte) 'P', Charts.intervals("Tone", List.of())[1]);
    List<Row> days =
        List.of(
            RowFactory.create(java.sql.Date.valueOf("2025-06-23"), "one", 0.2, 0.1, 0.3),
            RowFactory.create(java.sql.Date.valueOf("2025-06-30"), "one", 0.4, 0.1, 0.6));
    assertEquals((byte) 'P', Charts.lines("Share", days)[1]);
  }

  @Test
  void theKernelStartsWithSparksModuleOptions() {
    Map<String, Object> spec =
        KernelSpec.spec("/jdk/bin/java", "log4j2.properties", List.of("a", "b"));
    List<?> command = (List<?>) spec.get("argv");
    assertEquals("/jdk/bin/java", command.get(0));
    assertTrue(command.contains("--add-opens=java.base/java.nio=ALL-UNNAMED"), command.toString());
    assertTrue(command.contains("a" + java.io.File.pathSeparator + "b"), command.toString());
    assertEquals("{connection_file}", command.get(command.size() - 1));
    assertFalse(command.contains(""));
  }
}
