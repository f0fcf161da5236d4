package dev.readout.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.readout.table.CompareTables;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ChangeFoldTest {

  private static ChangeFold fold(long allNow, long allThen) {
    return new ChangeFold("previous", allNow, allThen, Stories.ACTORS, 5);
  }

  private static Row row(ChangeFold fold, String measure) {
    return fold.rows(Stories.WEEK).stream()
        .filter(row -> cell(row, "measure").equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static Object cell(Row row, String column) {
    return row.get(CompareTables.ACTOR_CHANGE.schema().fieldIndex(column));
  }

  private static double number(Row row, String column) {
    return (Double) cell(row, column);
  }

  @Test
  void aNewOutletIsNoNewMood() {
    ChangeFold fold = fold(60, 20);
    fold.add(false, "mild", "nato", 20, 20, .3, .2);
    fold.add(true, "mild", "nato", 20, 20, .3, .2);
    fold.add(true, "harsh", "nato", 40, 40, -.6, .2);
    Row change = row(fold, "polarity");
    assertEquals(-.3, number(change, "value"), 1e-6);
    assertEquals(.3, number(change, "previous"), 1e-6);
    assertEquals(0, number(change, "change"), 1e-6);
    assertEquals("unchanged", cell(change, "verdict"));
  }

  @Test
  void aShiftWithinAnOutletIsTold() {
    ChangeFold fold = fold(20, 20);
    fold.add(false, "mild", "nato", 20, 20, .3, .2);
    fold.add(true, "mild", "nato", 20, 20, -.1, .2);
    Row change = row(fold, "polarity");
    assertEquals(-.4, number(change, "change"), 1e-6);
    // t of 38 degrees times .2 sqrt(1/20 + 1/20)
    assertEquals(-.4 - 2.024394 * .2 * Math.sqrt(.1), number(change, "change_low"), 1e-5);
    assertEquals("cooler", cell(change, "verdict"));
  }

  @Test
  void outletsThatDoNotOverlapGiveNoChange() {
    ChangeFold fold = fold(20, 20);
    fold.add(false, "mild", "nato", 20, 20, .3, .2);
    fold.add(true, "harsh", "nato", 20, 20, -.6, .2);
    Row change = row(fold, "polarity");
    assertNull(cell(change, "change"));
    assertEquals("not enough evidence", cell(change, "verdict"));
  }

  @Test
  void aShareThatGrowsWithinAnOutletIsABurst() {
    ChangeFold fold = fold(100, 50);
    fold.addOutlet(false, "mild", 50);
    fold.addOutlet(true, "mild", 100);
    fold.add(false, "mild", "nato", 5, 5, .3, .2);
    fold.add(true, "mild", "nato", 40, 40, .3, .2);
    fold.addEvidence("nato", List.of("a", "b"));
    Row change = row(fold, "attention");
    assertEquals(
        Arrays.asList(.4, .1, .3, 40L, "more", true),
        Arrays.asList(
            cell(change, "value"),
            cell(change, "previous"),
            cell(change, "change"),
            cell(change, "story_count"),
            cell(change, "verdict"),
            cell(change, "is_burst")));
    double error = Math.sqrt(spread(40, 100) + spread(5, 50));
    assertEquals(.3 - 1.976122 * error, number(change, "change_low"), 1e-4);
  }

  private static double spread(double named, double all) {
    double share = (named + .5) / (all + 1);
    return share * (1 - share) / all;
  }

  @Test
  void aNewOutletThatWritesOfNobodyElseIsNoNewInterest() {
    ChangeFold fold = fold(140, 100);
    fold.addOutlet(false, "general", 100);
    fold.addOutlet(true, "general", 100);
    fold.addOutlet(true, "special", 40);
    fold.add(false, "general", "nato", 10, 10, .3, .2);
    fold.add(true, "general", "nato", 10, 10, .3, .2);
    fold.add(true, "special", "nato", 40, 40, .3, .2);
    Row change = row(fold, "attention");
    assertEquals(50 / 140.0, number(change, "value"), 1e-6);
    assertEquals(0, number(change, "change"), 1e-6);
    assertEquals("unchanged", cell(change, "verdict"));
  }

  @Test
  void qValuesAreThoseOfBenjaminiAndHochberg() {
    assertArrayEquals(
        new double[] {.04, .04 * 4 / 3, .04 * 4 / 3, .5, Double.NaN},
        FalseDiscovery.qValues(Arrays.asList(.01, .04, .03, .5, null)),
        1e-12);
  }
}
