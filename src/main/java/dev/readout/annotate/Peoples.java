package dev.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the peoples in a sentence that stand for their state by those who deal for it. */
final class Peoples {

  private static final Set<String> DEALING =
      Lexicon.words(
          "negotiators negotiator mediators mediator envoys emissaries emissary delegation"
              + " delegations delegates officials diplomats team teams representatives side sides"
              + " government governments authorities administration ministers leaders leadership"
              + " ambassadors generals commanders military mission missions counterparts"
              + " negotiating interlocutors intermediaries");

  private static final int WITHIN = 7;

  private Peoples() {}

  /** {@code Egyptian and Qatari mediators}: either, with the state. */
  static List<Places.Place> in(Reading reading, int first, int end) {
    List<Places.Place> found = new ArrayList<>();
    for (int i = first; i < end; i++) {
      Places.Place people = reading.mentionAt(i) == null ? at(reading, i, end) : null;
      if (people != null && deal(reading, people.end(), end)) {
        found.add(people);
      }
    }
    return found;
  }

  /** The adjective or noun for a people that begins with a token, with its state; or null. */
  static Places.Place at(Reading reading, int token, int end) {
    if (!reading.document.token(token).isCapital()) {
      return null;
    }
    NameTrie.Match match = reading.catalogue.names().longest(reading.document.tokens(), token, end);
    return match == null
        ? null
        : match.names().stream()
            .filter(n -> n.kind() == Name.Kind.DEMONYM)
            .findFirst()
            .map(n -> new Places.Place(token, match.end(), n.actorId()))
            .orElse(null);
  }

  /** Whether those who deal follow, with only others of them and adjectives between. */
  private static boolean deal(Reading reading, int from, int end) {
    for (int i = from; i < Math.min(end, from + WITHIN); i++) {
      if (DEALING.contains(reading.document.token(i).folded())) {
        return true;
      }
      boolean isBetween =
          reading.document.isTag(i, "ADJ", "CCONJ", "NOUN", "PROPN")
              || ",".equals(reading.document.token(i).text())
              || "-".equals(reading.document.token(i).text());
      if (!isBetween) {
        return false;
      }
    }
    return false;
  }
}
