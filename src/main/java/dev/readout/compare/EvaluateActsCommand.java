package dev.readout.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.runtime.Failure;
import dev.readout.text.act.Act;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  private static final String[] COLUMNS = {
    "part", "url", "offsets", "kind", "cue", "speaker", "state", "acts"
  };

  @Mixin private GoldOptions options;

  @Override
  public Integer call() {
    GoldTexts documents = GoldTexts.read(options.texts);
    Counts counts = new Counts();
    for (CSVRecord row : GoldTexts.rows(options.gold, COLUMNS)) {
      if (row.get("part").equals(options.part) && documents.contains(row.get("url"))) {
        counts.add(row, documents);
      }
    }
    if (counts.statements == 0) {
      throw Failure.usage("Invalid --part %s: no labels of it with a text", options.part);
    }
    System.out.println(counts.json());
    return 0;
  }

  /** Of acts that are labelled, found, or both. */
  private final class Counts {
    private int statements;
    private int sameDirection;
    private final Agreement all = new Agreement();
    private final Map<Act, Agreement> byAct = new EnumMap<>(Act.class);

    void add(CSVRecord row, GoldTexts documents) {
      Set<Act> labelled = EnumSet.noneOf(Act.class);
      for (String label : row.get("acts").split("\\|")) {
        if (!label.isBlank()) {
          labelled.add(Act.of(label));
        }
      }
      String[] offsets = row.get("offsets").split("-");
      String content =
          documents.passage(
              row.get("url"), Integer.parseInt(offsets[0]), Integer.parseInt(offsets[1]));
      Set<Act> found = found(row, content);
      statements++;
      sameDirection += direction(labelled) == direction(found) ? 1 : 0;
      for (Act act : Act.values()) {
        int isLabelled = labelled.contains(act) ? 1 : 0;
        int isFound = found.contains(act) ? 1 : 0;
        int isBoth = isLabelled * isFound;
        all.add(isLabelled, isFound, isBoth, isBoth);
        byAct.computeIfAbsent(act, key -> new Agreement()).add(isLabelled, isFound, isBoth, isBoth);
      }
      if (options.isListed && !labelled.equals(found)) {
        System.err.printf("%s for %s: %s [%s]%n", found, labelled, content, row.get("cue"));
      }
    }

    ObjectNode json() {
      ObjectNode json =
          JsonNodeFactory.instance
              .objectNode()
              .put("statements", statements)
              .put("acts", all.labelled());
      all.put(json, "");
      json.put("direction_accuracy", Agreement.rounded(Agreement.ratio(sameDirection, statements)));
      byAct.forEach(
          (act, agreement) -> {
            if (agreement.labelled() > 0) {
              json.put(act.label() + "_f1", Agreement.rounded(agreement.f1()))
                  .put(act.label() + "_labels", agreement.labelled());
            }
          });
      return json;
    }
  }

  private static Set<Act> found(CSVRecord row, String content) {
    String speaker = row.get("speaker");
    String state = row.get("state");
    ArticleFacts.Statement said =
        new ArticleFacts.Statement(
            "", 0, 0, content, row.get("kind"), empty(row.get("cue")), speaker);
    Actors actors =
        Actors.of(new String[] {speaker, speaker, empty(state)}, new String[] {state, state, null});
    Set<Act> found = EnumSet.noneOf(Act.class);
    new StatementActs().of(said, actors).forEach(done -> found.add(done.act()));
    return found;
  }

  private static String empty(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static double direction(Set<Act> acts) {
    Double position = StatementActs.position(acts);
    return position == null ? 0 : Math.signum(position);
  }
}
