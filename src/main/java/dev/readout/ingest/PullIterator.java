package dev.readout.ingest;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** An iterator that is written as "give me the next one, or null at the end". */
abstract class PullIterator<T> implements Iterator<T> {

  private T ready;
  private boolean done;

  /** The next element; null at the end, after which it is not called again. */
  abstract T pull();

  @Override
  public final boolean hasNext() {
    if (ready == null && !done) {
      ready = pull();
      done = ready == null;
    }
    return ready != null;
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T result = ready;
    ready = null;
    return result;
  }

  /** The elements of all iterators that {@code open} makes, each opened when its turn comes. */
  static <S, T> Iterator<T> flatten(Iterator<S> outer, Function<S, Iterator<T>> open) {
    return new PullIterator<>() {
      private Iterator<T> inner = java.util.Collections.emptyIterator();

      @Override
      T pull() {
        while (!inner.hasNext()) {
          if (!outer.hasNext()) {
            return null;
          }
          inner = open.apply(outer.next());
        }
        return inner.next();
      }
    };
  }
}
