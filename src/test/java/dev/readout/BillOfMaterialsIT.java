package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build writes of what it packs. */
class BillOfMaterialsIT {

  /** Licences under which the product may be passed on as it is. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)(the )?(apache|mit|bsd|epl|eclipse public|mpl|mozilla public|isc|cc0|unicode).*"
              + "|public domain|similar to apache license.*");

  private static List<JsonNode> components;

  @BeforeAll
  static void read() throws IOException {
    Path file = Path.of("target/readout-bom.json");
    assumeTrue(Files.exists(file), "No bill of materials: build with -Psbom");
    JsonNode bom = new ObjectMapper().readTree(file.toFile());
    assertEquals("CycloneDX", bom.path("bomFormat").asText());
    components = new ArrayList<>();
    bom.path("components").forEach(components::add);
  }

  @Test
  void namesWhatTheJarPacksByVersionAndChecksum() {
    List<String> names = components.stream().map(one -> one.path("name").asText()).toList();
    assertTrue(
        names.containsAll(
            List.of("iceberg-spark-runtime-4.1_2.13", "sqlite-jdbc", "picocli", "opennlp-tools")),
        names.toString());
    assertFalse(names.stream().anyMatch(name -> name.startsWith("spark-")), names.toString());
    for (JsonNode one : components) {
      assertFalse(one.path("version").asText().isBlank(), one.toString());
      assertFalse(one.path("hashes").isEmpty(), one.toString());
    }
  }

  /** Where a component offers several licences, one that is open is enough. */
  @Test
  void packsNothingUnderALicenceThatBindsTheProduct() {
    List<String> others = new ArrayList<>();
    for (JsonNode one : components) {
      List<String> licences = licences(one);
      if (licences.stream().noneMatch(licence -> OPEN.matcher(licence).matches())) {
        others.add(one.path("purl").asText() + " " + licences);
      }
    }
    assertEquals(List.of(), others);
  }

  private static List<String> licences(JsonNode component) {
    List<String> names = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      names.add(
          choice.has("expression")
              ? choice.path("expression").asText()
              : licence.path("id").asText(licence.path("name").asText()));
    }
    return names;
  }
}
