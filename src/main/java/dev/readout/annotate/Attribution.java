package dev.readout.annotate;

/**
 * Words of a sentence that say who speaks, and which other words are what was said.
 *
 * @param cueStart first token of the cue
 * @param cueEnd token after its last
 * @param start first token of what was said; -1 where only a quotation can tell
 * @param end token after its last
 * @param addresseeId to whom, or null
 */
record Attribution(
    int sentence,
    int cueStart,
    int cueEnd,
    int start,
    int end,
    Speaker speaker,
    String addresseeId) {

  boolean hasContent() {
    return start >= 0 && end > start;
  }

  boolean covers(int token) {
    return hasContent() && start <= token && token < end;
  }
}
