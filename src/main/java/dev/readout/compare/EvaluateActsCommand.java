package dev.readout.compare;

import dev.readout.runtime.Failure;
import dev.readout.text.act.Act;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout evaluate acts}. */
@Command(
    name = "acts",
    description = "How well acts (agree, demand, accuse …) are found in statements.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  readout evaluate acts --gold data/labels/acts.csv --texts corpus/white-house.jsonl.gz",
    })
public final class EvaluateActsCommand implements Callable<Integer> {

  private static final int COLUMNS = 8;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "Lines of part, url, offsets, kind, cue, speaker, state, acts parted by |.")
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

  @Option(names = "--list", description = "Prints each statement that is judged otherwise first.")
  private boolean isListed;

  @Override
  public Integer call() {
    GoldTexts documents = GoldTexts.read(texts);
    Counts counts = new Counts();
    for (String[] row : GoldTexts.rows(gold, COLUMNS)) {
      if (row[0].equals(part) && documents.contains(row[1])) {
        counts.add(row, documents);
      }
    }
    if (counts.statements == 0) {
      throw Failure.usage("Invalid --part %s: no labels of it with a text", part);
    }
    System.out.println(counts);
    return 0;
  }

  /** Of acts that are labelled, found, or both. */
  private final class Counts {
    private int statements;
    private int sameDirection;
    private final Map<Act, int[]> byAct = new EnumMap<>(Act.class);

    void add(String[] row, GoldTexts documents) {
      Set<Act> labelled = EnumSet.noneOf(Act.class);
      for (String label : row[7].split("\\|")) {
        if (!label.isBlank()) {
          labelled.add(Act.of(label));
        }
      }
      String content =
          documents.passage(row[1], Integer.parseInt(row[2].split("-")[0]), end(row[2]));
      ArticleFacts.Statement said =
          new ArticleFacts.Statement("", 0, 0, content, row[3], empty(row[4]), row[5]);
      Actors actors =
          Actors.of(
              new String[] {row[5], row[5], empty(row[6])}, new String[] {row[6], row[6], null});
      Set<Act> found = EnumSet.noneOf(Act.class);
      new StatementActs().of(said, actors).forEach(done -> found.add(done.act()));
      statements++;
      boolean isSame = direction(labelled) == direction(found);
      sameDirection += isSame ? 1 : 0;
      for (Act act : Act.values()) {
        int[] n = byAct.computeIfAbsent(act, key -> new int[3]);
        n[0] += labelled.contains(act) ? 1 : 0;
        n[1] += found.contains(act) ? 1 : 0;
        n[2] += labelled.contains(act) && found.contains(act) ? 1 : 0;
      }
      if (isListed && !labelled.equals(found)) {
        System.out.printf("%s for %s: %s [%s]%n", found, labelled, content, row[4]);
      }
    }

    @Override
    public String toString() {
      int[] all = new int[3];
      StringJoiner fields = new StringJoiner(", ", "{", "}");
      StringJoiner each = new StringJoiner(", ");
      byAct.forEach(
          (act, n) -> {
            for (int i = 0; i < all.length; i++) {
              all[i] += n[i];
            }
            if (n[0] > 0) {
              each.add(
                  String.format(
                      Locale.ROOT,
                      "\"%s_f1\": %.3f, \"%1$s_labels\": %d",
                      act.label(),
                      f1(n),
                      n[0]));
            }
          });
      fields.add("\"statements\": " + statements);
      fields.add("\"acts\": " + all[0]);
      fields.add(String.format(Locale.ROOT, "\"precision\": %.3f", ratio(all[2], all[1])));
      fields.add(String.format(Locale.ROOT, "\"recall\": %.3f", ratio(all[2], all[0])));
      fields.add(String.format(Locale.ROOT, "\"f1\": %.3f", f1(all)));
      fields.add(
          String.format(
              Locale.ROOT, "\"direction_accuracy\": %.3f", ratio(sameDirection, statements)));
      return fields.add(each.toString()).toString();
    }
  }

  private static int end(String offsets) {
    return Integer.parseInt(offsets.split("-")[1]);
  }

  private static String empty(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static double direction(Set<Act> acts) {
    Double position = StatementActs.position(acts);
    return position == null ? 0 : Math.signum(position);
  }

  private static double f1(int[] n) {
    return ratio(2.0 * n[2], n[0] + n[1]);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
