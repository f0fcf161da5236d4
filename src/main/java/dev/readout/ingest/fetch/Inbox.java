package dev.readout.ingest.fetch;

import dev.readout.ingest.Addresses;
import dev.readout.runtime.Failure;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * The folder that pages are fetched into. All but complete WARCs has a name that begins with a dot,
 * so that ingest never sees it. One fetch at a time; what a killed one had written is kept.
 */
final class Inbox implements Closeable {

  private static final String PART = ".part";

  private final Path folder;
  private final FileChannel lock;
  private final Journal journal;
  private final Validators validators;
  private final String agent;
  private final String name;
  private InboxWarc warc;

  private Inbox(Path folder, FileChannel lock, String agent, Instant now) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.agent = agent;
    this.name = "fetch-" + now.toString().replaceAll("[^0-9TZ]", "") + ".warc.gz";
    this.journal = Journal.open(folder.resolve(".fetch-pages.tsv"));
    this.validators = Validators.open(folder.resolve(".fetch-feeds.tsv"));
  }

  /**
   * Opens {@code folder}, which is made if it is missing.
   *
   * @throws Failure where it cannot be used or another fetch is at it
   */
  static Inbox open(Path folder, String agent, Instant now) {
    try {
      Files.createDirectories(folder);
      Inbox inbox = new Inbox(folder, lock(folder), agent, now);
      inbox.recover();
      return inbox;
    } catch (IOException e) {
      throw Failure.usage("Cannot use --inbox %s: %s", folder, Unreached.because(e));
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".fetch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
    }
    throw Failure.locked("Another fetch is writing to --inbox %s", folder);
  }

  /** Publishes what a killed run had fetched: the records that its journal vouches for. */
  private void recover() throws IOException {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, ".fetch-*.warc.gz" + PART)) {
      for (Path part : parts) {
        String file = part.getFileName().toString();
        String whole = file.substring(1, file.length() - PART.length());
        long end = journal.end(whole);
        if (end == 0) {
          Files.delete(part);
          continue;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
          channel.truncate(end);
        }
        publish(part, whole);
      }
    }
  }

  private void publish(Path part, String whole) throws IOException {
    Files.move(part, folder.resolve(whole), StandardCopyOption.ATOMIC_MOVE);
  }

  Validators validators() {
    return validators;
  }

  /** Whether {@code uri} is yet to be fetched; true only once. */
  boolean claim(URI uri) {
    return journal.claim(Addresses.identity(uri.toString()));
  }

  /** Keeps a page, so that it is never asked for again. */
  synchronized void keep(Answer page, Feed feed, Link link) {
    try {
      if (warc == null) {
        warc = InboxWarc.create(part(), agent);
      }
      long end = warc.write(page, feed, link);
      String asked = Addresses.identity(link.uri().toString());
      String found = Addresses.identity(page.uri().toString());
      journal.write(asked, name, end);
      if (!found.equals(asked)) {
        journal.write(found, name, end);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Notes that there is nothing at {@code uri} and will not be. */
  synchronized void giveUp(URI uri) {
    try {
      journal.write(Addresses.identity(uri.toString()), "gone", 0);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Notes whether all of a feed was taken in. */
  void settle(Feed feed, Answer answer, boolean isComplete) {
    try {
      if (isComplete) {
        validators.keep(feed, answer);
      } else {
        validators.forget(feed);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Makes this run's pages visible; the file that holds them, null for none. */
  synchronized Path publish() {
    try {
      if (warc == null) {
        return null;
      }
      warc.close();
      publish(part(), name);
      return folder.resolve(name);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Path part() {
    return folder.resolve("." + name + PART);
  }

  private Failure unwritable(IOException e) {
    return Failure.failed(e, "Cannot write to --inbox %s: %s", folder, Unreached.because(e));
  }

  @Override
  public void close() {
    try (FileChannel held = lock;
        Journal written = journal;
        InboxWarc open = warc) {
      held.force(false);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
