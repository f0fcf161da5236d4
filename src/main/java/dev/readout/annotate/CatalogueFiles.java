package dev.readout.annotate;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * The text of the catalogue's files by name; small enough to travel to executors. A user's own
 * files come after the shipped ones, so that their rows add to or override them.
 */
final class CatalogueFiles implements Serializable {

  static final List<String> NAMES =
      List.of(
          "states.csv",
          "bodies.csv",
          "organisations.csv",
          "people.csv",
          "offices.csv",
          "ambiguous.csv");

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, ArrayList<String>> texts = new TreeMap<>();

  private CatalogueFiles() {}

  /** What the jar ships. */
  static CatalogueFiles shipped() {
    CatalogueFiles files = new CatalogueFiles();
    for (String name : NAMES) {
      try (InputStream in = Resources.open("actors/" + name)) {
        files.add(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** Files of {@code folder} alone. */
  static CatalogueFiles in(Path folder) {
    CatalogueFiles files = new CatalogueFiles();
    files.addAll(folder);
    return files;
  }

  /** What the jar ships, and after it the files of {@code folder}. */
  static CatalogueFiles shippedAnd(Path folder) {
    CatalogueFiles files = shipped();
    files.addAll(folder);
    return files;
  }

  private void addAll(Path folder) {
    boolean hasAny = false;
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        hasAny = true;
        try {
          add(name, Files.readString(file));
        } catch (IOException e) {
          throw Failure.usage("Cannot read %s: %s", file, e.getMessage());
        }
      }
    }
    if (!hasAny) {
      throw Failure.usage("No actor files in %s: expected one of %s", folder, NAMES);
    }
  }

  private void add(String name, String text) {
    texts.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
  }

  /** The texts of one file, the user's after the shipped one. */
  List<String> texts(String name) {
    return texts.getOrDefault(name, new ArrayList<>());
  }

  /** Eight hexadecimal digits that change whenever a file does. */
  String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, parts) -> {
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            parts.forEach(text -> sha.update(text.getBytes(StandardCharsets.UTF_8)));
          });
      return HexFormat.of().formatHex(sha.digest()).substring(0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
