package dev.readout;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.readout.runtime.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Nothing that comes in is run, deserialised by Java or followed elsewhere; no secret goes out. */
@AnalyzeClasses(packages = "dev.readout", importOptions = DoNotIncludeTests.class)
class SecurityTest {

  private static final Pattern EXECUTES_OR_REVIVES =
      Pattern.compile(
          "java\\.io\\.ObjectInput.*|java\\.beans\\.XML.*|javax\\.script\\..*|javax\\.naming\\..*"
              + "|java\\.rmi\\..*|java\\.lang\\.Process.*|.*\\.SerializationUtils"
              + "|java\\.net\\.URLClassLoader|javax\\.tools\\..*");

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(secret|password|passwd|token|credential|api-?key|access-?key).*");

  @ArchTest
  static final ArchRule NOTHING_IS_EXECUTED_OR_REVIVED_FROM_BYTES =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "start processes, run scripts, look names up or read serialised objects",
                  (JavaClass type) -> EXECUTES_OR_REVIVES.matcher(type.getName()).matches()));

  @ArchTest
  static final ArchRule NOTHING_IS_HANDED_TO_THE_SHELL =
      noClasses().should().callMethod(Runtime.class, "exec", String.class);

  /** Java's serialisation begins with these two bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"sentiment", "topics"})
  void shippedModelsHoldNoSerialisedObjectAndStayInTheirFolder(String kind) throws IOException {
    int files = 0;
    try (InputStream in = Resources.open("models/" + kind + "/model.zip");
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        assertFalse(name.startsWith("/") || name.contains("..") || name.contains("\\"), name);
        byte[] content = zip.readAllBytes();
        boolean isSerialised =
            content.length > 1 && content[0] == (byte) 0xAC && content[1] == (byte) 0xED;
        assertFalse(isSerialised, name);
        files += entry.isDirectory() ? 0 : 1;
      }
    }
    assertTrue(files > 5, "files in the model: " + files);
  }

  @Test
  void noOptionTakesASecret() {
    List<String> suspects = new ArrayList<>();
    int options = collect(Readout.commandLine(), suspects);
    assertTrue(options > 20, "options looked at: " + options);
    assertEquals(List.of(), suspects);
  }

  private static int collect(CommandLine command, List<String> suspects) {
    int options = 0;
    for (String name : command.getCommandSpec().optionsMap().keySet()) {
      options++;
      if (SECRET.matcher(name).matches()) {
        suspects.add(command.getCommandSpec().qualifiedName() + " " + name);
      }
    }
    for (CommandLine sub : command.getSubcommands().values()) {
      options += collect(sub, suspects);
    }
    return options;
  }
}
