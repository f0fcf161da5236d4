package dev.readout.ingest;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code readout evaluate copies}: the copies that are found against the copies that there are, by
 * comparing everything with everything, over articles, edits of them and excerpts.
 */
@Command(
    name = "copies",
    description = {
      "Builds articles, edited copies and excerpts from given articles, and scores",
      "the copies that ingest finds among them against an exhaustive comparison."
    },
    footer = {"", "Example:", "  readout evaluate copies --gold archive/2022.jsonl.gz"})
public final class EvaluateCopiesCommand extends RunCommand {

  @Option(
      names = "--gold",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "Files or folders of articles, in any form that ingest takes.")
  private List<String> gold;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many to build (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Override
  protected void check() {
    new IngestSettings(gold).check();
  }

  @Override
  protected boolean writes() {
    return true;
  }

  @Override
  protected void execute(Run run) {
    List<InputFile> files = Inputs.list(gold, run.spark().sparkContext().hadoopConfiguration());
    List<String> texts =
        Reading.read(run.spark(), files)
            .where("article_id IS NOT NULL")
            .orderBy("article_id")
            .select("text")
            .as(org.apache.spark.sql.Encoders.STRING())
            .collectAsList();
    List<String> built = EditedCopies.build(texts, articles);
    Set<Long> found = new HashSet<>();
    StoryGroups foundStories = new StoryGroups();
    double seconds = find(run, built, found, foundStories);
    Set<Long> there = ExhaustiveCopies.pairs(built);
    StoryGroups stories = new StoryGroups();
    there.forEach(pair -> stories.addCopies(name(pair >>> 32), name(pair & 0xFFFFFFFFL)));
    ObjectNode result = JsonNodeFactory.instance.objectNode().put("articles", built.size());
    result.set("pairs", figures(found, there));
    result.set("stories", figures(sameStory(foundStories), sameStory(stories)));
    result.put("seconds", Math.round(seconds * 10) / 10.0);
    System.out.println(result.toPrettyString());
  }

  private static double find(Run run, List<String> built, Set<Long> found, StoryGroups stories) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < built.size(); i++) {
      rows.add(RowFactory.create(name(i), null, built.get(i)));
    }
    StructType schema =
        StructType.fromDDL("article_id STRING, published_at TIMESTAMP, text STRING");
    Dataset<Row> given = run.spark().createDataFrame(rows, schema).repartition(16);
    long start = System.nanoTime();
    Dataset<Row> signed =
        given.transform(Signatures::withSignature).drop("text").transform(Copies::withLeader);
    signed.persist(org.apache.spark.storage.StorageLevel.DISK_ONLY());
    boolean isSmall = built.size() <= Stories.FITS_INTO_MEMORY;
    Dataset<Row> leaders = signed.where(col("article_id").equalTo(col("leader_id")));
    Map<String, List<String>> same = new HashMap<>();
    for (Row row : signed.select("leader_id", "article_id").collectAsList()) {
      same.computeIfAbsent(row.getString(0), leader -> new ArrayList<>()).add(row.getString(1));
    }
    for (List<String> group : same.values()) {
      addAll(group, group, found, stories);
    }
    for (Iterator<Row> each = Copies.among(leaders, isSmall).toLocalIterator(); each.hasNext(); ) {
      Row pair = each.next();
      addAll(same.get(pair.getString(0)), same.get(pair.getString(1)), found, stories);
    }
    signed.unpersist();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void addAll(
      List<String> some, List<String> others, Set<Long> found, StoryGroups stories) {
    for (String one : some) {
      for (String other : others) {
        if (!one.equals(other)) {
          found.add(ExhaustiveCopies.pair(number(one), number(other)));
          stories.addCopies(one, other);
        }
      }
    }
  }

  /** All pairs that share a story. */
  private static Set<Long> sameStory(StoryGroups groups) {
    Map<String, List<String>> members = new HashMap<>();
    groups
        .stories(Map.of())
        .forEach((id, story) -> members.computeIfAbsent(story, s -> new ArrayList<>()).add(id));
    Set<Long> pairs = new HashSet<>();
    for (List<String> story : members.values()) {
      for (int i = 0; i < story.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.add(ExhaustiveCopies.pair(number(story.get(i)), number(story.get(j))));
        }
      }
    }
    return pairs;
  }

  private static ObjectNode figures(Set<Long> found, Set<Long> there) {
    long right = found.stream().filter(there::contains).count();
    return JsonNodeFactory.instance
        .objectNode()
        .put("precision", found.isEmpty() ? 1 : (double) right / found.size())
        .put("recall", there.isEmpty() ? 1 : (double) right / there.size())
        .put("found", found.size())
        .put("there", there.size());
  }

  private static String name(long number) {
    return "a%08d".formatted(number);
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(1));
  }
}
