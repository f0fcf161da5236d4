package dev.readout.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The articles whose tone bears a mean out most: one of each story. */
final class Telling {

  private static final int KEPT = 5;

  private final List<Told> told = new ArrayList<>();

  private record Told(String articleId, double tone) {}

  void add(String articleId, double tone) {
    told.add(new Told(articleId, tone));
  }

  /** The warmest where {@code mean} is above zero, else the coolest; at most five. */
  List<String> articles(double mean) {
    double sign = mean > 0 ? -1 : 1;
    return told.stream()
        .sorted(
            Comparator.comparingDouble((Told one) -> sign * one.tone())
                .thenComparing(Told::articleId))
        .limit(KEPT)
        .map(Told::articleId)
        .toList();
  }
}
