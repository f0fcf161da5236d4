package dev.readout.runtime;

import java.util.Locale;

/** Ends a command with one line for its user and an exit code; never a stack trace. */
public final class Failure extends RuntimeException {

  /** Exit codes, as {@code sysexits.h} and the shell have them. */
  public static final int FAILED = 1;

  public static final int USAGE = 2;
  public static final int LOCKED = 75;

  private final int exitCode;

  private Failure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The user asked for what cannot be: names the value and the place. */
  public static Failure usage(String format, Object... values) {
    return new Failure(USAGE, String.format(Locale.ROOT, format, values), null);
  }

  /** The work could not be done. */
  public static Failure failed(String format, Object... values) {
    return new Failure(FAILED, String.format(Locale.ROOT, format, values), null);
  }

  /** The work could not be done because of {@code cause}, which goes to the log. */
  public static Failure failed(Throwable cause, String format, Object... values) {
    return new Failure(FAILED, String.format(Locale.ROOT, format, values), cause);
  }

  /** Another run holds the lock. */
  public static Failure locked(String format, Object... values) {
    return new Failure(LOCKED, String.format(Locale.ROOT, format, values), null);
  }

  /** What went wrong, in one line. */
  public static String line(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage().strip();
    String first = message.lines().findFirst().orElse("");
    return e instanceof Failure ? first : e.getClass().getSimpleName() + ": " + first;
  }

  public int exitCode() {
    return exitCode;
  }
}
