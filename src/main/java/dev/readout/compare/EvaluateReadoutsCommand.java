package dev.readout.compare;

import dev.readout.runtime.Failure;
import dev.readout.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout evaluate readouts}. */
@Command(
    name = "readouts",
    description = "How well sentences of two accounts of one contact are found to say the same.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  readout evaluate readouts --gold data/labels/readout-pairs.csv --texts corpus/*.jsonl.gz",
    })
public final class EvaluateReadoutsCommand implements Callable<Integer> {

  private static final int COLUMNS = 7;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "Lines of part, then url, start and end of each of two sentences.")
  private Path gold;

  @Option(
      names = "--texts",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines with url and text, gzipped or not.")
  private List<Path> texts;

  @Option(
      names = "--part",
      defaultValue = "held-out",
      description = "tuned or held-out (default: ${DEFAULT-VALUE}).")
  private String part;

  @Option(names = "--list", description = "Prints each pair that is found or missed first.")
  private boolean isListed;

  /** Two sentences that a person found to say the same. */
  private record Same(Span a, Span b) {}

  @Override
  public Integer call() {
    GoldTexts documents = GoldTexts.read(texts);
    Map<Pair, List<Same>> labels = new LinkedHashMap<>();
    for (String[] row : GoldTexts.rows(gold, COLUMNS)) {
      if (row[0].equals(part) && documents.contains(row[1]) && documents.contains(row[4])) {
        labels
            .computeIfAbsent(new Pair(row[1], row[4]), key -> new ArrayList<>())
            .add(new Same(span(documents, row, 1), span(documents, row, 4)));
      }
    }
    if (labels.isEmpty()) {
      throw Failure.usage("Invalid --part %s: no labels of it with both texts", part);
    }
    String meaning = measures("", labels, documents, new MeaningLikeness(), isListed);
    String words = measures("words_", labels, documents, new WordLikeness(), false);
    System.out.println("{" + meaning + ", " + words + "}");
    return 0;
  }

  private static Span span(GoldTexts documents, String[] row, int url) {
    String text = documents.text(row[url]);
    return new Span(
        text.offsetByCodePoints(0, Integer.parseInt(row[url + 1])),
        text.offsetByCodePoints(0, Integer.parseInt(row[url + 2])));
  }

  private static String measures(
      String prefix,
      Map<Pair, List<Same>> labels,
      GoldTexts documents,
      Likeness likeness,
      boolean isListed) {
    int labelled = 0;
    int found = 0;
    int right = 0;
    int hit = 0;
    for (Map.Entry<Pair, List<Same>> accounts : labels.entrySet()) {
      String a = documents.text(accounts.getKey().a());
      String b = documents.text(accounts.getKey().b());
      List<Span> linesA = Passage.lines(a);
      List<Span> linesB = Passage.lines(b);
      List<Same> same = accounts.getValue();
      List<Same> aligned =
          Alignment.of(of(linesA, a), of(linesB, b), likeness).stream()
              .map(match -> new Same(linesA.get(match.a()), linesB.get(match.b())))
              .toList();
      labelled += same.size();
      found += aligned.size();
      right += count(aligned, same);
      hit += count(same, aligned);
      if (isListed) {
        aligned.forEach(one -> print(one, a, b, count(List.of(one), same) > 0 ? "right" : "wrong"));
        same.stream()
            .filter(one -> count(List.of(one), aligned) == 0)
            .forEach(one -> print(one, a, b, "missed"));
      }
    }
    double precision = found == 0 ? 0 : right / (double) found;
    double recall = hit / (double) labelled;
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(
        Locale.ROOT,
        "\"%1$spairs\": %2$d, \"%1$sprecision\": %3$.3f, \"%1$srecall\": %4$.3f, \"%1$sf1\":"
            + " %5$.3f",
        prefix,
        labelled,
        precision,
        recall,
        f1);
  }

  private static List<String> of(List<Span> lines, String text) {
    return lines.stream().map(line -> line.of(text)).toList();
  }

  /** How many of {@code pairs} have one of {@code others} in the same places. */
  private static int count(List<Same> pairs, List<Same> others) {
    return (int)
        pairs.stream()
            .filter(
                one ->
                    others.stream()
                        .anyMatch(
                            other ->
                                one.a().overlap(other.a()) > 0 && one.b().overlap(other.b()) > 0))
            .count();
  }

  private static void print(Same pair, String a, String b, String verdict) {
    System.out.printf("%s%n  %s%n  %s%n", verdict, pair.a().of(a), pair.b().of(b));
  }
}
