package dev.readout.model;

import java.io.Serializable;
import java.util.List;

/**
 * A logistic curve that turns what terms and the encoder say into a probability.
 *
 * @param intercept log-odds where neither says anything
 * @param terms added for a term score of one
 * @param similarity added for a similarity of one above the mean of all issues
 */
record IssueCalibration(double intercept, double terms, double similarity) implements Serializable {

  private static final int ROUNDS = 60;
  private static final double PENALTY = 0.05;

  /** A statement and an issue whose terms it holds; {@code isAbout} is the label. */
  record Example(double termScore, double similarity, boolean isAbout) {}

  double probability(double termScore, double similarityToIssue) {
    return 1 / (1 + Math.exp(-(intercept + terms * termScore + similarity * similarityToIssue)));
  }

  /** Fits by Newton's method, the slopes held back by a small square penalty. */
  static IssueCalibration fit(List<Example> examples) {
    double[] w = new double[3];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = {0, PENALTY * w[1], PENALTY / 100 * w[2]};
      double[][] curve = {{1e-9, 0, 0}, {0, PENALTY, 0}, {0, 0, PENALTY / 100}};
      for (Example example : examples) {
        double[] x = {1, example.termScore(), example.similarity()};
        double p = new IssueCalibration(w[0], w[1], w[2]).probability(x[1], x[2]);
        for (int i = 0; i < 3; i++) {
          gradient[i] += x[i] * (p - (example.isAbout() ? 1 : 0));
          for (int j = 0; j < 3; j++) {
            curve[i][j] += x[i] * x[j] * p * (1 - p);
          }
        }
      }
      double[] step = solve(curve, gradient);
      for (int i = 0; i < 3; i++) {
        w[i] -= step[i];
      }
    }
    return new IssueCalibration(w[0], w[1], w[2]);
  }

  /** Cramer's rule for three unknowns. */
  private static double[] solve(double[][] a, double[] b) {
    double whole = determinant(a);
    double[] x = new double[3];
    for (int column = 0; column < 3; column++) {
      double[][] replaced = {a[0].clone(), a[1].clone(), a[2].clone()};
      for (int row = 0; row < 3; row++) {
        replaced[row][column] = b[row];
      }
      x[column] = determinant(replaced) / whole;
    }
    return x;
  }

  private static double determinant(double[][] a) {
    return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
        - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
        + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
  }
}
