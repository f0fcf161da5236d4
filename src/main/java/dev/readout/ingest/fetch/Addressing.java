package dev.readout.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Which addresses may be asked: http and https, and nothing inside the house by hearsay. */
final class Addressing {

  private Addressing() {}

  /** {@code url} without its fragment; null unless it is an http or https address with a host. */
  static URI web(String url) {
    try {
      URI uri = URI.create(url.strip().replace(" ", "%20").replaceFirst("#.*$", ""));
      String scheme = String.valueOf(uri.getScheme());
      boolean isWeb = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return isWeb && uri.getHost() != null ? URI.create(uri.toASCIIString()) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** {@code link} as seen from {@code base}; null where that is no web address. */
  static URI resolve(URI base, String link) {
    try {
      return web(base.resolve(link.strip().replace(" ", "%20")).toString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Scheme, host and port: what one robots.txt speaks for. */
  static String site(URI uri) {
    return (uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether {@code uri} leads to this machine or its local network. */
  static boolean isInside(URI uri) {
    try {
      for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
        if (address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || isUniqueLocal(address)) {
          return true;
        }
      }
    } catch (UnknownHostException e) {
      return false;
    }
    return false;
  }

  private static boolean isUniqueLocal(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
  }
}
