package dev.readout.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

  /** Where they differ, target/tables.md is the page as it should be. */
  @Test
  void pageInTheRepositoryIsTheOneThatTheContractsGive() throws Exception {
    String page = DataDictionary.markdown();
    Files.writeString(Path.of("target", "tables.md"), page);
    assertEquals(Files.readString(Path.of("data", "tables.md")), page);
  }
}
