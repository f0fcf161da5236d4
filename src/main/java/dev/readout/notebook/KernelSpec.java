package dev.readout.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * Writes the {@code kernel.json} by which Jupyter starts a Java kernel that can run Spark.
 * Arguments: the kernel's folder, the Log4j configuration, the entries of the class path.
 */
public final class KernelSpec {

  private KernelSpec() {}

  /** Called by {@code jobs/notebook}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<String> classPath = Arrays.asList(arguments).subList(2, arguments.length);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve("kernel.json").toFile(), spec(java, arguments[1], classPath));
  }

  static Map<String, Object> spec(String java, String log4j, List<String> classPath) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+")));
    command.addAll(
        List.of(
            "-Xmx2g",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Dlog4j2.configurationFile=file:" + log4j,
            "-cp",
            String.join(File.pathSeparator, classPath),
            Kernel.class.getName(),
            "{connection_file}"));
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("argv", command);
    spec.put("display_name", "Java (Readout)");
    spec.put("language", "java");
    spec.put("interrupt_mode", "message");
    spec.put("env", Map.of("RJK_TIMEOUT_MILLIS", "-1"));
    return spec;
  }
}
