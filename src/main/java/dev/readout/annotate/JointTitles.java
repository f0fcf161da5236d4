package dev.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds who is meant where one title stands for the holders of several states: the presidents of
 * Brazil and Ukraine, the Polish and Ukrainian prime ministers. Those whom the text does not name
 * stand for no more than their state.
 */
final class JointTitles {

  private static final Map<String, String> SINGULAR =
      Map.of(
          "presidents", "president",
          "chancellors", "chancellor",
          "premiers", "premier",
          "leaders", "leader",
          "prime ministers", "prime minister",
          "foreign ministers", "foreign minister",
          "defence ministers", "defence minister",
          "defense ministers", "defense minister");

  private final Reading reading;
  private final Document document;

  JointTitles(Reading reading) {
    this.reading = reading;
    this.document = reading.document;
  }

  /**
   * The name of a state or people that stands for the holder there.
   *
   * @param start its first token
   * @param end the token after its last
   */
  record Held(int start, int end, String personId) {}

  /** Those between two tokens of one sentence, in their order. */
  List<Held> in(int first, int end) {
    List<Held> found = new ArrayList<>();
    for (int i = first; i < end; i++) {
      int titleEnd = titleEnd(i, end);
      if (titleEnd > 0 && titleEnd < end && document.token(titleEnd).folded().matches("of|from")) {
        add(lands(titleEnd + 1, end, false), title(i, titleEnd), found);
      } else if (titleEnd < 0) {
        List<Places.Place> lands = lands(i, end, true);
        int next = lands.isEmpty() ? end : lands.get(lands.size() - 1).end();
        int after = next < end ? titleEnd(next, end) : -1;
        if (after > 0) {
          add(lands, title(next, after), found);
          i = after - 1;
        }
      }
    }
    return found;
  }

  private void add(List<Places.Place> lands, String title, List<Held> found) {
    for (Places.Place land : lands.size() > 1 ? lands : List.<Places.Place>of()) {
      String holder = reading.holders.at(land.stateId(), title);
      if (holder != null && reading.people.isFullNamed(holder)) {
        found.add(new Held(land.start(), land.end(), holder));
      }
    }
  }

  private String title(int start, int end) {
    return SINGULAR.get(document.folded(start, end));
  }

  /** The token after a title in the plural, or -1 where none begins. */
  private int titleEnd(int start, int end) {
    for (int to = Math.min(end, start + 2); to > start; to--) {
      if (SINGULAR.containsKey(document.folded(start, to))) {
        return to;
      }
    }
    return -1;
  }

  /** States one after the other, with nothing but commas, "and" and "the" between. */
  private List<Places.Place> lands(int start, int end, boolean isPeople) {
    List<Places.Place> lands = new ArrayList<>();
    int i = start;
    while (i < end) {
      Places.Place land = isPeople ? Peoples.at(reading, i, end) : state(i);
      if (land != null) {
        lands.add(land);
        i = land.end();
      } else if (isBetween(i) && (!lands.isEmpty() || !isPeople)) {
        i++;
      } else {
        break;
      }
    }
    return lands;
  }

  private boolean isBetween(int token) {
    return document.token(token).text().matches(",|and|the|both");
  }

  private Places.Place state(int token) {
    Mention mention = reading.mentionAt(token);
    boolean isState =
        mention != null && mention.start() == token && reading.actor(mention).isState();
    return isState ? new Places.Place(token, mention.end(), mention.actorId()) : null;
  }
}
