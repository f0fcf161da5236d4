package dev.readout.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** A web server on loopback that misbehaves as it is told, path by path. */
final class BadServer implements AutoCloseable {

  /** Answers one request; {@code time} counts them from 1. */
  interface Page {
    void answer(HttpExchange exchange, int time) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger busiest = new AtomicInteger();
  final List<Long> startedAt = new CopyOnWriteArrayList<>();
  final AtomicLong bytesTaken = new AtomicLong();

  BadServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    startedAt.add(System.nanoTime());
    busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
    String path = exchange.getRequestURI().toString();
    int time = times.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
    try (exchange) {
      pages.getOrDefault(path, status(404)).answer(exchange, time);
    } catch (IOException e) {
      exchange.close();
    } finally {
      busy.decrementAndGet();
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** How often {@code path} was asked for. */
  int times(String path) {
    return times.getOrDefault(path, new AtomicInteger()).get();
  }

  /** The most requests that were under way at once. */
  int busiest() {
    return busiest.get();
  }

  BadServer on(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /** A feed at {@code path} with {@code links} as they stand here. */
  Feed feed(String path, String... links) {
    on(path, body("application/rss+xml", rss(links)));
    return new Feed(path.substring(1), uri(path), "The Gazette", "en");
  }

  static String rss(String... links) {
    StringBuilder items = new StringBuilder();
    for (String link : links) {
      items
          .append("<item><title>One</title><link>")
          .append(link)
          .append("</link><pubDate>Tue, 01 Jul 2025 16:30:00 GMT</pubDate></item>");
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Gazette</title>"
        + "<link>/</link><description>News</description>"
        + items
        + "</channel></rss>";
  }

  static String html(String about) {
    return "<html><head><title>"
        + about
        + "</title></head><body><article><h1>"
        + about
        + "</h1><p>The ministers spoke in Vienna about "
        + about
        + " and agreed to meet again before the end of the month, in a town that neither of them"
        + " would name to the reporters who waited outside in the rain.</p></article></body></html>";
  }

  static Page page(String about) {
    return body("text/html; charset=utf-8", html(about));
  }

  static Page body(String type, String text) {
    return body(type, text.getBytes(StandardCharsets.UTF_8));
  }

  static Page body(String type, byte[] bytes) {
    return (exchange, time) -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** A page that the server packed unasked. */
  static Page packed(String encoding, byte[] bytes) {
    return (exchange, time) -> {
      exchange.getResponseHeaders().set("Content-Encoding", encoding);
      body("text/html", bytes).answer(exchange, time);
    };
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static Page status(int status) {
    return (exchange, time) -> exchange.sendResponseHeaders(status, -1);
  }

  static Page redirect(String location) {
    return (exchange, time) -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /** {@code first} once, then {@code other}. */
  static Page then(Page first, Page other) {
    return (exchange, time) -> (time == 1 ? first : other).answer(exchange, time);
  }

  /** Promises a page and hangs up after some of it. */
  static Page cut() {
    return (exchange, time) -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write(new byte[100]);
      exchange.getResponseBody().flush();
    };
  }

  /** A byte now and then, for ever; not even headers where {@code isMute}. */
  static Page slow(boolean isMute) {
    return (exchange, time) -> {
      if (isMute) {
        pause(5_000);
      }
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 100; i++) {
          out.write('x');
          out.flush();
          pause(50);
        }
      }
    };
  }

  /** Up to a gigabyte, for as long as anybody listens. */
  Page endless() {
    return (exchange, time) -> {
      exchange.sendResponseHeaders(200, 1L << 30);
      byte[] some = new byte[1 << 14];
      for (int i = 0; i < 1 << 16; i++) {
        exchange.getResponseBody().write(some);
        bytesTaken.addAndGet(some.length);
      }
    };
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
