package dev.readout.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.runtime.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code readout evaluate extraction}: bodies of saved pages against the bodies that people cut
 * out.
 */
@Command(
    name = "extraction",
    description = {
      "Scores article bodies taken from saved pages: precision, recall and F1 of",
      "runs of four words, page by page, as article-extraction-benchmark does."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  readout evaluate extraction --gold article-html"})
public final class EvaluateExtractionCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      required = true,
      description = "Folder of ID.html.gz and ground-truth.json.")
  private Path gold;

  @Option(names = "--pages", description = "Adds the figures of each page.")
  private boolean each;

  @Override
  public Integer call() {
    if (!Files.isReadable(gold.resolve("ground-truth.json"))) {
      throw Failure.usage("Cannot read --gold %s: no ground-truth.json in it", gold);
    }
    System.out.println(score(GoldPages.read(gold)).toPrettyString());
    return 0;
  }

  private ObjectNode score(List<GoldPages.Page> pages) {
    List<ShingleScore> scores = new ArrayList<>();
    Map<Boolean, List<ShingleScore>> halves = new TreeMap<>();
    ObjectNode byPage = JsonNodeFactory.instance.objectNode();
    long start = System.nanoTime();
    for (GoldPages.Page page : pages) {
      String html = Charsets.decodeLeniently(page.html(), null);
      ShingleScore score = ShingleScore.of(page.body(), PageBody.of(html));
      scores.add(score);
      halves.computeIfAbsent(isTuned(page), half -> new ArrayList<>()).add(score);
      byPage.set(page.id(), figures(score).put("site", page.site()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    ObjectNode result = figures(ShingleScore.mean(scores)).put("pages", pages.size());
    result.put("pages_per_second", Math.round(pages.size() / seconds));
    halves.forEach(
        (tuned, half) ->
            result.set(
                tuned ? "sites_tuned_on" : "sites_held_out",
                figures(ShingleScore.mean(half)).put("pages", half.size())));
    if (each) {
      result.set("by_page", byPage);
    }
    return result;
  }

  private static ObjectNode figures(ShingleScore score) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("f1", rounded(score.f1()))
        .put("precision", rounded(score.precision()))
        .put("recall", rounded(score.recall()));
  }

  private static double rounded(double figure) {
    return Math.round(figure * 10_000) / 10_000.0;
  }

  /** The sites by whose pages the rules were made: about half, by a hash of the domain. */
  private static boolean isTuned(GoldPages.Page page) {
    String site = page.site();
    return site == null || (site.hashCode() * 0x9E3779B1) >>> 31 == 0;
  }
}
