package dev.readout.text.encoder;

/** Turns the raw values of a model into probabilities. */
public final class Softmax {

  private Softmax() {}

  /**
   * Probabilities, together 1, in the order of the values.
   *
   * @param temperature above 0; above 1 makes the model less sure
   */
  public static double[] of(double[] raw, double temperature) {
    double[] odds = new double[raw.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : raw) {
      highest = Math.max(highest, value);
    }
    double sum = 0;
    for (int i = 0; i < raw.length; i++) {
      odds[i] = Math.exp((raw[i] - highest) / temperature);
      sum += odds[i];
    }
    for (int i = 0; i < raw.length; i++) {
      odds[i] /= sum;
    }
    return odds;
  }
}
