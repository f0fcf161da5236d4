package dev.readout.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes a body as it comes, up to a number of bytes, and hangs up on what is beyond. */
final class CappedBody implements BodySubscriber<byte[]> {

  private final int most;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private Subscription subscription;
  private volatile long lastByteAt = System.nanoTime();
  private volatile boolean isCut;

  CappedBody(int most) {
    this.most = most;
  }

  /** {@link System#nanoTime} of the last sign of life. */
  long lastByteAt() {
    return lastByteAt;
  }

  /** Whether the body went on beyond the bytes allowed. */
  boolean isCut() {
    return isCut;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    lastByteAt = System.nanoTime();
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    lastByteAt = System.nanoTime();
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[Math.min(buffer.remaining(), most - taken.size())];
      isCut |= bytes.length < buffer.remaining();
      buffer.get(bytes);
      taken.writeBytes(bytes);
    }
    if (isCut) {
      subscription.cancel();
      whole.complete(taken.toByteArray());
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onError(Throwable e) {
    whole.completeExceptionally(e);
  }

  @Override
  public void onComplete() {
    whole.complete(taken.toByteArray());
  }
}
