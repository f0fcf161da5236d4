package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.List;

/** Applies the catalogue's rules for ambiguous aliases where one stands in a text. */
final class AliasRules {

  private static final int NEARBY = 8;

  private final Catalogue catalogue;
  private final Document document;

  AliasRules(Catalogue catalogue, Document document) {
    this.catalogue = catalogue;
    this.document = document;
  }

  /** Whether no rule speaks against reading the item as this actor. */
  boolean allow(Item item, String actorId) {
    for (Catalogue.Ambiguity rule : rules(item)) {
      boolean isOurs = rule.actorId() == null || rule.actorId().equals(actorId);
      if (isOurs && (isVetoed(item, rule) || isPersonsName(item, rule))) {
        return false;
      }
    }
    return true;
  }

  boolean isPlaceUnlessActing(Item item) {
    return rules(item).stream().anyMatch(rule -> rule.rule().equals("place_unless_acting"));
  }

  boolean isOnlyPartOfLonger(Item item) {
    return rules(item).stream().anyMatch(rule -> rule.rule().equals("longest_match"));
  }

  private List<Catalogue.Ambiguity> rules(Item item) {
    return catalogue.ambiguities(document.folded(item.start, item.end));
  }

  private boolean isVetoed(Item item, Catalogue.Ambiguity rule) {
    if (rule.notWhen().isEmpty()) {
      return false;
    }
    int sentence = document.sentenceOf(item.start);
    int from = Math.max(document.firstToken(sentence), item.start - NEARBY);
    int to = Math.min(document.endToken(sentence), item.end + NEARBY);
    String around = " " + spaced(from, item.start) + "| " + spaced(item.end, to);
    return rule.notWhen().stream().anyMatch(word -> around.contains(" " + word + " "));
  }

  /** The words, folded, each with a blank after it. */
  private String spaced(int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = start; i < end; i++) {
      words.append(document.token(i).folded()).append(' ');
    }
    return words.toString();
  }

  private boolean isPersonsName(Item item, Catalogue.Ambiguity rule) {
    return rule.rule().equals("person_if_capitalised_neighbour")
        && (isUnknownCapital(item.start - 1, item.start) || isUnknownCapital(item.end, item.end));
  }

  /** A capitalised word right beside the item that no list explains. */
  private boolean isUnknownCapital(int i, int boundary) {
    if (i < 0 || i >= document.size() || boundary >= document.size()) {
      return false;
    }
    boolean isTouching =
        document.token(boundary).start() - document.token(boundary - 1).end() == 1
            && document.sentenceOf(i) == document.sentenceOf(Math.max(0, boundary - 1));
    Token token = document.token(i);
    return isTouching
        && token.isCapital()
        && (!document.isFirstOfSentence(i) || Lexicon.GIVEN_NAMES.contains(token.folded()))
        && !Lexicon.FUNCTION.contains(token.folded())
        && !Lexicon.NOT_IN_PERSON.contains(token.folded())
        && !Lexicon.MONTHS_AND_DAYS.contains(token.folded())
        && catalogue.titles().endOf(document.tokens(), i, i + 1) < 0
        && catalogue.names().longest(document.tokens(), i, i + 1) == null;
  }
}
