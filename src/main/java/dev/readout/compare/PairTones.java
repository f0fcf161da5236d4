package dev.readout.compare;

import java.util.HashMap;
import java.util.Map;

/** The tone of one actor about another, in what the first is quoted as saying. */
final class PairTones {

  private final Map<Pair, Mean> tones = new HashMap<>();
  private final Map<Pair, Long> mentions = new HashMap<>();

  void add(Story story) {
    Map<Pair, Mean> within = new HashMap<>();
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Tone tone : article.tones) {
        String speaker = tone.voice();
        boolean isKnown = !tone.isOutlet() && !speaker.equals("unknown");
        if (isKnown && !speaker.equals(tone.actorId())) {
          within
              .computeIfAbsent(new Pair(speaker, tone.actorId()), pair -> new Mean())
              .add(tone.polarity());
        }
      }
    }
    within.forEach(
        (pair, tone) -> {
          mentions.merge(pair, tone.n(), Long::sum);
          tones.computeIfAbsent(pair, key -> new Mean()).add(Cells.rounded(tone.mean()));
        });
  }

  /** Sets counts and tone of the pair's first about its second, in columns that begin so. */
  void set(Cells cells, String prefix, Pair pair, int minStories) {
    Mean tone = tones.getOrDefault(pair, new Mean());
    cells
        .set(prefix + "_mention_count", mentions.getOrDefault(pair, 0L))
        .set(prefix + "_story_count", tone.n())
        .tone(prefix + "_polarity", tone, minStories);
  }
}
