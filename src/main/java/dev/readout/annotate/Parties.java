package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the actors in a stretch of text that can be a side of a contact. */
final class Parties {

  private Parties() {}

  /** Where the words that name the other side end. */
  static int regionEnd(Reading reading, int from, int end, Set<Integer> titlePlaces) {
    int stop = from;
    Document document = reading.document;
    while (stop < end) {
      Token token = document.token(stop);
      boolean isClauseEnd =
          reading.mentionAt(stop) == null
              && !titlePlaces.contains(stop)
              && (token.is("to") && stop > from
                  || token.is("about")
                  || token.is("on")
                  || token.is("in") && !titlePlaces.contains(stop + 1)
                  || token.is("during")
                  || token.is("at")
                  || token.is("after")
                  || token.is("before")
                  || token.is("where")
                  || token.is("amid")
                  || token.is("by")
                  || token.is("over")
                  || token.is("regarding")
                  || token.is(";")
                  || document.isTag(stop, "SCONJ")
                  || document.isTag(stop, "VERB") && !token.isCapital() && stop > from);
      if (isClauseEnd) {
        break;
      }
      stop++;
    }
    return stop;
  }

  /** People in these tokens; where there are none, states, bodies and organisations. */
  static Set<String> actors(Reading reading, int from, int to, Set<Integer> except) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Mention mention : reading.mentionsIn(from, to)) {
      boolean isOwner =
          mention.end() < reading.document.size()
              && reading.document.token(mention.end()).folded().equals("'s")
              && (!reading.isPerson(mention) || mention.end() < to);
      if (mention.kind() == Mention.Kind.DEMONYM || isOwner) {
        continue;
      }
      if (reading.isPerson(mention)) {
        people.add(mention.actorId());
      } else if (!except.contains(mention.start())) {
        others.add(mention.actorId());
      }
    }
    return people.isEmpty() ? others : people;
  }
}
