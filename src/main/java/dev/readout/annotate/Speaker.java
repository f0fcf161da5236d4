package dev.readout.annotate;

import java.util.List;

/**
 * Who said something.
 *
 * @param actorIds one, several who spoke together, or none
 * @param start first token of the words that name them, -1 for none
 * @param end token after the last of these
 * @param reason why there is no actor; null where there is one
 */
record Speaker(List<String> actorIds, int start, int end, Reason reason, double confidence) {

  static final Speaker NONE = new Speaker(List.of(), -1, -1, Reason.NO_SPEAKER, 0);

  static Speaker of(String actorId, int start, int end, double confidence) {
    return new Speaker(List.of(actorId), start, end, null, confidence);
  }

  static Speaker unknown(int start, int end, Reason reason) {
    return new Speaker(List.of(), start, end, reason, 0);
  }

  boolean isKnown() {
    return !actorIds.isEmpty();
  }
}
