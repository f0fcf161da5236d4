package dev.readout.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer, bounded in time and size; no redirect is followed. */
final class Exchange {

  private final FetchSettings settings;
  private final HttpClient client;

  Exchange(FetchSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  /**
   * Asks for {@code uri}.
   *
   * @throws IOException where no whole answer came in time
   */
  Answer get(URI uri, Map<String, String> headers, int most) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("User-Agent", settings.agent())
            .header("Accept", "text/html, application/xhtml+xml, application/xml, */*;q=0.5");
    headers.forEach(request::header);
    CappedBody body = new CappedBody(most);
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request.build(), info -> body);
    HttpResponse<byte[]> response = await(coming, body);
    return new Answer(
        uri,
        response.statusCode(),
        response.headers(),
        response.body(),
        body.isCut(),
        Clock.systemUTC().instant());
  }

  private HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> coming, CappedBody body) throws IOException {
    long start = System.nanoTime();
    while (true) {
      long now = System.nanoTime();
      long left =
          Math.min(
              settings.timeout().toNanos() - (now - start),
              settings.readTimeout().toNanos() - (now - body.lastByteAt()));
      if (left <= 0) {
        coming.cancel(true);
        throw new HttpTimeoutException("after " + seconds(now - start));
      }
      try {
        return coming.get(left, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
      } catch (InterruptedException e) {
        coming.cancel(true);
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped");
      }
    }
  }

  private static String seconds(long nanos) {
    return Duration.ofNanos(nanos).toMillis() / 1000.0 + " s";
  }
}
