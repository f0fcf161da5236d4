package dev.readout.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
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
        run.spark()
            .createDataFrame(Reading.read(run.spark(), files), Reading.OUTCOME)
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
    long start = System.nanoTime();
    MinHashes hashes = MinHashes.create();
    List<List<String>> numbered = new ArrayList<>();
    for (int i = 0; i < built.size(); i++) {
      numbered.add(List.of(name(i), built.get(i)));
    }
    JavaRDD<Signed> signed =
        JavaSparkContext.fromSparkContext(run.spark().sparkContext())
            .parallelize(numbered, 16)
            .map(article -> Signed.of(article.get(0), null, article.get(1), hashes));
    List<Signed.Name> names = signed.map(Signed::name).collect();
    Map<String, String> leaders = Stories.leaders(names);
    Map<String, List<String>> same = new HashMap<>();
    leaders.forEach((id, leader) -> same.computeIfAbsent(leader, key -> new ArrayList<>()).add(id));
    for (List<String> group : same.values()) {
      addAll(group, group, found, stories);
    }
    JavaRDD<Signed> first = signed.filter(article -> same.containsKey(article.articleId()));
    BiConsumer<String, String> add =
        (one, other) -> addAll(same.get(one), same.get(other), found, stories);
    if (Stories.fit(names, Stories.FITS_INTO_MEMORY)) {
      inTwoNights(first.collect(), add);
    } else {
      Stories.eachCopy(run.spark(), first, false, add);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Every other article is there already when the rest arrive, as {@code ingest} would have it. */
  private static void inTwoNights(List<Signed> articles, BiConsumer<String, String> found) {
    List<Signed> old = new ArrayList<>();
    List<Signed> fresh = new ArrayList<>();
    articles.forEach(one -> (number(one.articleId()) % 2 == 0 ? old : fresh).add(one));
    for (List<Signed> night : List.of(old, fresh)) {
      NearCopies.among(night).forEach(pair -> found.accept(pair.a(), pair.b()));
    }
    Map<String, Signed> byId = new HashMap<>();
    old.forEach(one -> byId.put(one.articleId(), one));
    List<List<BandIndex.Hit>> hits = lookedUp(old, fresh);
    for (int i = 0; i < fresh.size(); i++) {
      Signed one = fresh.get(i);
      for (BandIndex.Hit hit : hits.get(i)) {
        if (one.jaccard(byId.get(hit.articleId()).shingles()) >= Copies.SIMILAR) {
          found.accept(one.articleId(), hit.articleId());
        }
      }
    }
  }

  private static List<List<BandIndex.Hit>> lookedUp(List<Signed> old, List<Signed> fresh) {
    try (BandIndex index = BandIndex.inMemory()) {
      index.add(old.stream().map(Signed::entry).toList());
      List<long[]> bands = fresh.stream().map(Signed::bands).toList();
      return index.find(bands, Set.of(), Copies.CANDIDATES);
    }
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
