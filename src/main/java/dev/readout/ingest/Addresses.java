package dev.readout.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Web addresses of articles. */
public final class Addresses {

  private static final Pattern TRACKING =
      Pattern.compile("(utm_\\w+|fbclid|gclid|mc_cid|mc_eid|cmpid|ocid|smid|xtor)=.*");

  private Addresses() {}

  /** {@code url} if it is an http address, without its fragment; else null. */
  static String clean(String url) {
    String line = NormalText.line(url);
    if (line == null || !line.matches("(?i)https?://[^\\s/?#]+.*")) {
      return null;
    }
    int hash = line.indexOf('#');
    return hash < 0 ? line : line.substring(0, hash);
  }

  /** The publisher's domain: the host without {@code www.}; null where there is no address. */
  static String site(String url) {
    if (url == null) {
      return null;
    }
    String host = url.replaceFirst("(?i)^https?://", "").replaceFirst("[/?#].*$", "");
    host = host.replaceFirst("^.*@", "").replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    host = host.replaceFirst("^(www\\d?|m|amp)\\.", "");
    return host.isEmpty() ? null : host;
  }

  /**
   * What two addresses of one page have in common: no scheme, {@code www.}, tracking parameters or
   * slash at the end.
   */
  public static String identity(String url) {
    String path = url.replaceFirst("(?i)^https?://[^/?#]*", "");
    int question = path.indexOf('?');
    String query = question < 0 ? "" : path.substring(question + 1);
    String kept =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    String page = question < 0 ? path : path.substring(0, question);
    return site(url) + page.replaceFirst("/+$", "") + (kept.isEmpty() ? "" : "?" + kept);
  }

  /** {@code link} seen from the page {@code base}; null where that gives no address. */
  static String resolve(String base, String link) {
    if (link == null) {
      return null;
    }
    try {
      return clean(base == null ? link : new URI(base).resolve(link.strip()).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
