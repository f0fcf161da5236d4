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
              + " ambassador ambassadors delegate delegates envoy envoys negotiator negotiators mediator"
              + " mediators hosts host economist historian commentator spectator colleague father son daughter wife husband brother sister friend friends who one");
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

  /** Acts, states and feelings, which tell nothing themselves. */
  private static final Set<String> ABSTRACT =
      Lexicon.words(
          "stance emphasis sentiments sentiment deal deals approach strategy move moves call calls"
              + " visit visits trip focus effort efforts plan plans outreach refusal talks summit"
              + " meeting meetings conversation conversations narrative rhetoric war crisis conflict"
              + " truce ceasefire attack attacks strike strikes step steps measures figures data"
              + " results contact contacts dialogue presence absence silence gesture decision policy");

  private static final Set<String> NOT_ABSTRACT =
      Lexicon.words(
          "opposition coalition population nation mission federation generation station"
              + " establishment parliament regiment contingent community minority majority authority"
              + " statement statements university charity publication television");

  /** Whether a noun means no one who could speak: emphasis, willingness, engagement. */
  static boolean isAbstract(String noun) {
    boolean isDerived = noun.matches(".{3,}(ness|ment|ments|tion|tions|sion|sions|ity|ities)");
    boolean mayAct =
        INSTITUTION.contains(noun) || DOCUMENT.contains(noun) || NOT_ABSTRACT.contains(noun);
    return !mayAct && (ABSTRACT.contains(noun) || isDerived);
  }

  private Nouns() {}

  /** The kind of ministry that the words before "ministry" tell, or null. */
  static String ministryKind(String words) {
    if (words.contains("foreign")) {
      return "foreign_ministry";
    }
    return words.matches(".*defen[cs]e.*") ? "defence_ministry" : null;
  }

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
