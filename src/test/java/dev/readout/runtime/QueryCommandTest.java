package dev.readout.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class QueryCommandTest {

  private static String printed(BiConsumer<Dataset<Row>, PrintStream> printer) {
    Dataset<Row> rows =
        Rows.of(
            "n INT, name STRING, at TIMESTAMP, words ARRAY<STRING>",
            """
            (7, 'Élysée, "Paris"', TIMESTAMP'2025-07-01 10:00:00', array('a', 'b')),
            (12, NULL, NULL, NULL)
            """);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    printer.accept(rows, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tableIsAlignedWithNumbersToTheRight() {
    assertEquals(
        """
         n  name             at                    words
        --  ---------------  --------------------  ---------
         7  Élysée, "Paris"  2025-07-01T10:00:00Z  ["a","b"]
        12
        """,
        printed(ResultPrinter::printTable));
  }

  @Test
  void longTextIsCutToOneLineUnlessWide() {
    assertEquals(
        """
         n  name  at    words
        --  ----  ----  -----
         7  Ély…  202…  ["a…
        12
        """,
        printed((rows, out) -> ResultPrinter.printTable(rows, 4, out)));
  }

  @Test
  void csvIsQuotedAsRfc4180() {
    assertEquals(
        "n,name,at,words\r\n"
            + "7,\"Élysée, \"\"Paris\"\"\",2025-07-01T10:00:00Z,\"[\"\"a\"\",\"\"b\"\"]\"\r\n"
            + "12,,,\r\n",
        printed(ResultPrinter::printCsv));
  }

  @Test
  void jsonKeepsNullFields() {
    assertEquals(
        """
        {"n":7,"name":"Élysée, \\"Paris\\"","at":"2025-07-01T10:00:00.000Z","words":["a","b"]}
        {"n":12,"name":null,"at":null,"words":null}
        """,
        printed(ResultPrinter::printJson));
  }
}
