package dev.readout.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the kills so far. */
final class KillTally {

  private final Map<String, Long> cuts = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int kills;
  private int looks;
  private int comparisons;

  /** Names a moment that must be among those that the driver was killed at. */
  synchronized void expect(String moment) {
    cuts.putIfAbsent(moment, 0L);
  }

  synchronized void killed(String moment) {
    kills++;
    cuts.merge(moment, 1L, Long::sum);
  }

  synchronized void filled(int exitCode) {
    cuts.merge("full disk (exit " + exitCode + ")", 1L, Long::sum);
  }

  synchronized void looked() {
    looks++;
  }

  synchronized void compared() {
    comparisons++;
  }

  synchronized void differs(String difference) {
    differences.add(difference);
    System.err.println("benchmark: DIFFERENT: " + difference);
  }

  synchronized int differences() {
    return differences.size();
  }

  /** A moment that was expected and never hit is a difference. */
  synchronized void requireAll() {
    cuts.forEach(
        (moment, times) -> {
          if (times == 0) {
            differs("never killed after: " + moment);
          }
        });
  }

  synchronized void print() {
    TextTable table = new TextTable("cut off after", "times");
    cuts.forEach(table::add);
    System.out.printf(
        "%d kills, %d looks of a reader, %d comparisons of all rows, %d differences%n%n%s",
        kills, looks, comparisons, differences.size(), table);
    differences.forEach(line -> System.out.println("DIFFERENT: " + line));
  }
}
