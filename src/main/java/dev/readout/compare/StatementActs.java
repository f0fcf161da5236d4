package dev.readout.compare;

import dev.readout.runtime.Resources;
import dev.readout.text.SentenceSplitter;
import dev.readout.text.Span;
import dev.readout.text.act.Act;
import dev.readout.text.act.ActFinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The acts of statements, and where they stand between confrontation and cooperation. */
final class StatementActs {

  private static final String RULES = "lexicons/acts.txt";
  private static final ActFinder FINDER = ActFinder.of(Resources.lines(RULES));

  private final Map<String, Set<String>> names = new HashMap<>();

  /** An act and the sentence of the statement that does it. */
  record Done(Act act, String sentence) {}

  /** The acts of a statement, sentence by sentence; an act is once in each sentence. */
  List<Done> of(ArticleFacts.Statement said, Actors actors) {
    Set<String> own = names.computeIfAbsent(said.speakerId(), id -> ownNames(id, actors));
    List<Done> done = new ArrayList<>();
    String cue = said.cue();
    for (Span span : SentenceSplitter.split(said.content())) {
      String sentence = said.content().substring(span.start(), span.end());
      for (ActFinder.Found found : FINDER.find(sentence, cue, said.isDirect(), own)) {
        done.add(new Done(found.act(), sentence));
      }
      cue = null;
    }
    return done;
  }

  /** How a speaker may call itself and its side: "Russia", "Vladimir Putin", "Putin". */
  private static Set<String> ownNames(String speaker, Actors actors) {
    Set<String> own = new HashSet<>(Set.of(actors.name(speaker)));
    if (speaker.startsWith("person:")) {
      own.add(actors.name(speaker).replaceAll(".* ", ""));
    }
    String side = actors.side(speaker);
    own.add(actors.name(side));
    if (side.equals("state:usa")) {
      own.addAll(Set.of("America", "the US", "U.S.", "US", "USA"));
    }
    own.removeIf(name -> name.contains(":"));
    return own;
  }

  /**
   * 1 where all acts are cooperative, -1 where all are confrontational, their mean where some are
   * this and some that; null where none is either.
   */
  static Double position(Collection<Act> acts) {
    Mean mean = new Mean();
    acts.stream().filter(act -> act.direction() != 0).forEach(act -> mean.add(act.direction()));
    return mean.n() == 0 ? null : (Double) mean.mean();
  }
}
