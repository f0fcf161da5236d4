package dev.readout.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that is filled beside its place and renamed into it, so that nobody sees half of it.
 * What stood there before is gone once the new one is in place.
 */
final class Publication {

  private final Path target;
  private final Path staging;
  private final List<Map<String, Object>> files = new ArrayList<>();

  private Publication(Path target, Path staging) {
    this.target = target;
    this.staging = staging;
  }

  static Publication begin(Path out, String name, String runId) throws IOException {
    Path staging = out.resolve("." + name + "." + runId);
    Files.createDirectories(staging);
    return new Publication(out.resolve(name), staging);
  }

  /** Where to write {@code path}; its folders are made. */
  Path place(String path) throws IOException {
    Path file = staging.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Notes a written file in the manifest; {@code rows} is null for one that is no table. */
  void note(String path, Long rows) throws IOException {
    Path file = staging.resolve(path);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", path);
    entry.put("rows", rows);
    entry.put("bytes", Files.size(file));
    entry.put("sha256", checksum(file));
    files.add(entry);
  }

  /** Writes {@code manifest.json} and renames the folder into place. */
  Path finish(Map<String, Object> about) throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>(about);
    manifest.put("files", files);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(place("manifest.json").toFile(), manifest);
    Path old = staging.resolveSibling(staging.getFileName() + ".old");
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
    return target;
  }

  /** Takes away what was not finished. */
  void abandon() throws IOException {
    delete(staging);
  }

  private static String checksum(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
