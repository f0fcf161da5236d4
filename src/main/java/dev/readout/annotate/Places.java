package dev.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the cities in a sentence that stand for the state they lie in, capitals among them. */
final class Places {

  private static final int MOST_WORDS = 3;

  private Places() {}

  /**
   * A city, or a people, by its words.
   *
   * @param start its first token
   * @param end the token after its last
   */
  record Place(int start, int end, String stateId) {}

  /** The cities between two tokens that are no mention of an actor. */
  static List<Place> in(Reading reading, int first, int end) {
    List<Place> found = new ArrayList<>();
    int at = first;
    while (at < end) {
      Place place = at(reading, at, end);
      if (place != null) {
        found.add(place);
      }
      at = place == null ? at + 1 : place.end();
    }
    return found;
  }

  /** The city that begins with a token, or null. */
  private static Place at(Reading reading, int token, int end) {
    boolean isName = reading.document.token(token).isCapital() && reading.mentionAt(token) == null;
    Place capital = isName ? capital(reading, token, end) : null;
    if (capital != null) {
      return capital;
    }
    for (int to = token + 1; isName && to <= Math.min(end, token + MOST_WORDS); to++) {
      Set<String> states = Parties.capitals(reading, token, to);
      if (states.isEmpty()) {
        states = Cities.states(reading.document, token, to);
      }
      boolean isWhole = states.size() == 1 && (to == token + 1 || isNone(reading, token + 1, to));
      if (isWhole) {
        return new Place(token, to, states.iterator().next());
      }
    }
    return null;
  }

  /** {@code the Chinese capital}. */
  private static Place capital(Reading reading, int token, int end) {
    Place people = Peoples.at(reading, token, end);
    boolean isCapital =
        people != null && people.end() < end && reading.document.token(people.end()).is("capital");
    return isCapital ? new Place(token, people.end() + 1, people.stateId()) : null;
  }

  private static boolean isNone(Reading reading, int from, int to) {
    return Parties.capitals(reading, from, to).isEmpty()
        && Cities.states(reading.document, from, to).isEmpty();
  }
}
