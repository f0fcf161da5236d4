package dev.readout.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How far what was found agrees with labels. */
final class Agreement {

  private int labelled;
  private int found;
  private int hit;
  private int right;

  /**
   * Takes in some more.
   *
   * @param hit how many of the {@code labelled} were found
   * @param right how many of those that were {@code found} are labelled
   */
  void add(int labelled, int found, int hit, int right) {
    this.labelled += labelled;
    this.found += found;
    this.hit += hit;
    this.right += right;
  }

  int labelled() {
    return labelled;
  }

  double f1() {
    double precision = ratio(right, found);
    double recall = ratio(hit, labelled);
    return ratio(2 * precision * recall, precision + recall);
  }

  /** Sets {@code precision}, {@code recall} and {@code f1} with {@code prefix} before each. */
  void put(ObjectNode json, String prefix) {
    json.put(prefix + "precision", rounded(ratio(right, found)))
        .put(prefix + "recall", rounded(ratio(hit, labelled)))
        .put(prefix + "f1", rounded(f1()));
  }

  /** 0 where there is no whole. */
  static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** Three decimals. */
  static double rounded(double value) {
    return Math.round(value * 1e3) / 1e3;
  }
}
