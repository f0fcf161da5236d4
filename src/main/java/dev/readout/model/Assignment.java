package dev.readout.model;

import java.util.Arrays;

/** Optimal one-to-one assignment by the Hungarian method with potentials, in cubic time. */
final class Assignment {

  private Assignment() {}

  /**
   * Gives each row a column of its own so that the sum of costs is least.
   *
   * @param cost rows times columns, no more rows than columns
   * @return the column of each row
   */
  static int[] leastCost(double[][] cost) {
    int rows = cost.length;
    int columns = rows == 0 ? 0 : cost[0].length;
    if (rows > columns) {
      throw new IllegalArgumentException("More rows than columns: " + rows + " > " + columns);
    }
    double[] rowPotential = new double[rows + 1];
    double[] columnPotential = new double[columns + 1];
    int[] rowOf = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      augment(cost, row, rowPotential, columnPotential, rowOf);
    }
    int[] columnOf = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] > 0) {
        columnOf[rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }

  /** Adds {@code row} by the cheapest path of changes; index 0 stands for none. */
  private static void augment(
      double[][] cost, int row, double[] rowPotential, double[] columnPotential, int[] rowOf) {
    int columns = rowOf.length - 1;
    double[] slack = new double[columns + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    boolean[] visited = new boolean[columns + 1];
    int[] previous = new int[columns + 1];
    rowOf[0] = row;
    int current = 0;
    do {
      visited[current] = true;
      int from = rowOf[current];
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int column = 1; column <= columns; column++) {
        if (visited[column]) {
          continue;
        }
        double reduced = cost[from - 1][column - 1] - rowPotential[from] - columnPotential[column];
        if (reduced < slack[column]) {
          slack[column] = reduced;
          previous[column] = current;
        }
        if (slack[column] < least) {
          least = slack[column];
          nearest = column;
        }
      }
      for (int column = 0; column <= columns; column++) {
        if (visited[column]) {
          rowPotential[rowOf[column]] += least;
          columnPotential[column] -= least;
        } else {
          slack[column] -= least;
        }
      }
      current = nearest;
    } while (rowOf[current] != 0);
    while (current != 0) {
      rowOf[current] = rowOf[previous[current]];
      current = previous[current];
    }
  }
}
