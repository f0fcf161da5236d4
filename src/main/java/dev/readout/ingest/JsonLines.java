package dev.readout.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;

/** One JSON object a line; blank lines are nothing. A bad line is refused and the next one read. */
final class JsonLines extends PullIterator<Outcome> {

  private final ByteLines lines;
  private final String origin;
  private final Draft around;
  private long position;
  private Iterator<Outcome> within = Collections.emptyIterator();
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
    if (within.hasNext()) {
      return within.next();
    }
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
    } catch (GzipMembers.Damage e) {
      return recovered(e);
    } catch (IOException e) {
      return ended(e);
    }
  }

  /** The line that a damaged gzip member ends in is lost; the next member begins another. */
  private Outcome recovered(GzipMembers.Damage e) {
    try {
      e.resume();
      return Refusals.of(e, origin, ++position);
    } catch (IOException another) {
      return ended(another);
    }
  }

  private Outcome ended(IOException e) {
    failed = true;
    return Refusals.of(e, origin, position + 1);
  }

  private Outcome read(ByteLines.Line line) {
    if (line.isCut()) {
      return refuse(Reason.TOO_LARGE, "a line of " + line.length() + " bytes");
    }
    try {
      JsonNode node = JsonRecords.READER.readTree(line.bytes());
      Iterator<JsonNode> list = JsonDocuments.list(node);
      if (list == null) {
        return JsonRecords.outcome(node, origin, position, around);
      }
      within = JsonDocuments.each(list, origin + "!/" + position, around);
      return within.next();
    } catch (IOException e) {
      return Refusals.of(e, origin, position);
    }
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
