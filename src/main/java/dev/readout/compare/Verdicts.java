package dev.readout.compare;

/** Verdicts on the evidence behind a figure. */
final class Verdicts {

  static final String ESTIMATED = "estimated";
  static final String NOT_ENOUGH = "not enough evidence";

  private Verdicts() {}

  static String of(boolean enough) {
    return enough ? ESTIMATED : NOT_ENOUGH;
  }
}
