package dev.readout.runtime;

import java.nio.file.Path;
import java.util.Objects;

/** A process that holds the warehouse of its first argument until it is killed. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (WarehouseLock lock = WarehouseLock.acquire(Path.of(arguments[0]))) {
      Objects.requireNonNull(lock);
      System.out.println("held");
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
