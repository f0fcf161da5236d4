package dev.readout.report;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Makes text from articles fit for a page. Escaping is the template's work; this takes out what
 * escaping leaves: broken characters, direction overrides, addresses that are not web pages.
 */
final class SafeText {

  private static final int REPLACEMENT = 0xFFFD;

  private SafeText() {}

  /** One line of well-formed text without controls; {@code ""} for null. */
  static String of(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().map(SafeText::safe).forEach(safe::appendCodePoint);
    return safe.toString().replaceAll("\\s+", " ").strip();
  }

  /** As {@link #of}, cut at a word after about {@code length} characters. */
  static String of(String text, int length) {
    String safe = of(text);
    if (safe.codePointCount(0, safe.length()) <= length) {
      return safe;
    }
    String cut = safe.substring(0, safe.offsetByCodePoints(0, length));
    int space = cut.lastIndexOf(' ');
    return (space > length / 2 ? cut.substring(0, space) : cut) + " …";
  }

  private static int safe(int c) {
    boolean whitespace = c == '\n' || c == '\r' || c == '\t';
    boolean override =
        c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
    if (whitespace || c == 0x2028 || c == 0x2029) {
      return ' ';
    }
    int type = Character.getType(c);
    boolean broken = type == Character.SURROGATE || type == Character.CONTROL;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    return override || broken || noCharacter ? REPLACEMENT : c;
  }

  /** The address where it is one of a web page, else {@code ""}. */
  static String url(String url) {
    if (url == null) {
      return "";
    }
    try {
      URI uri = new URI(url.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri.toASCIIString() : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
