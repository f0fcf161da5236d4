package dev.readout.annotate;

import java.util.Set;

/** People who deal for a state without being named. */
final class Delegates {

  private static final Set<String> NOUNS =
      Lexicon.words(
          "delegates delegations negotiators representatives teams envoys sides officials diplomats"
              + " ministers leaders delegation");
  private static final Set<String> NEGOTIATE =
      Lexicon.words(
          "delegates delegations negotiators representatives teams envoys sides delegation");

  private Delegates() {}

  static boolean isNoun(String folded) {
    return NOUNS.contains(folded);
  }

  /** Whether their talks are a negotiation, whoever names them. */
  static boolean negotiate(String folded) {
    return NEGOTIATE.contains(folded);
  }
}
