package dev.readout.annotate;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds who was named by the title that later stands alone: the deputy head of X's office. */
final class TitleBearers {

  private static final int FEWEST_WORDS = 2;
  private static final int MORE = 4;

  private final Reading reading;
  private final Document document;

  TitleBearers(Reading reading) {
    this.reading = reading;
    this.document = reading.document;
  }

  /** The only person whose name the words of the phrase stand before, in any order; or null. */
  String bearer(PhraseFinder.Phrase phrase) {
    if (!document.token(phrase.start()).is("the")) {
      return null;
    }
    Set<String> words = words(phrase.start() + 1, phrase.end());
    if (words.size() < FEWEST_WORDS) {
      return null;
    }
    int most = phrase.end() - phrase.start() + MORE;
    Set<String> bearers = new LinkedHashSet<>();
    for (Mention mention : reading.mentions) {
      int first = document.firstToken(document.sentenceOf(mention.start()));
      int from = Math.max(first, mention.start() - most);
      boolean isTitled = mention.start() > first && mention.kind() == Mention.Kind.NAME;
      if (isTitled && reading.isPerson(mention) && isRight(from, mention.start(), words)) {
        bearers.add(mention.actorId());
      }
    }
    return bearers.size() == 1 ? bearers.iterator().next() : null;
  }

  /** Whether all the words stand there, with no other clause and nobody else between. */
  private boolean isRight(int from, int name, Set<String> words) {
    int start = from;
    for (int i = name - 1; i >= from; i--) {
      Mention other = reading.mentionAt(i);
      boolean isEnd =
          document.isTag(i, "VERB", "AUX", "SCONJ")
              || ".;:,".contains(document.token(i).text())
              || other != null && reading.isPerson(other) && other.kind() == Mention.Kind.NAME;
      if (isEnd) {
        start = i + 1;
        break;
      }
    }
    return words(start, name).containsAll(words);
  }

  private Set<String> words(int from, int to) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      String word = document.token(i).folded();
      boolean isSmall = Lexicon.FUNCTION.contains(word) || word.equals("'s");
      if (document.token(i).isWord() && !isSmall) {
        words.add(word);
      }
    }
    return words;
  }
}
