package dev.readout.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * WARC and WET: pages and texts are inputs, numbered among all records; requests and descriptions
 * of the crawl are none. A record that is damaged or cut is refused, all others are read.
 */
final class WarcRecords extends PullIterator<Outcome> {

  private final Content content;
  private final WarcCuts cuts;
  private Iterator<Outcome> record = Collections.emptyIterator();
  private long position;
  private boolean ended;

  WarcRecords(Content content) {
    this.content = content;
    this.cuts = new WarcCuts(content.in());
  }

  @Override
  Outcome pull() {
    while (!record.hasNext()) {
      if (ended) {
        return null;
      }
      try {
        WarcCuts.Cut cut = cuts.next();
        if (cut == null) {
          return null;
        }
        position++;
        record = open(cut);
      } catch (IOException e) {
        ended = true;
        position++;
        record = nothing().refuse(e);
      }
    }
    return record.next();
  }

  private Iterator<Outcome> open(WarcCuts.Cut cut) {
    if (cut.reason() != null) {
      return nothing().refuse(cut.reason(), cut.detail());
    }
    try {
      WarcReader reader = new WarcReader(new ByteArrayInputStream(cut.bytes()));
      reader.setLenient(true);
      Optional<WarcRecord> found = reader.next();
      return found.isEmpty() ? Collections.emptyIterator() : open(found.get());
    } catch (IOException | RuntimeException e) {
      return nothing().refuse(unwrapped(e));
    }
  }

  private Content nothing() {
    return at(InputStream.nullInputStream(), Draft.NOTHING, null);
  }

  private static Exception unwrapped(Exception e) {
    return e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
  }

  private Iterator<Outcome> open(WarcRecord found) throws IOException {
    if (found instanceof WarcRevisit) {
      return nothing().refuse(Reason.NO_PAGE, "unchanged since an earlier visit");
    }
    if (found instanceof WarcResponse response) {
      return open(response);
    }
    if (found instanceof WarcConversion || found instanceof WarcResource) {
      MessageBody body = found.body();
      return opened(found, body, charset(found.contentType()));
    }
    return Collections.emptyIterator();
  }

  private Iterator<Outcome> open(WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    if (http.status() != 200) {
      return nothing().refuse(Reason.NO_PAGE, "status " + http.status());
    }
    return opened(response, http.bodyDecoded(), charset(http.contentType()));
  }

  private Iterator<Outcome> opened(WarcRecord found, MessageBody body, String charset)
      throws IOException {
    byte[] bytes = body.stream().readNBytes(ByteLines.MAX_LINE + 1);
    Content inner = at(new ByteArrayInputStream(bytes), known((WarcTargetRecord) found), charset);
    if (bytes.length > ByteLines.MAX_LINE) {
      return inner.refuse(Reason.TOO_LARGE, "more than " + ByteLines.MAX_LINE + " bytes");
    }
    return Formats.open(inner);
  }

  private Content at(InputStream in, Draft known, String charset) {
    return content.entry(in, position, known, charset);
  }

  private static Draft known(WarcTargetRecord found) {
    return new Draft(
        said(found, "Source"),
        found.target(),
        null,
        null,
        said(found, "Published"),
        found.date(),
        said(found, "Language"),
        null);
  }

  /** What {@code fetch} noted of the feed that led to a page. */
  private static String said(WarcTargetRecord found, String field) {
    return found.headers().first("Readout-" + field).orElse(null);
  }

  private static String charset(MediaType type) {
    return type == null ? null : type.parameters().get("charset");
  }
}
