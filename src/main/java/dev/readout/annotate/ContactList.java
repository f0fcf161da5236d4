package dev.readout.annotate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps one row for a pair, a kind and a day. */
final class ContactList {

  private static final int MAX_PAIRS = 60;

  private final Reading body;
  private final Map<String, Dealing> found = new LinkedHashMap<>();

  ContactList(Reading body) {
    this.body = body;
  }

  /** All that were kept so far. */
  List<Dealing> all() {
    return List.copyOf(found.values());
  }

  /** What is left of them when the text is read, in its order. */
  List<Dealing> sorted() {
    List<Dealing> dealings = new ArrayList<>(found.values());
    dealings.removeIf(d -> isWithEnvoy(d, found.values()));
    dealings.removeIf(
        d ->
            (d.kind().equals("briefing") || d.kind().equals("meeting") && !d.date().isKnown())
                && isPartOfOther(d, found.values()));
    dealings.sort(
        Comparator.comparingInt((Dealing d) -> d.span().start())
            .thenComparing(Dealing::actorA)
            .thenComparing(Dealing::actorB)
            .thenComparing(Dealing::kind));
    return dealings.size() > MAX_PAIRS ? dealings.subList(0, MAX_PAIRS) : dealings;
  }

  /** A contact with a state is the one with somebody of that state which the text tells too. */
  private boolean isWithEnvoy(Dealing dealing, Collection<Dealing> all) {
    return !dealing.kind().equals("visit")
        && all.stream()
            .anyMatch(
                d ->
                    d.kind().equals(dealing.kind())
                        && isSameDay(d, dealing)
                        && (stands(dealing.actorA(), dealing.actorB(), d)
                            || stands(dealing.actorB(), dealing.actorA(), d)));
  }

  private static boolean isSameDay(Dealing one, Dealing other) {
    return !one.date().isKnown()
        || !other.date().isKnown()
        || one.date().day().equals(other.date().day());
  }

  /** Whether {@code other} has the same side, and somebody of the state for the state. */
  private boolean stands(String side, String state, Dealing other) {
    String envoy =
        side.equals(other.actorA())
            ? other.actorB()
            : side.equals(other.actorB()) ? other.actorA() : null;
    if (envoy == null || !body.people.actor(envoy).isPerson()) {
      return false;
    }
    Actor place = body.people.actor(state);
    String home = place.isState() ? state : place.isPerson() ? null : place.stateId();
    return home != null && home.equals(body.people.actor(envoy).stateId());
  }

  /** To brief somebody in a call or a meeting is no contact of its own. */
  private static boolean isPartOfOther(Dealing briefing, Collection<Dealing> all) {
    return all.stream()
        .anyMatch(
            d ->
                !d.kind().equals(briefing.kind())
                    && (briefing.kind().equals("briefing") || d.kind().equals("call"))
                    && d.actorA().equals(briefing.actorA())
                    && d.actorB().equals(briefing.actorB()));
  }

  /** What the headline tells is news only where the text does not tell it. */
  void keepFromTitle(Dealing dealing) {
    String pair = dealing.actorA() + "|" + dealing.actorB() + "|" + dealing.kind() + "|";
    boolean isDated = found.keySet().stream().anyMatch(k -> k.startsWith(pair) && !k.equals(pair));
    boolean isOfHeads = found.values().stream().anyMatch(told -> isBetweenHeads(told, dealing));
    if (!isDated
        && !isOfHeads
        && found.values().stream().noneMatch(told -> isByColleague(told, dealing))) {
      keep(dealing);
    }
  }

  /** Two states are said to talk: the text tells by whom. */
  private boolean isBetweenHeads(Dealing told, Dealing titled) {
    String one = body.people.actor(told.actorA()).stateId();
    String other = body.people.actor(told.actorB()).stateId();
    boolean isOfStates =
        body.people.actor(titled.actorA()).isState()
            && body.people.actor(titled.actorB()).isState();
    return isOfStates
        && !told.kind().equals("visit")
        && (titled.actorA().equals(one) && titled.actorB().equals(other)
            || titled.actorA().equals(other) && titled.actorB().equals(one));
  }

  /** The text says that another of the same state met them, not the head whom the title implies. */
  private boolean isByColleague(Dealing told, Dealing titled) {
    if (!told.kind().equals(titled.kind())) {
      return false;
    }
    return told.actorA().equals(titled.actorA()) && areColleagues(told.actorB(), titled.actorB())
        || told.actorA().equals(titled.actorB()) && areColleagues(told.actorB(), titled.actorA())
        || told.actorB().equals(titled.actorA()) && areColleagues(told.actorA(), titled.actorB())
        || told.actorB().equals(titled.actorB()) && areColleagues(told.actorA(), titled.actorA());
  }

  private boolean areColleagues(String told, String titled) {
    String state = body.people.actor(told).stateId();
    return !told.equals(titled)
        && state != null
        && state.equals(body.holders.homeId())
        && state.equals(body.people.actor(titled).stateId());
  }

  /** One row for a pair and kind unless the days differ; the dated one is kept. */
  void keep(Dealing dealing) {
    String pair = dealing.actorA() + "|" + dealing.actorB() + "|" + dealing.kind();
    String day = dealing.date().isKnown() ? dealing.date().day().toString() : "";
    Dealing same = found.get(pair + "|" + day);
    Dealing undated = found.get(pair + "|");
    if (same != null) {
      found.put(pair + "|" + day, merge(same, dealing));
    } else if (undated != null) {
      found.remove(pair + "|");
      found.put(pair + "|" + day, merge(undated, dealing));
    } else if (day.isEmpty() && found.keySet().stream().anyMatch(k -> k.startsWith(pair + "|"))) {
      String key =
          found.keySet().stream().filter(k -> k.startsWith(pair + "|")).findFirst().orElseThrow();
      found.put(key, merge(found.get(key), dealing));
    } else {
      found.put(pair + "|" + day, dealing);
    }
  }

  private static Dealing merge(Dealing first, Dealing second) {
    return new Dealing(
        first.actorA(),
        first.actorB(),
        first.kind(),
        first.date().isKnown() ? first.date() : second.date(),
        first.initiatorId() != null ? first.initiatorId() : second.initiatorId(),
        first.isPlanned() && second.isPlanned(),
        first.span());
  }
}
