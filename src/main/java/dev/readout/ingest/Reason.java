package dev.readout.ingest;

import java.util.Locale;

/** Why an input did not become an article: the closed set of {@code ingest.rejection.reason}. */
enum Reason {
  /** No bytes, or nothing but white space. */
  EMPTY,
  /** Cannot be opened or read: permissions, a dangling link, a disk error. */
  UNREADABLE,
  /** Bytes that are no text and no format that is read here. */
  BINARY,
  /** The bytes do not follow the character set they are in. */
  ENCODING,
  /** Ends before its own format says that it ends; what came before is kept. */
  TRUNCATED,
  /** Does not follow its format: JSON, XML, CSV, WARC, an archive. */
  MALFORMED,
  /** Larger than a single article can be. */
  TOO_LARGE,
  /** Unpacks to far more than it is: a decompression bomb. */
  BOMB,
  /** Archives in archives in archives. */
  TOO_DEEP,
  /** The name of an archive entry climbs out of the archive. */
  UNSAFE_PATH,
  /** A record of a known format without any text of an article. */
  NO_TEXT,
  /** A page without an article: navigation, an index, a consent wall. */
  BOILERPLATE,
  /** An answer of a web server that carries no page: a redirect, an error. */
  NO_PAGE,
  /** The same field twice with different values, so that neither can be believed. */
  DUPLICATE_FIELD,
  /** The same article as one that is already there. */
  DUPLICATE,
  /** A file that describes a folder: a read-me or a licence. */
  DOCUMENTATION,
  /** A kind of input that is known and not taken: a picture, a PDF, an office document. */
  UNSUPPORTED;

  /** As stored: lower case. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
