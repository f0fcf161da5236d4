package dev.readout.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A file that an option names, of one JSON object a line, gzipped or not. */
public final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /**
   * Hands each object to {@code reader}, in the order of the file; blank lines are passed over.
   *
   * @param option as on the command line, {@code --gold} for instance
   * @param reader may refuse an object by an {@link IllegalArgumentException} that says why
   * @throws Failure naming the option, the file and, where one is to blame, the line
   */
  public static void read(String option, Path file, Consumer<JsonNode> reader) {
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("Cannot read %s %s: no such file", option, file);
    }
    int number = 0;
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.accept(JSON.readTree(line));
        }
      }
    } catch (JsonProcessingException e) {
      throw Failure.usage("Cannot read %s %s: line %d: not JSON", option, file, number);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("Cannot read %s %s: line %d: %s", option, file, number, e.getMessage());
    } catch (IOException e) {
      throw Failure.usage("Cannot read %s %s: %s", option, file, e.getMessage());
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return new BufferedReader(
        new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
