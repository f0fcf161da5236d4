package dev.readout.annotate;

import dev.readout.annotate.Cues.Cue;
import java.util.Set;

/** Tells words that somebody said from what a thing shows and from adjectives. */
final class SpeechCheck {

  private static final Set<String> FIRST_PERSON =
      Lexicon.words("i we you my our your me us nothing this that these those what which there");

  private static final Set<String> ADJECTIVES =
      Lexicon.words(
          "alleged proposed reported promised offered claimed stated threatened declared");

  private static final Set<String> WEAK =
      Lexicon.words(
          "suggest highlight underline underscore reveal confirm maintain threaten promise demand"
              + " describe justify defend propose report indicate offer invite encourage claim cite"
              + " reject outline voice express reaffirm stress emphasize emphasise warn agree"
              + " predict assert deny reiterate repeat note celebrate recall explain mention");

  private static final Set<String> NEEDS_CLAUSE =
      Lexicon.words(
          "say argue insist add contend conclude deem remark reply testify boast concede"
              + " speculate report indicate estimate");

  private static final Set<String> INFERRING =
      Lexicon.words("suggesting indicating signaling signalling implying hinting");

  private final Document document;

  SpeechCheck(Document document) {
    this.document = document;
  }

  /** Whether words without quotation marks are what somebody said, not what a thing shows. */
  boolean isSpeech(Attribution attribution, Cue cue) {
    Speaker speaker = attribution.speaker();
    if (!attribution.hasContent() || hasQuote(attribution.start(), attribution.end())) {
      return true;
    }
    if (isAbstract(speaker)) {
      return false;
    }
    if (speaker.start() >= 0 && FIRST_PERSON.contains(word(speaker.start()))) {
      return false;
    }
    boolean isThing =
        speaker.reason() == Reason.UNKNOWN_BEARER
            && !document.token(speaker.end() - 1).isCapital()
            && !Nouns.INSTITUTION.contains(word(speaker.end() - 1));
    boolean isIt = speaker.reason() == Reason.UNCLEAR_PRONOUN && word(speaker.start()).equals("it");
    if (WEAK.contains(cue.base()) && (isThing || isIt)) {
      return false;
    }
    if (cue.base().equals("maintain") || cue.base().equals("indicate")) {
      return attribution.start() > 0 && document.token(attribution.start() - 1).is("that")
          || attribution.start() < attribution.cueStart();
    }
    return !NEEDS_CLAUSE.contains(cue.base()) || hasVerb(attribution);
  }

  /**
   * {@code , suggesting that it will}: what the writer reads out of the clause before it; not: said
   * on Monday, suggesting that.
   */
  boolean isInference(int cue) {
    int first = document.firstToken(document.sentenceOf(cue));
    int comma = cue - 1;
    while (comma > first && document.isTag(comma, "ADV")) {
      comma--;
    }
    if (!INFERRING.contains(word(cue)) || comma <= first || !document.token(comma).is(",")) {
      return false;
    }
    if (hasQuote(first, cue)) {
      return false;
    }
    for (int i = Math.max(first, comma - 3); i < comma; i++) {
      Cues.Found found = Cues.at(document.tokens(), i, comma);
      if (found != null && found.cue().takes(Cues.Frame.CLAUSE) && !found.cue().isBase()) {
        return false;
      }
    }
    return true;
  }

  /** {@code His willingness to talk}: the words before the first preposition name no speaker. */
  private boolean isAbstract(Speaker speaker) {
    for (int i = speaker.start(); i >= 0 && i < speaker.end(); i++) {
      boolean isHead = i + 1 == speaker.end() || document.isTag(i + 1, "ADP", "PART");
      if (isHead) {
        return !document.token(i).isCapital() && Nouns.isAbstract(word(i));
      }
    }
    return false;
  }

  private boolean hasVerb(Attribution attribution) {
    for (int i = attribution.start(); i < attribution.end(); i++) {
      if (document.isTag(i, "VERB", "AUX")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token of these stands between quotation marks. */
  boolean hasQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (document.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** {@code a proposed truce}, {@code and alleged disregard}. */
  boolean isAdjective(int i) {
    int first = document.firstToken(document.sentenceOf(i));
    boolean isBeforeNoun =
        i + 1 < document.endToken(document.sentenceOf(i))
            && document.isTag(i + 1, "NOUN", "ADJ", "NUM");
    boolean isAfterArticle =
        i > first
            && (document.isTag(i - 1, "DET", "ADJ") || document.token(i - 1).folded().equals("'s"));
    boolean isJoined = i > first && (word(i - 1).equals("and") || word(i - 1).equals("of"));
    return isBeforeNoun && (isAfterArticle || isJoined && ADJECTIVES.contains(word(i)));
  }

  private String word(int token) {
    return document.token(token).folded();
  }
}
