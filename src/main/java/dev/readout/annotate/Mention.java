package dev.readout.annotate;

/**
 * One naming of an actor.
 *
 * @param start its first token
 * @param end the token after its last
 */
record Mention(int start, int end, String actorId, Kind kind, double confidence) {

  enum Kind {
    NAME,
    TITLE,
    METONYM,
    DEMONYM,
    PRONOUN
  }
}
