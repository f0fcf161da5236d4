package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void takesWhatIsLeastInAllNotWhatIsLeastFirst() {
    double[][] cost = {{1, 2, 9}, {1, 8, 9}, {9, 9, 3}};
    assertArrayEquals(new int[] {1, 0, 2}, Assignment.leastCost(cost));
  }

  @Test
  void leavesColumnsOver() {
    assertArrayEquals(new int[] {2}, Assignment.leastCost(new double[][] {{5, 4, -1}}));
    assertArrayEquals(new int[0], Assignment.leastCost(new double[0][]));
  }

  @Test
  void refusesMoreRowsThanColumns() {
    assertThrows(
        IllegalArgumentException.class, () -> Assignment.leastCost(new double[][] {{1}, {2}}));
  }

  @Test
  void isAsGoodAsTryingAll() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      double[][] cost = new double[5][6];
      for (double[] row : cost) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(20) - 10;
        }
      }
      int[] columns = Assignment.leastCost(cost);
      double sum = 0;
      for (int i = 0; i < cost.length; i++) {
        sum += cost[i][columns[i]];
      }
      assertEquals(least(cost, 0, new boolean[6]), sum);
    }
  }

  private static double least(double[][] cost, int row, boolean[] taken) {
    if (row == cost.length) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        least = Math.min(least, cost[row][column] + least(cost, row + 1, taken));
        taken[column] = false;
      }
    }
    return least;
  }
}
