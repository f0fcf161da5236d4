package dev.readout.notebook;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts rapaio's Java kernel as its own main class does, without the two races of that start: its
 * threads end at once where they are faster than the one that starts them, and a request that comes
 * before the kernel is ready ends the thread that should answer. By reflection, for the kernel is
 * no part of the jar.
 */
public final class Kernel {

  private static final String LIBRARY = "org.rapaio.jupyter.kernel.";
  private static final long THREADS_HAVE_BEGUN_MILLIS = 200;

  private Kernel() {}

  /** The one argument is the path of Jupyter's connection file. */
  public static void main(String[] arguments) throws Exception {
    Class<?> connection = Class.forName(LIBRARY + "core.ConnectionProperties");
    Field kernel = Class.forName(LIBRARY + "MainApp").getField("kernel"); // that which cells use
    Class<?> type = Class.forName(LIBRARY + "channels.Channels");
    Object properties =
        Class.forName(LIBRARY + "core.Transform")
            .getMethod("fromJson", String.class, Class.class)
            .invoke(null, Files.readString(Path.of(arguments[0])), connection);
    Object channels = type.getConstructor(connection).newInstance(properties);
    Object shell = field(channels, "shell").get(channels);
    Object control = field(channels, "control").get(channels);
    synchronized (shell) { // a channel reads a message under its own lock
      synchronized (control) {
        type.getMethod("connect", kernel.getType()).invoke(channels, kernel.get(null));
        Thread.sleep(THREADS_HAVE_BEGUN_MILLIS);
        revive(shell);
        revive(control);
        revive(field(channels, "heartbeat").get(channels));
      }
    }
    type.getMethod("joinUntilClose").invoke(channels);
  }

  /** Gives a channel whose thread has ended another one that does the same. */
  private static void revive(Object channel) throws ReflectiveOperationException {
    Field loop = field(channel, "loopThread");
    Thread ended = (Thread) loop.get(channel);
    if (ended.isAlive()) {
      return;
    }
    Thread again =
        (Thread)
            ended
                .getClass()
                .getConstructor(String.class, long.class, Runnable.class)
                .newInstance(
                    ended.getName(),
                    field(ended, "sleep").getLong(ended),
                    field(ended, "loopBody").get(ended));
    field(again, "running").setBoolean(again, true);
    again.start();
    loop.set(channel, again);
  }

  private static Field field(Object of, String name) throws ReflectiveOperationException {
    Field field = of.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
