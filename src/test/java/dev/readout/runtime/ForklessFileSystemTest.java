package dev.readout.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForklessFileSystemTest {

  @TempDir Path folder;

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  private static FileSystem initialized(FileSystem files) throws IOException {
    Configuration conf = new Configuration(false);
    conf.set("fs.permissions.umask-mode", "027");
    files.initialize(Path.of("/").toUri(), conf);
    return files;
  }

  /** Every file's permissions after a file and two folders are made in {@code place}. */
  private static Map<String, String> made(FileSystem files, Path place) throws IOException {
    files.create(hadoop(place.resolve("a/file"))).close();
    files.setPermission(hadoop(place.resolve("a/file")), new FsPermission((short) 0640));
    files.create(hadoop(place.resolve("a/plain"))).close();
    files.mkdirs(hadoop(place.resolve("b")), new FsPermission((short) 0750));
    files.setPermission(hadoop(place.resolve("b")), new FsPermission((short) 01770));
    Map<String, String> permissions = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(place)) {
      for (Path path : paths.toList()) {
        permissions.put(
            place.relativize(path).toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      }
    }
    return permissions;
  }

  @Test
  void permissionsAreThoseThatHadoopSets() throws IOException {
    Map<String, String> ours =
        made(initialized(new ForklessFileSystem()), Files.createDirectory(folder.resolve("ours")));
    assertEquals("rw-r-----", ours.get("a/plain"));
    assertEquals(
        made(initialized(new LocalFileSystem()), Files.createDirectory(folder.resolve("theirs"))),
        ours);
  }

  @Test
  void aFileThatIsNotThereIsAnError() throws IOException {
    FileSystem files = initialized(new ForklessFileSystem());
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                files.setPermission(hadoop(folder.resolve("none")), FsPermission.getFileDefault()));
    assertEquals(NoSuchFileException.class, thrown.getClass());
  }
}
