package dev.readout.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;

/** One JSON object a line; blank lines are nothing. A bad line is refused and the next one read. */
final class JsonLines extends PullIterator<Outcome> {

  private final ByteLines lines;
  private final String origin;
  private final Draft around;
  private long position;
  private boolean failed;

  /**
   * Reads the lines that begin within {@code limit} bytes.
   *
   * @param around completes what a line does not say
   */
  JsonLines(InputStream in, long limit, String origin, long firstPosition, Draft around) {
    this.around = around;
    this.lines = new ByteLines(in, limit);
    this.origin = origin;
    this.position = firstPosition - 1;
  }

  @Override
  Outcome pull() {
    try {
      while (!failed) {
        ByteLines.Line line = lines.next();
        if (line == null) {
          return null;
        }
        position++;
        if (!isBlank(line.bytes())) {
          return read(line);
        }
      }
      return null;
    } catch (IOException e) {
      failed = true;
      return Refusals.of(e, origin, position + 1);
    }
  }

  private Outcome read(ByteLines.Line line) {
    if (line.isCut()) {
      return refuse(Reason.TOO_LARGE, "a line of " + line.length() + " bytes");
    }
    try {
      return JsonRecords.outcome(
          JsonRecords.READER.readTree(line.bytes()), origin, position, around);
    } catch (JsonEOFException e) {
      return refuse(Reason.TRUNCATED, Refusals.message(e));
    } catch (JacksonException e) {
      return refuse(reason(e), Refusals.message(e));
    } catch (IOException e) {
      return refuse(Reason.ENCODING, Refusals.message(e));
    }
  }

  private static Reason reason(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Duplicate")) {
      return Reason.DUPLICATE_FIELD;
    }
    return message.contains("UTF-8") ? Reason.ENCODING : Reason.MALFORMED;
  }

  private Outcome refuse(Reason reason, String detail) {
    return new Outcome.Rejection(origin, position, reason, detail);
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
