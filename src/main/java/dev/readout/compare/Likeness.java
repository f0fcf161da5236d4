package dev.readout.compare;

import java.util.List;

/** How far two lines say the same. */
interface Likeness {

  /** The likeness of each line of {@code a} to each of {@code b}. */
  double[][] of(List<String> a, List<String> b);

  /** From where on two lines count as saying the same. */
  double least();
}
