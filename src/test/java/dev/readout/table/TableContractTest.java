package dev.readout.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableContractTest {

  @Test
  void keepsColumnsInTheirOrder() {
    TableContract table =
        TableContract.of(
            "compare.thing",
            "one thing",
            "b INT COMMENT 'second', a INT COMMENT 'first'",
            List.of("a"));
    assertEquals(List.of("b", "a"), table.columns());
    assertEquals("compare", table.namespace());
  }

  @Test
  void refusesAColumnWithoutItsMeaning() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TableContract.of("compare.thing", "one thing", "a INT", List.of("a")));
  }

  @Test
  void refusesAKeyThatIsNoColumn() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TableContract.of("compare.thing", "one thing", "a INT COMMENT 'x'", List.of("b")));
  }

  @Test
  void refusesANameOutsideANamespace() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TableContract.of("thing", "one thing", "a INT COMMENT 'x'", List.of("a")));
  }
}
