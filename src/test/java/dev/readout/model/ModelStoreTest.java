package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class ModelStoreTest {

  @TempDir private Path warehouse;

  private ModelStore store() {
    return new ModelStore(LocalWarehouse.spark(), warehouse.toString(), "sentiment");
  }

  private static void makeFolder(String folder) throws IOException {
    Files.createDirectories(Path.of(folder));
  }

  @Test
  void theLastKeptIsCurrentAndOldOnesStay() {
    assertEquals(Optional.empty(), store().current());
    for (String version : new String[] {"v1", "v2"}) {
      store()
          .keep(
              version,
              folder -> {
                makeFolder(folder);
                Files.writeString(Path.of(folder, "note.txt"), version);
              });
    }
    assertEquals(Optional.of("v2"), store().current());
    assertEquals("v1", store().read("v1", "note.txt"));
  }

  /** Killed between the new pointer and the old one's end; and a warehouse of an older version. */
  @Test
  void theNewestPointerCounts() throws IOException {
    Path folder = Files.createDirectories(warehouse.resolve("models/sentiment"));
    Files.writeString(folder.resolve("current"), "v1\n");
    assertEquals(Optional.of("v1"), store().current());
    Files.writeString(folder.resolve("current-10"), "v3\n");
    Files.writeString(folder.resolve("current-9"), "v2\n");
    assertEquals(Optional.of("v3"), store().current());
    store().keep("v4", ModelStoreTest::makeFolder);
    assertEquals(Optional.of("v4"), store().current());
  }

  @Test
  void whatWasCutOffIsNoVersion() {
    assertThrows(
        IllegalStateException.class,
        () ->
            store()
                .keep(
                    "v1",
                    folder -> {
                      makeFolder(folder);
                      throw new IllegalStateException("killed");
                    }));
    assertEquals(Optional.empty(), store().current());
    store().keep("v1", ModelStoreTest::makeFolder);
    assertEquals(Optional.of("v1"), store().current());
  }

  @Test
  void anEmptyWarehouseGetsTheShippedModel() {
    String version = store().currentOrShipped();
    assertTrue(version.startsWith("sentiment-"), version);
    assertEquals(Optional.of(version), store().current());
    assertTrue(store().read(version, "held-out.json").contains("macro_f1"));
  }
}
