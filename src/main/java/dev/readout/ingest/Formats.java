package dev.readout.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Opens an input by what its bytes look like; its name only breaks ties. */
final class Formats {

  private static final int DEEPEST = 5;

  private Formats() {}

  /** The outcomes of one file, read as they are asked for. Never empty, never throws. */
  static Iterator<Outcome> read(InputFile file) {
    if (isDocumentation(file.path())) {
      return refuse(file.path(), Reason.DOCUMENTATION, null);
    }
    try {
      InputStream in = file.open();
      Iterator<Outcome> outcomes =
          file.isWhole()
              ? open(Content.of(in, file.path()))
              : new JsonLines(in, file.length(), file.path(), file.firstPosition(), Draft.NOTHING);
      return new Accounted(outcomes, file.path(), 0, in);
    } catch (IOException | RuntimeException e) {
      return List.of(Refusals.of(e, file.path(), 0)).iterator();
    }
  }

  /** The outcomes of {@code content}; at least one, unless it is an archive of nothing. */
  static Iterator<Outcome> open(Content content) {
    try {
      return new Accounted(sniffed(content), content.origin(), content.position(), null);
    } catch (IOException | RuntimeException e) {
      return content.refuse(e);
    }
  }

  private static Iterator<Outcome> sniffed(Content content) throws IOException {
    byte[] head;
    try {
      head = content.head();
    } catch (GzipMembers.Damage e) {
      return withoutFirst(e, content);
    }
    Kind kind = Kind.of(head, content.origin());
    if (kind.isContainer() && content.depth() >= DEEPEST) {
      return content.refuse(Reason.TOO_DEEP, "more than " + DEEPEST + " archives in one another");
    }
    return switch (kind) {
      case EMPTY -> content.refuse(Reason.EMPTY, null);
      case BINARY -> content.refuse(Reason.BINARY, null);
      case UNSUPPORTED -> content.refuse(Reason.UNSUPPORTED, Kind.describe(head));
      case GZIP -> open(content.unpacked(new GzipMembers(content.in())));
      case BZIP2 -> open(content.unpacked(new BZip2CompressorInputStream(content.in(), true)));
      case ZIP -> Archives.zip(content);
      case TAR -> Archives.tar(content);
      case WARC -> new WarcRecords(content);
      case JSON_LINES ->
          new JsonLines(content.in(), Long.MAX_VALUE, content.originOfMany(), 1, content.around());
      case JSON -> JsonDocuments.read(content);
      case CSV -> CsvRecords.read(content, head);
      case FEED, XML, HTML, TEXT -> decoded(kind, content);
    };
  }

  /** The first member gives nothing: it is refused, and numbered records behind it are read. */
  private static Iterator<Outcome> withoutFirst(GzipMembers.Damage e, Content content)
      throws IOException {
    byte[] head = null;
    for (GzipMembers.Damage last = e; head == null; ) {
      last.resume();
      try {
        head = content.head();
      } catch (GzipMembers.Damage another) {
        last = another;
      }
    }
    Iterator<Outcome> refusal = content.refuse(e);
    Kind kind = content.depth() > 1 ? Kind.EMPTY : Kind.of(head, content.origin());
    return kind == Kind.WARC || kind == Kind.JSON_LINES
        ? PullIterator.flatten(List.of(refusal, open(content)).iterator(), each -> each)
        : refusal;
  }

  private static Iterator<Outcome> decoded(Kind kind, Content content) throws IOException {
    byte[] bytes = content.all();
    if (bytes == null) {
      return content.refuse(Reason.TOO_LARGE, "more than " + ByteLines.MAX_LINE + " bytes");
    }
    if (kind == Kind.HTML) {
      return one(Pages.outcome(Charsets.decodeLeniently(bytes, content.charset()), content));
    }
    Optional<String> text = Charsets.decode(bytes, content.charset());
    if (text.isEmpty()) {
      return content.refuse(Reason.ENCODING, null);
    }
    return switch (kind) {
      case FEED -> Feeds.read(text.get(), content);
      case XML -> content.refuse(Reason.UNSUPPORTED, "XML that is no feed");
      default -> one(PlainText.outcome(text.get(), content));
    };
  }

  private static Iterator<Outcome> one(Outcome outcome) {
    return List.of(outcome).iterator();
  }

  private static Iterator<Outcome> refuse(String origin, Reason reason, String detail) {
    return List.<Outcome>of(new Outcome.Rejection(origin, 0, reason, detail)).iterator();
  }

  private static boolean isDocumentation(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.matches("(readme|licen[cs]e|notice|changelog)(\\.(md|txt|rst))?");
  }
}
