package dev.readout.model;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Versions of one kind of model: {@code <warehouse>/models/<kind>/<version>}, and files {@code
 * current-<number>}, of which the one with the highest number names the version in use. A version
 * appears whole or not at all and never changes; so does each of those files, for a file that is
 * there cannot be replaced at one stroke everywhere. An older warehouse has a file {@code current}.
 */
final class ModelStore {

  private static final Pattern POINTER = Pattern.compile("current(-\\d+)?");

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
          Optional<Path> pointer = newestPointer();
          return pointer.isPresent()
              ? Optional.of(textOf(pointer.get()).strip())
              : Optional.<String>empty();
        });
  }

  private Optional<Path> newestPointer() throws IOException {
    return pointers().stream().max(Comparator.comparingLong(ModelStore::number));
  }

  private List<Path> pointers() throws IOException {
    List<Path> pointers = new ArrayList<>();
    FileStatus[] found = files.exists(folder) ? files.listStatus(folder) : new FileStatus[0];
    for (FileStatus file : found) {
      if (POINTER.matcher(file.getPath().getName()).matches()) {
        pointers.add(file.getPath());
      }
    }
    return pointers;
  }

  private static long number(Path pointer) {
    String digits = pointer.getName().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  /**
   * The version in use; the shipped one is installed where there is none, and where the one in use
   * was shipped with another jar.
   */
  String currentOrShipped() {
    String shipped = Resources.lines("models/" + kind + "/version.txt").get(0).strip();
    Optional<String> current = current();
    boolean isOutdated =
        current.isPresent() && !current.get().equals(shipped) && current.equals(installed());
    return current.isEmpty() || isOutdated ? installShipped(shipped) : current.get();
  }

  /** The shipped version that was installed last. */
  private Optional<String> installed() {
    return reading(
        () -> {
          Path file = new Path(folder, "shipped");
          return files.exists(file) ? Optional.of(textOf(file).strip()) : Optional.<String>empty();
        });
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
            rename(part, target);
          }
          if (!current().equals(Optional.of(version))) {
            use(version);
          }
          return version;
        });
  }

  private void use(String version) throws IOException {
    List<Path> older = pointers();
    long next = older.stream().mapToLong(ModelStore::number).max().orElse(0) + 1;
    Path part = new Path(folder, ".current.part");
    write(part, version + "\n");
    rename(part, new Path(folder, "current-" + next));
    for (Path pointer : older) {
      files.delete(pointer, false);
    }
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /** Unpacks {@code models/<kind>/model.zip}, which holds what lies in the version's folder. */
  private String installShipped(String version) {
    keep(version, this::unpack);
    return reading(
        () -> {
          write(new Path(folder, "shipped"), version + "\n");
          return version;
        });
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
