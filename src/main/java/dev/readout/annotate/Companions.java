package dev.readout.annotate;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds who else was at a meeting: alongside X, joined by Y, hosted by Z. */
final class Companions {

  private static final Set<String> WITH = Lexicon.words("alongside together along");
  private static final Set<String> BY =
      Lexicon.words("joined hosted mediated brokered chaired convened moderated");

  private final Reading body;
  private final Set<Integer> titlePlaces;

  Companions(Reading body, Set<Integer> titlePlaces) {
    this.body = body;
    this.titlePlaces = titlePlaces;
  }

  /** The people who are named so in the trigger's sentence. */
  Set<String> of(Trigger trigger, int first, int end) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = first; i < end; i++) {
      int from = from(i, end);
      if (from > 0 && !(i <= trigger.start() && trigger.start() <= from)) {
        int stop = Parties.regionEnd(body, from, end, titlePlaces);
        found.addAll(Parties.actors(body, from, stop, titlePlaces));
      }
    }
    found.removeIf(id -> !body.people.actor(id).isPerson());
    return found;
  }

  private int from(int i, int end) {
    Document document = body.document;
    String word = document.token(i).folded();
    boolean hasNext = i + 1 < end;
    if (document.isQuoted(i) || !hasNext) {
      return -1;
    }
    if (WITH.contains(word)) {
      boolean isWith = document.token(i + 1).is("with");
      return isWith ? i + 2 : word.equals("alongside") ? i + 1 : -1;
    }
    boolean isFollowing = i > 0 && !document.token(i - 1).folded().matches("was|were|be|been");
    return BY.contains(word) && isFollowing && document.token(i + 1).is("by") ? i + 2 : -1;
  }
}
