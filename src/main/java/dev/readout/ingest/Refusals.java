package dev.readout.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/** Refusals for what went wrong while reading. */
final class Refusals {

  private static final int DETAIL = 200;

  private Refusals() {}

  /** The refusal that stands for {@code e}. */
  static Outcome of(Exception e, String origin, long position) {
    return new Outcome.Rejection(origin, position, reason(e), message(e));
  }

  /** The first line of a message, short. */
  static String message(Exception e) {
    String text = NormalText.line(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    String message = text == null || text.equals("null") ? e.getClass().getSimpleName() : text;
    return message.length() > DETAIL ? message.substring(0, DETAIL) + "…" : message;
  }

  /** What a wrapper wraps. */
  static Exception cause(RuntimeException e) {
    boolean wraps = e instanceof UncheckedIOException || e instanceof IllegalStateException;
    return wraps && e.getCause() instanceof IOException cause ? cause : e;
  }

  private static Reason reason(Exception e) {
    if (e instanceof Expansion.BombException) {
      return Reason.BOMB;
    }
    if (e instanceof CharacterCodingException) {
      return Reason.ENCODING;
    }
    if (e instanceof NoSuchFileException || e instanceof AccessDeniedException) {
      return Reason.UNREADABLE;
    }
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof EOFException
        || message.contains("unexpected end")
        || message.contains("truncated")) {
      return Reason.TRUNCATED;
    }
    if (e instanceof ZipException || !(e instanceof IOException)) {
      return Reason.MALFORMED;
    }
    boolean corrupt = message.contains("corrupt") || message.contains("invalid");
    boolean gzip = message.contains("gzip") || message.contains("deflate");
    return corrupt || gzip ? Reason.MALFORMED : Reason.UNREADABLE;
  }
}
