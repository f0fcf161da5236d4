package dev.readout.compare;

import java.util.Comparator;

/** Two things in an order that matters: a speaker and its subject, or the two sides of a pair. */
record Pair(String a, String b) implements Comparable<Pair> {

  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::a).thenComparing(Pair::b);

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }
}
