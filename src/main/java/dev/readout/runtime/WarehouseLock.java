package dev.readout.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One writer at a time on a local warehouse. The operating system lets go of the lock when its
 * process ends, however it ends.
 */
final class WarehouseLock implements AutoCloseable {

  private final FileChannel channel;

  private WarehouseLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock on {@code folder}, which is made if it is missing.
   *
   * @throws Failure with exit code 75 where another run holds it
   */
  static WarehouseLock acquire(Path folder) {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("readout.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock != null) {
        return new WarehouseLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw Failure.usage("Cannot write to --warehouse %s: %s", folder, e.getMessage());
    }
    throw Failure.locked("Another run is writing to --warehouse %s", folder);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw Failure.failed(e, "Cannot release the warehouse: %s", e.getMessage());
    }
  }
}
