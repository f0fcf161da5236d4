package dev.readout.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows in aligned columns; figures to the right. Each row is also told on standard error when it is
 * added: a task may take hours, and be stopped.
 */
final class TextTable {

  private final List<String[]> rows = new ArrayList<>();

  TextTable(String... head) {
    rows.add(head);
  }

  /** Adds a row; numbers are rounded to what can be read off. */
  void add(Object... cells) {
    String[] row = Arrays.stream(cells).map(TextTable::text).toArray(String[]::new);
    rows.add(row);
    System.err.println(
        "benchmark: "
            + IntStream.range(0, row.length)
                .filter(i -> !row[i].isEmpty())
                .mapToObj(i -> rows.get(0)[i] + " " + row[i])
                .collect(Collectors.joining(", ")));
  }

  static String text(Object cell) {
    if (cell instanceof Double number) {
      double size = Math.abs(number);
      return number.isNaN() || number.isInfinite()
          ? "-"
          : String.format(size >= 100 ? "%,.0f" : size >= 1 ? "%.1f" : "%.2f", number);
    }
    return cell instanceof Long number ? String.format("%,d", number) : String.valueOf(cell);
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        boolean isFigure = row[i].matches("[-0-9.,%x]+") || row == rows.get(0) && i > 1;
        String pad = " ".repeat(widths[i] - row[i].length());
        line.append(isFigure ? pad + row[i] : row[i] + pad).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
