package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.annotate.AnnotateJob;
import dev.readout.compare.CompareJob;
import dev.readout.compare.CompareSettings;
import dev.readout.ingest.IngestJob;
import dev.readout.ingest.IngestSettings;
import dev.readout.model.ScoreJob;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Run;
import dev.readout.runtime.Slice;
import dev.readout.runtime.VisibleState;
import dev.readout.runtime.WarehouseOptions;
import dev.readout.table.AnnotateTables;
import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Another catalogue and other issues over an archive that has been published. */
@ExtendWith(LocalWarehouse.class)
class VersionChangeTest {

  private static final List<String> TEXTS =
      List.of(
          "French President Emmanuel Macron received historian Odile Marchetti at the Élysée on"
              + " Monday. “A ceasefire is within reach,” Marchetti said afterwards.",
          "Minister Odile Marchetti spoke by telephone with Ukrainian President Volodymyr"
              + " Zelenskyy. “We need the ceasefire that was promised,” Zelenskyy said.",
          "Odile Marchetti told reporters in Vienna that the inspectors had found nothing. Iran"
              + " welcomed her honest and careful report.",
          "“The grain deal is dead,” Russian Foreign Minister Sergei Lavrov said in Ankara. Türkiye"
              + " regretted the decision, which traders called reckless.",
          "Emmanuel Macron said that the ceasefire was a success. Critics of the French president"
              + " called his visit to Kyiv a shameful failure.",
          "German Chancellor Friedrich Merz told parliament that sanctions on Russia would go on."
              + " “Marchetti is wrong about them,” Merz said.");

  private static final int HALF = TEXTS.size() / 2;

  private static final CompareSettings MONTHS =
      new CompareSettings(Set.of(PeriodKind.MONTH), null, null, 2);

  @TempDir Path folder;

  /** One run, published. */
  private void run(String warehouse, Consumer<Run> work) {
    try (Run run = LocalWarehouse.run(folder.resolve(warehouse))) {
      work.accept(run);
      run.publish();
    }
  }

  private void firstRun(Run run, Path articles, Path actors, Path issues) {
    run.stage("ingest", () -> IngestJob.run(run, new IngestSettings(List.of(articles.toString()))));
    run.stage("annotate", () -> AnnotateJob.run(run, actors, Slice.all()));
    run.stage("score", () -> ScoreJob.run(run, issues, Slice.all()));
    run.stage("compare", () -> CompareJob.run(run, MONTHS));
  }

  /** Somebody of that name whom the catalogue does not know. */
  private static boolean isFoundInTexts(Run run, String name) {
    return !run.tables()
        .read(AnnotateTables.ACTOR)
        .where("NOT is_catalogued AND name = '" + name + "'")
        .isEmpty();
  }

  private Map<String, String> rows(String warehouse) {
    return VisibleState.rows(new WarehouseOptions(folder.resolve(warehouse).toString(), "readout"));
  }

  @Test
  void onceAllSlicesAreDoneTheTablesAreThoseOfAFreshWarehouse() throws IOException {
    Path articles = articles();
    Path actors = actors();
    Path issues = issues();
    run(
        "old",
        run -> {
          firstRun(run, articles, null, null);
          assertTrue(isFoundInTexts(run, "Odile Marchetti"));
        });
    run(
        "old",
        run -> {
          for (int slice = 0; slice < 2; slice++) {
            run.stage("annotate", () -> AnnotateJob.run(run, actors, Slice.of(run, HALF)));
            run.stage("score", () -> ScoreJob.run(run, issues, Slice.of(run, HALF)));
          }
          run.stage("compare", () -> CompareJob.run(run, MONTHS));
        });
    run("fresh", run -> firstRun(run, articles, actors, issues));

    Map<String, String> after = rows("old");
    assertTrue(after.get("annotate.actor").contains("person:the-envoy"));
    assertTrue(after.get("model.statement_issue").contains("truce"));
    String restated = after.remove("compare.restatement");
    assertTrue(restated.contains("\"cause\":\"version\""), restated);
    Map<String, String> fresh = rows("fresh");
    fresh.remove("compare.restatement");
    assertEquals(fresh.keySet(), after.keySet());
    fresh.forEach((table, text) -> assertEquals(text, after.get(table), table));
  }

  private Path articles() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      lines.add(
          """
          {"url": "https://quay.example/%d", "source": "quay.example", "title": "Note %1$d", \
          "published_at": "2025-0%d-0%d", "text": "%s"}"""
              .formatted(i, 6 + i / HALF, 1 + i % HALF, TEXTS.get(i)));
    }
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }

  /** Gives a person who was found in the texts alone another id. */
  private Path actors() throws IOException {
    Path actors = Files.createDirectories(folder.resolve("actors"));
    Files.writeString(
        actors.resolve("people.csv"),
        """
        actor_id,name,state_id,gender,aliases,wikidata_id
        person:the-envoy,Odile Marchetti,state:fra,f,,
        """);
    return actors;
  }

  private Path issues() throws IOException {
    Path issues = Files.createDirectories(folder.resolve("issues"));
    Files.writeString(issues.resolve("issues.csv"), "issue_id,name,description\ntruce,Truce,\n");
    Files.writeString(issues.resolve("terms.csv"), "issue_id,term,weight\ntruce,ceasefire,0.9\n");
    Files.writeString(issues.resolve("examples.csv"), "issue_id,sentence\n");
    return issues;
  }
}
