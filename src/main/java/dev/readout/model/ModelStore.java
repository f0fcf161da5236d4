package dev.readout.model;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Versions of one kind of model: {@code <warehouse>/models/<kind>/<version>}, and a file {@code
 * current} that names the one in use. A version appears whole or not at all and never changes.
 */
final class ModelStore {

  private final String kind;
  private final Path folder;
  private final FileSystem files;

  /**
   * Opens the store.
   *
   * @param warehouse folder or URI
   * @param kind sentiment or topics
   */
  ModelStore(SparkSession spark, String warehouse, String kind) {
    this.kind = kind;
    this.folder = new Path(warehouse + "/models/" + kind);
    try {
      this.files = folder.getFileSystem(spark.sessionState().newHadoopConf());
    } catch (IOException e) {
      throw Failure.failed(e, "Cannot open %s: %s", folder, e.getMessage());
    }
  }

  /** Work that writes a version into a folder. */
  interface Save {
    void into(String folder) throws IOException;
  }

  /** The folder of a version. */
  String folderOf(String version) {
    return new Path(folder, version).toString();
  }

  /** The version in use. */
  Optional<String> current() {
    return reading(
        () -> {
          Path pointer = new Path(folder, "current");
          return files.exists(pointer)
              ? Optional.of(textOf(pointer).strip())
              : Optional.<String>empty();
        });
  }

  /** The version in use; the shipped one is installed where there is none. */
  String currentOrShipped() {
    return current().orElseGet(this::installShipped);
  }

  /**
   * Keeps a version and makes it the one in use; one that is there already is not written again.
   */
  void keep(String version, Save save) {
    reading(
        () -> {
          Path target = new Path(folder, version);
          if (!files.exists(target)) {
            Path part = new Path(folder, "." + version + ".part");
            files.delete(part, true);
            save.into(part.toString());
            files.rename(part, target);
          }
          write(new Path(folder, "current.part"), version + "\n");
          files.delete(new Path(folder, "current"), false);
          files.rename(new Path(folder, "current.part"), new Path(folder, "current"));
          return version;
        });
  }

  /** Unpacks {@code models/<kind>/model.zip}, whose one top folder is the version. */
  private String installShipped() {
    String version = Resources.lines("models/" + kind + "/version.txt").get(0).strip();
    keep(version, this::unpack);
    return version;
  }

  private void unpack(String part) throws IOException {
    try (InputStream in = Resources.open("models/" + kind + "/model.zip");
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          try (FSDataOutputStream out = files.create(new Path(part, entry.getName()), true)) {
            zip.transferTo(out);
          }
        }
      }
    }
  }

  /** The text of a file within a version. */
  String read(String version, String name) {
    return reading(() -> textOf(new Path(new Path(folder, version), name)));
  }

  /** Writes a text file. */
  void write(Path file, String text) throws IOException {
    try (FSDataOutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String textOf(Path file) throws IOException {
    try (FSDataInputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private interface Access<T> {
    T get() throws IOException;
  }

  private <T> T reading(Access<T> access) {
    try {
      return access.get();
    } catch (IOException e) {
      throw Failure.failed(e, "Cannot use the %s model in %s: %s", kind, folder, e.getMessage());
    }
  }
}
