package dev.readout.annotate;

import java.util.Locale;

/** Why a statement has no speaker that is an actor. */
enum Reason {
  /** A source that the article does not name: officials, a diplomat, witnesses. */
  UNNAMED_SOURCE,
  /** A pronoun that may mean several people. */
  UNCLEAR_PRONOUN,
  /** Several who cannot be told apart. */
  UNCLEAR_GROUP,
  /** A title or noun whose bearer is not known. */
  UNKNOWN_BEARER,
  /** Somebody who asks a question in a transcript. */
  QUESTIONER,
  /** Nobody is said to have said it. */
  NO_SPEAKER;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
