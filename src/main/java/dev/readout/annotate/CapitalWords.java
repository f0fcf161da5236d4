package dev.readout.annotate;

import java.util.Set;

/** Words beside a capital that tell whether the city or its government is meant. */
final class CapitalWords {

  /** What a government has and a city has not. */
  static final Set<String> POSSESSED =
      Lexicon.words(
          "stance position response demand demands policy policies invasion allies ally partners"
              + " proposal proposals claim claims refusal willingness interests interest decision"
              + " offer insistence aggression war forces troops ambassador envoy envoys foreign"
              + " security nuclear military sanctions support view views concerns role terms"
              + " red intentions strategy goals aims approach ambitions relations ties commitment"
              + " efforts readiness request requests objections account version message");

  static final Set<String> BE = Lexicon.words("is was were are be been being");

  private CapitalWords() {}
}
