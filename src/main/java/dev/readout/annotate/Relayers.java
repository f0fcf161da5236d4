package dev.readout.annotate;

import java.util.List;

/** Tells through whom words come: those of Y in what X said that Y had said. */
final class Relayers {

  private Relayers() {}

  /** The same speeches, those inside another's reported clause with who reports them. */
  static List<Speech> note(List<Speech> speeches) {
    return speeches.stream()
        .filter(speech -> !onlyRelays(speech, speeches))
        .map(speech -> note(speech, speeches))
        .toList();
  }

  /** {@code X said that …, Y reported}: X's words by way of Y, not Y's once more. */
  private static boolean onlyRelays(Speech outer, List<Speech> speeches) {
    boolean isBehind = outer.cue() != null && outer.cue().start() > outer.span().end();
    return isBehind
        && outer.speaker().actorIds().size() == 1
        && !outer.kind().equals(Speech.DIRECT)
        && speeches.stream()
            .anyMatch(
                inner ->
                    inner != outer
                        && !inner.kind().equals(Speech.DIRECT)
                        && inner.cue() != null
                        && outer.span().contains(inner.span())
                        && outer.span().contains(inner.cue())
                        && inner.span().length() * 2 >= outer.span().length());
  }

  private static Speech note(Speech inner, List<Speech> speeches) {
    boolean isNoted = inner.relayerId() != null;
    if (inner.cue() == null || isNoted || !inner.speaker().isKnown()) {
      return inner;
    }
    String relayer =
        speeches.stream()
            .filter(outer -> holds(outer, inner))
            .map(outer -> outer.speaker().actorIds().get(0))
            .findFirst()
            .orElse(null);
    return new Speech(
        inner.span(), inner.kind(), inner.cue(), inner.speaker(), inner.addresseeId(), relayer);
  }

  private static boolean holds(Speech outer, Speech inner) {
    return outer.cue() != null
        && !outer.kind().equals(Speech.DIRECT)
        && outer.speaker().actorIds().size() == 1
        && !inner.speaker().actorIds().contains(outer.speaker().actorIds().get(0))
        && outer.span().contains(inner.span())
        && outer.span().contains(inner.cue());
  }
}
