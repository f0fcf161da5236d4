package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.List;
import java.util.Set;

/** Decides whom titles mean that stand without a name. */
final class TitleHolders {

  private static final Set<String> NO_HOLDER =
      Lexicon.words(
          "a an any every each no another former ex late next vice deputy future previous prior"
              + " many some two three four several first last our your his her their my its other"
              + " young new potential whose or acting");
  private static final Set<String> BARE_TITLES =
      Lexicon.words(
          "president chancellor premier king queen minister secretary leader spokesman spokeswoman"
              + " spokesperson ambassador pope senator governor mayor emir sultan commissioner"
              + " chairman chairwoman chairperson director envoy prosecutor commander");

  private final Document document;
  private final Holders holders;
  private final List<Mention> mentions;

  /**
   * Reads the titles of a text.
   *
   * @param mentions those before the title that is read, which grow while the text is read
   */
  TitleHolders(Document document, Holders holders, List<Mention> mentions) {
    this.document = document;
    this.holders = holders;
    this.mentions = mentions;
  }

  /** Whom a title that stands without a name means, or null. */
  Mention read(Item title) {
    if (title.partner != null || title.title.length() < 4) {
      return null;
    }
    Token before = document.before(title.wholeStart);
    if (isCounterpart(title, before)) {
      return counterpart(title);
    }
    if (before != null && NO_HOLDER.contains(before.folded())) {
      return null;
    }
    String holder;
    double confidence = 0.9;
    if (title.placeId != null) {
      holder = holders.at(title.placeId, title.title);
    } else {
      holder = isBareTitle(title, before) ? holders.bare(title.title) : null;
      confidence = 0.75;
    }
    return holder == null ? null : mention(title, holder, confidence);
  }

  private static Mention mention(Item title, String holder, double confidence) {
    return new Mention(title.wholeStart, title.wholeEnd, holder, Mention.Kind.TITLE, confidence);
  }

  /** {@code his Chinese counterpart}. */
  private static boolean isCounterpart(Item title, Token before) {
    return title.title.equals("counterpart")
        && title.placeId != null
        && before != null
        && (before.is("his") || before.is("her"));
  }

  /** Whoever holds at that place the office of the one who was named last and holds one. */
  private Mention counterpart(Item title) {
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Mention mention = mentions.get(m);
      if (document.sentenceOf(mention.start()) != document.sentenceOf(title.start)) {
        return null;
      }
      String holder = holders.counterpart(mention.actorId(), title.placeId);
      if (holder != null && !holder.equals(mention.actorId())) {
        return mention(title, holder, 0.8);
      }
    }
    return null;
  }

  private boolean isBareTitle(Item title, Token before) {
    String last = title.title.substring(title.title.lastIndexOf(' ') + 1);
    boolean isKnown = BARE_TITLES.contains(last) || title.title.equals("head of state");
    boolean isDefinite = before != null && before.is("the");
    boolean isStart = document.isFirstOfSentence(title.start) && !title.title.equals("secretary");
    boolean isModifying =
        title.end < document.size()
            && document.token(title.end).isCapital()
            && document.sentenceOf(title.end) == document.sentenceOf(title.start);
    return isKnown && (isDefinite || isStart) && !isModifying;
  }
}
