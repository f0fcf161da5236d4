package dev.readout.ingest;

import dev.readout.runtime.Failure;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;

/** Files, folders and globs as a user names them, and the files that they stand for. */
final class Inputs {

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private Inputs() {}

  /**
   * Refuses paths that stand for nothing. Paths of remote file systems are looked up later.
   *
   * @throws Failure wrong usage
   */
  static void check(Collection<String> paths) {
    for (String path : paths) {
      if (!InputFile.isRemote(path) && expand(path).isEmpty()) {
        throw Failure.usage("Cannot ingest --input %s: no such file or folder", path);
      }
    }
  }

  /**
   * Every file, each once, sorted by path. Folders are walked to their ends, following links, past
   * names that begin with a dot. What cannot be listed is in the list all the same, to be refused
   * when it is read.
   */
  static List<InputFile> list(Collection<String> paths, Configuration hadoop) {
    TreeMap<String, InputFile> files = new TreeMap<>();
    for (String path : paths) {
      List<InputFile> found = InputFile.isRemote(path) ? remote(path, hadoop) : local(path);
      found.forEach(file -> files.putIfAbsent(file.path(), file));
    }
    return List.copyOf(files.values());
  }

  private static List<InputFile> local(String path) {
    List<InputFile> files = new ArrayList<>();
    for (Path root : expand(path)) {
      walk(root.toAbsolutePath().normalize(), files);
    }
    return files;
  }

  /** The path itself where it exists, whatever its name; else what it matches as a glob. */
  private static List<Path> expand(String path) {
    Path exact = Path.of(path);
    if (Files.exists(exact) || !GLOB.matcher(path).find()) {
      return Files.exists(exact) ? List.of(exact) : List.of();
    }
    Path base = exact;
    while (base != null && GLOB.matcher(base.toString()).find()) {
      base = base.getParent();
    }
    Path start = base == null ? Path.of("") : base;
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path);
    try (var all =
        Files.walk(start, path.contains("**") ? Integer.MAX_VALUE : depth(exact, base))) {
      return all.filter(matcher::matches)
          .filter(found -> isHidden(exact) || !isHidden(found))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw Failure.usage("Cannot ingest --input %s: %s", path, e.getMessage());
    }
  }

  private static int depth(Path glob, Path base) {
    return glob.getNameCount() - (base == null ? 0 : base.getNameCount());
  }

  private static void walk(Path root, List<InputFile> files) {
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return folder.equals(root) || !isHidden(folder)
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.equals(root) || !isHidden(file)) {
                files.add(InputFile.whole(file.toString(), attributes.size()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              files.add(InputFile.whole(file.toString(), 0));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw Failure.failed(e, "Cannot list %s: %s", root, e.getMessage());
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static List<InputFile> remote(String path, Configuration hadoop) {
    org.apache.hadoop.fs.Path glob = new org.apache.hadoop.fs.Path(path);
    List<InputFile> files = new ArrayList<>();
    try {
      FileSystem system = glob.getFileSystem(hadoop);
      FileStatus[] roots = system.globStatus(glob);
      for (FileStatus root : roots == null ? new FileStatus[0] : roots) {
        RemoteIterator<LocatedFileStatus> each = system.listFiles(root.getPath(), true);
        while (each.hasNext()) {
          LocatedFileStatus file = each.next();
          if (!file.getPath().getName().startsWith(".")) {
            files.add(InputFile.whole(file.getPath().toString(), file.getLen()));
          }
        }
      }
    } catch (IOException e) {
      throw Failure.failed(e, "Cannot list --input %s: %s", path, e.getMessage());
    }
    if (files.isEmpty()) {
      throw Failure.usage("Cannot ingest --input %s: no such file or folder", path);
    }
    return files;
  }
}
