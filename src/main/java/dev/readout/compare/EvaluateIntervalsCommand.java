package dev.readout.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout evaluate intervals}. */
@Command(
    name = "intervals",
    description = "How often the 95 %% intervals hold the truth, in a simulation of known truth.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  readout evaluate intervals --rounds 20000 --table"})
public final class EvaluateIntervalsCommand implements Callable<Integer> {

  private static final int[] STORIES = {5, 20, 100, 1000};

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Simulated periods for each number of stories (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--table", description = "A table for people instead of one JSON object.")
  private boolean isTable;

  @Override
  public Integer call() {
    Map<String, IntToDoubleFunction> figures = new LinkedHashMap<>();
    figures.put("tone", n -> IntervalSimulation.ofTone(n, rounds));
    figures.put("share", n -> IntervalSimulation.ofShare(n, rounds));
    figures.put("position", n -> IntervalSimulation.ofPosition(n, rounds));
    figures.put("tone_change", n -> IntervalSimulation.ofToneChange(n, rounds));
    figures.put("attention_change", n -> IntervalSimulation.ofAttentionChange(n, rounds));
    figures.put("position_change", n -> IntervalSimulation.ofPositionChange(n, rounds));
    System.out.println(isTable ? table(figures) : json(figures).toString());
    return 0;
  }

  private static ObjectNode json(Map<String, IntToDoubleFunction> figures) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    figures.forEach(
        (name, coverage) -> {
          for (int n : STORIES) {
            json.put(name + "_coverage_" + n, Math.round(coverage.applyAsDouble(n) * 1e4) / 1e4);
          }
        });
    return json;
  }

  private static String table(Map<String, IntToDoubleFunction> figures) {
    StringBuilder table = new StringBuilder(String.format("%-18s", "stories"));
    for (int n : STORIES) {
      table.append(String.format("%8d", n));
    }
    figures.forEach(
        (name, coverage) -> {
          table.append(String.format("%n%-18s", name.replace('_', ' ')));
          for (int n : STORIES) {
            table.append(String.format(Locale.ROOT, "%8.3f", coverage.applyAsDouble(n)));
          }
        });
    return table.toString();
  }
}
