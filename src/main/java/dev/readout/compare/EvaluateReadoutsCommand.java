package dev.readout.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.runtime.Failure;
import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  private static final String[] COLUMNS = {
    "part", "url_a", "start_a", "end_a", "url_b", "start_b", "end_b"
  };

  @Mixin private GoldOptions options;

  /** Two sentences that a person found to say the same. */
  private record Same(Span a, Span b) {}

  @Override
  public Integer call() {
    GoldTexts documents = GoldTexts.read(options.texts);
    Map<Pair, List<Same>> labels = new LinkedHashMap<>();
    for (CSVRecord row : GoldTexts.rows(options.gold, COLUMNS)) {
      Pair urls = new Pair(row.get("url_a"), row.get("url_b"));
      if (row.get("part").equals(options.part)
          && documents.contains(urls.a())
          && documents.contains(urls.b())) {
        labels
            .computeIfAbsent(urls, key -> new ArrayList<>())
            .add(new Same(span(documents, row, "a"), span(documents, row, "b")));
      }
    }
    if (labels.isEmpty()) {
      throw Failure.usage("Invalid --part %s: no labels of it with both texts", options.part);
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "", labels, documents, new MeaningLikeness(), options.isListed);
    put(json, "words_", labels, documents, new WordLikeness(), false);
    System.out.println(json);
    return 0;
  }

  private static Span span(GoldTexts documents, CSVRecord row, String side) {
    String text = documents.text(row.get("url_" + side));
    return new Span(
        text.offsetByCodePoints(0, Integer.parseInt(row.get("start_" + side))),
        text.offsetByCodePoints(0, Integer.parseInt(row.get("end_" + side))));
  }

  private static void put(
      ObjectNode json,
      String prefix,
      Map<Pair, List<Same>> labels,
      GoldTexts documents,
      Likeness likeness,
      boolean isListed) {
    Agreement agreement = new Agreement();
    labels.forEach(
        (urls, same) -> {
          String a = documents.text(urls.a());
          String b = documents.text(urls.b());
          List<Same> aligned = aligned(a, b, likeness);
          agreement.add(same.size(), aligned.size(), count(same, aligned), count(aligned, same));
          if (isListed) {
            aligned.forEach(
                one -> print(one, a, b, count(List.of(one), same) > 0 ? "right" : "wrong"));
            same.stream()
                .filter(one -> count(List.of(one), aligned) == 0)
                .forEach(one -> print(one, a, b, "missed"));
          }
        });
    json.put(prefix + "pairs", agreement.labelled());
    agreement.put(json, prefix);
  }

  private static List<Same> aligned(String a, String b, Likeness likeness) {
    List<Span> linesA = Passage.lines(a);
    List<Span> linesB = Passage.lines(b);
    return Alignment.of(of(linesA, a), of(linesB, b), likeness).stream()
        .map(match -> new Same(linesA.get(match.a()), linesB.get(match.b())))
        .toList();
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
    System.err.printf("%s%n  %s%n  %s%n", verdict, pair.a().of(a), pair.b().of(b));
  }
}
