package dev.readout.annotate;

import java.util.Set;

/** Common nouns that stand for somebody who speaks, by what they mean. */
final class Nouns {

  static final Set<String> UNNAMED =
      Lexicon.words(
          "source sources official officials diplomat diplomats expert experts analyst analysts"
              + " witness witnesses observer observers resident residents user users critic critics"
              + " people person man woman men women someone somebody everyone others many some"
              + " insiders insider aide aides adviser advisers advisor advisors lawmaker lawmakers"
              + " reporter reporters journalist journalists protesters protester activists activist"
              + " scientists researchers economists supporters opponents voters lawyers lawyer"
              + " doctor doctors student students survivors victims relatives neighbors neighbours"
              + " politicians commentators members member investigators organizers organisers"
              + " demonstrators employees workers parents teachers families veterans republicans"
              + " democrats senators passenger passengers local locals soldier soldiers commander"
              + " governor mayor judge prosecutor prosecutors senator professor author authors"
              + " executives executive director chairman spokesmen pilots students nurse mother"
              + " father son daughter wife husband brother sister friend friends who one");
  static final Set<String> SPOKES =
      Lexicon.words("spokesman spokeswoman spokesperson spokespeople spokespersons representative");
  static final Set<String> DOCUMENT =
      Lexicon.words(
          "statement readout release report letter document communique communiqué tweet post"
              + " message memo declaration announcement note article study paper filing lawsuit"
              + " complaint transcript memorandum notice survey poll ruling");
  static final Set<String> GROUP =
      Lexicon.words(
          "they both two leaders sides parties interlocutors presidents ministers counterparts"
              + " colleagues officials-no heads principals pair duo diplomats-no secretaries");
  static final Set<String> INSTITUTION =
      Lexicon.words(
          "government ministry administration embassy office army military parliament campaign side"
              + " delegation authorities forces leadership presidency commission committee council"
              + " agency department party company group organization organisation union court"
              + " police regime state bank board service team league association institute alliance"
              + " bloc senate congress house cabinet");

  private Nouns() {}

  /** The kind of body that a common noun means, or null. */
  static String bodyKind(String noun) {
    return switch (noun) {
      case "government", "administration", "authorities", "cabinet", "regime" -> "government";
      case "presidency", "office" -> "presidency";
      case "army", "military", "forces" -> "armed_forces";
      case "parliament" -> "parliament";
      default -> null;
    };
  }
}
