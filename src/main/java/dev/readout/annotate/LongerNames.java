package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.Set;

/** Tells names of one word that are only part of a longer name: Washington Post. */
final class LongerNames {

  private static final Set<String> NEWSPAPERS =
      Lexicon.words(
          "post times daily tribune herald journal gazette university institute college street"
              + " tech football examiner mirror today insider hilton square accords accord"
              + " protocol convention redskins nationals wizards commanders dulles club marathon");
  private static final Set<String> HOLDERS_OF =
      Lexicon.words(
          "university bank college museum institute archbishop duke duchess county gulf sea"
              + " battle siege treaty convention hotel tower");
  private static final Set<String> ORGANISED =
      Lexicon.words(
          "federation association foundation society institute alliance council committee fund"
              + " center centre commission company group initiative project network trust union");

  private final Document document;

  LongerNames(Document document) {
    this.document = document;
  }

  /** {@code Washington Post}, {@code Michael Jordan}, {@code Bank of England}. */
  boolean holds(NameTrie.Match match, int end) {
    if (match.end() - match.start() > 1) {
      return false;
    }
    Token word = document.token(match.start());
    if (match.end() < end && isAdjacent(match.start())) {
      Token next = document.token(match.end());
      if (next.isCapital() && NEWSPAPERS.contains(next.folded())) {
        return true;
      }
    }
    if (document.isFirstOfSentence(match.start()) || !isAdjacent(match.start() - 1)) {
      return false;
    }
    Token before = document.token(match.start() - 1);
    boolean isSurname =
        before.isCapital()
            && Lexicon.GIVEN_NAMES.contains(before.folded())
            && !match.has(Name.Kind.SHORT)
            && !word.isAllCapital();
    boolean isInOrganisation =
        before.isCapital()
            && !Lexicon.FUNCTION.contains(before.folded())
            && match.end() < end
            && isAdjacent(match.start())
            && document.token(match.end()).isCapital()
            && ORGANISED.contains(document.token(match.end()).folded());
    boolean isNewPlace = before.is("new") && before.isCapital();
    boolean isHeld =
        (before.is("of"))
            && match.start() - 2 >= document.firstToken(document.sentenceOf(match.start()))
            && HOLDERS_OF.contains(document.token(match.start() - 2).folded());
    return isSurname || isInOrganisation || isNewPlace || isHeld;
  }

  private boolean isAdjacent(int i) {
    return i + 1 < document.size()
        && document.token(i + 1).start() - document.token(i).end() == 1
        && document.text().charAt(document.token(i).end()) == ' ';
  }
}
