package dev.readout.compare;

/**
 * Weighted log-odds with an informative Dirichlet prior: Monroe, Colaresi and Quinn, "Fightin'
 * Words", Political Analysis 16 (2008), equations 15, 16, 20 and 22.
 */
final class LogOdds {

  /** Weight of the prior, in words: what an actor must outweigh to stand out. */
  static final double PRIOR = 500;

  private LogOdds() {}

  /** The log-odds ratio and how many standard errors it is away from none. */
  record Score(double logOdds, double z) {}

  /**
   * How far one word marks the one side out.
   *
   * @param own how often it stands on the one side, among {@code ofOwn} words
   * @param other how often on the other, among {@code ofOther}
   * @param prior the word's share of {@link #PRIOR}; above 0
   */
  static Score of(double own, double ofOwn, double other, double ofOther, double prior) {
    double difference = logit(own + prior, ofOwn + PRIOR) - logit(other + prior, ofOther + PRIOR);
    double error = Math.sqrt(1 / (own + prior) + 1 / (other + prior));
    return new Score(difference, difference / error);
  }

  private static double logit(double part, double whole) {
    return Math.log(part / (whole - part));
  }
}
