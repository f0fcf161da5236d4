package dev.readout.compare;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout evaluate intervals}. */
@Command(
    name = "intervals",
    description = "How often the 95 % intervals hold the truth, in a simulation of known truth.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  readout evaluate intervals --rounds 20000"})
public final class EvaluateIntervalsCommand implements Callable<Integer> {

  private static final int[] STORIES = {5, 20, 100, 1000};

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Simulated periods for each number of stories (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() {
    StringJoiner fields = new StringJoiner(", ", "{", "}");
    for (int stories : STORIES) {
      fields.add(field("tone", stories, IntervalSimulation.ofTone(stories, rounds)));
      fields.add(field("share", stories, IntervalSimulation.ofShare(stories, rounds)));
    }
    System.out.println(fields);
    return 0;
  }

  private static String field(String what, int stories, double covered) {
    return String.format(Locale.ROOT, "\"%s_coverage_%d\": %.4f", what, stories, covered);
  }
}
