package dev.readout.ingest.fetch;

import java.io.IOException;

/** Why an address gave no page, and whether asking again some other night may help. */
final class Unreached extends IOException {

  private final boolean isPassing;
  private final boolean isGone;

  private Unreached(String message, boolean isPassing, boolean isGone) {
    super(message);
    this.isPassing = isPassing;
    this.isGone = isGone;
  }

  /** Worth another try in a later run. */
  static Unreached passing(String message) {
    return new Unreached(message, true, false);
  }

  /** Refused by them or by us, as long as nothing changes. */
  static Unreached refused(String message) {
    return new Unreached(message, false, false);
  }

  /** Refused for its size. */
  static Unreached larger(int most) {
    return refused("larger than " + most + " bytes");
  }

  /** An answer of a server that is no page. */
  static Unreached status(int status) {
    boolean isGone = status == 404 || status == 410;
    return new Unreached("status " + status, status >= 500 || status == 429, isGone);
  }

  /** Not to be asked for again. */
  boolean isGone() {
    return isGone;
  }

  static boolean isPassing(IOException e) {
    return !(e instanceof Unreached unreached) || unreached.isPassing;
  }

  /** One line for a person. */
  static String because(Exception e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String name = e.getClass().getSimpleName();
    return message.isBlank() || message.equals("null")
        ? name
        : e instanceof Unreached ? message : name + ": " + message;
  }
}
