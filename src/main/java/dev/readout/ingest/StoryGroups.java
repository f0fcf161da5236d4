package dev.readout.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups new articles by who is a copy of whom, and names each group: by the old story that one of
 * them resembles most, else by the first of them. Neither depends on the order of the calls.
 */
final class StoryGroups {

  private record OldStory(String storyId, double jaccard) {
    OldStory best(OldStory other) {
      if (jaccard != other.jaccard) {
        return jaccard > other.jaccard ? this : other;
      }
      return storyId.compareTo(other.storyId) <= 0 ? this : other;
    }
  }

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, OldStory> oldStories = new HashMap<>();

  /** Two new articles are copies. */
  void addCopies(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (!a.equals(b)) {
      parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }

  /** A new article is a copy of one that belongs to {@code storyId}. */
  void addOldCopy(String article, String storyId, double jaccard) {
    root(article);
    oldStories.merge(article, new OldStory(storyId, jaccard), OldStory::best);
  }

  /** The articles that were named in any call. */
  List<String> articles() {
    return List.copyOf(parents.keySet());
  }

  /**
   * The story of every article that was named in a call.
   *
   * @param publishedAt by article, sortable; missing or null sorts last
   */
  Map<String, String> stories(Map<String, Long> publishedAt) {
    Map<String, List<String>> groups = new HashMap<>();
    for (String article : articles()) {
      groups.computeIfAbsent(root(article), root -> new ArrayList<>()).add(article);
    }
    Map<String, String> stories = new HashMap<>();
    for (List<String> group : groups.values()) {
      String story = nameOf(group, publishedAt);
      group.forEach(article -> stories.put(article, story));
    }
    return stories;
  }

  private String nameOf(List<String> group, Map<String, Long> publishedAt) {
    return group.stream()
        .filter(oldStories::containsKey)
        .map(oldStories::get)
        .reduce(OldStory::best)
        .map(OldStory::storyId)
        .orElseGet(() -> firstOf(group, publishedAt));
  }

  private static String firstOf(List<String> group, Map<String, Long> publishedAt) {
    return group.stream()
        .min(
            java.util.Comparator.comparingLong(
                    (String a) -> publishedAt.getOrDefault(a, Long.MAX_VALUE))
                .thenComparing(a -> a))
        .orElseThrow();
  }

  private String root(String article) {
    String root = article;
    while (true) {
      String parent = parents.computeIfAbsent(root, self -> self);
      if (parent.equals(root)) {
        break;
      }
      root = parent;
    }
    parents.put(article, root);
    return root;
  }
}
