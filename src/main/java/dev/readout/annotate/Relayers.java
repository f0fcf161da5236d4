package dev.readout.annotate;

import java.util.List;

/** Tells through whom words come: those of Y in what X said that Y had said. */
final class Relayers {

  private Relayers() {}

  /** The same speeches, those inside another's reported clause with who reports them. */
  static List<Speech> note(List<Speech> speeches) {
    return speeches.stream().map(speech -> note(speech, speeches)).toList();
  }

  private static Speech note(Speech inner, List<Speech> speeches) {
    if (inner.cue() == null || !inner.speaker().isKnown()) {
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
