package dev.readout.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** ZIP and TAR: each entry is an input of its own. */
final class Archives {

  private Archives() {}

  static Iterator<Outcome> zip(Content content) {
    return entries(new ZipArchiveInputStream(content.in(), "UTF-8", true, true), content);
  }

  static Iterator<Outcome> tar(Content content) {
    return entries(new TarArchiveInputStream(content.in(), "UTF-8"), content);
  }

  private static Iterator<Outcome> entries(
      ArchiveInputStream<? extends ArchiveEntry> archive, Content content) {
    Iterator<ArchiveEntry> entries =
        new PullIterator<>() {
          @Override
          ArchiveEntry pull() {
            try {
              ArchiveEntry entry = archive.getNextEntry();
              while (entry != null && entry.isDirectory()) {
                entry = archive.getNextEntry();
              }
              return entry;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    Names names = new Names();
    return PullIterator.flatten(entries, entry -> open(entry, archive, content, names));
  }

  private static Iterator<Outcome> open(
      ArchiveEntry entry,
      ArchiveInputStream<? extends ArchiveEntry> archive,
      Content content,
      Names names) {
    String name = names.unique(NormalText.line(entry.getName()));
    Content inner = content.entry(new Shielded(archive), name);
    if (climbsOut(entry.getName())) {
      return inner.refuse(Reason.UNSAFE_PATH, null);
    }
    if (entry instanceof TarArchiveEntry tar && !tar.isFile()) {
      return inner.refuse(Reason.UNSUPPORTED, "a link or a device");
    }
    return canRead(entry, archive)
        ? Formats.open(inner)
        : inner.refuse(Reason.UNSUPPORTED, "encrypted, or packed in an unknown way");
  }

  private static <E extends ArchiveEntry> boolean canRead(
      ArchiveEntry entry, ArchiveInputStream<E> archive) {
    return archive.canReadEntryData(entry);
  }

  private static boolean climbsOut(String name) {
    String path = name.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || path.matches("(.*/)?\\.\\.(/.*)?");
  }

  /** Entries may share a name; their origins may not. */
  private static final class Names {
    private final java.util.Map<String, Integer> seen = new java.util.HashMap<>();

    String unique(String name) {
      String shown = name == null ? "unnamed" : name;
      int count = seen.merge(shown, 1, Integer::sum);
      return count == 1 ? shown : shown + "#" + count;
    }
  }

  /** An entry's bytes: closing them leaves the archive open. */
  private static final class Shielded extends java.io.FilterInputStream {
    Shielded(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
