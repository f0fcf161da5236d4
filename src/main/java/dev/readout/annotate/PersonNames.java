package dev.readout.annotate;

import dev.readout.text.Token;
import dev.readout.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds people whom the catalogue does not know: two to five capitalised words with something that
 * speaks for a person, such as a first name, a title before, a verb of saying or an apposition
 * after.
 */
final class PersonNames {

  private static final int ENOUGH = 2;

  private final Catalogue catalogue;
  private final Document document;
  private final People people;

  PersonNames(Catalogue catalogue, Document document, People people) {
    this.catalogue = catalogue;
    this.document = document;
    this.people = people;
  }

  /** The token after the name that begins at {@code start}, or -1 where none does. */
  int endOf(int start, int limit, boolean hasTitle) {
    int end = runEnd(start, limit);
    if (beginsLater(start, end) || TitleWords.isHonorific(document.token(start))) {
      return -1;
    }
    int words = capitals(start, end);
    if (words < 2 || words > 5 || !isClean(start, end)) {
      return -1;
    }
    boolean isHonoured =
        !document.isFirstOfSentence(start) && TitleWords.isHonorific(document.token(start - 1));
    return score(start, end, limit, hasTitle || isHonoured) >= ENOUGH ? end : -1;
  }

  /** {@code Broadcaster Piers Morgan}: the name begins with the first name further on. */
  private boolean beginsLater(int start, int end) {
    if (isGiven(start)) {
      return false;
    }
    boolean isRoleFirst =
        document.isFirstOfSentence(start)
            && capitals(start, end) > 2
            && document.token(start).folded().matches(".{2,}(ist|er|ian|ant|ician|woman|leader)");
    if (isRoleFirst) {
      return true;
    }
    for (int i = start + 1; i <= start + 2 && i + 1 < end; i++) {
      if (isGiven(i)
          && document.token(i - 1).text().length() > 3
          && document.token(i).isCapital()) {
        return true;
      }
    }
    return false;
  }

  private boolean isGiven(int i) {
    String word = document.token(i).folded();
    return Lexicon.GIVEN_NAMES.contains(word) || catalogue.givenNames().contains(word);
  }

  /** The token after a run of capitals that is no person, so that no surname is read in it. */
  int skip(int start, int limit) {
    int end = runEnd(start, limit);
    if (end - start < 2 || capitals(start, end) < 2 || document.isFirstOfSentence(start)) {
      return start;
    }
    for (int i = start; i < end; i++) {
      if (i > start && isGiven(i)) {
        return i;
      }
      NameTrie.Match match = catalogue.names().longest(document.tokens(), i, limit);
      if (match != null && (i == start || match.has(Name.Kind.FULL))) {
        return i;
      }
    }
    return end;
  }

  private int runEnd(int start, int limit) {
    if (!canBegin(start)) {
      return start;
    }
    int end = start + 1;
    while (end < limit && continues(start, end, limit)) {
      end++;
    }
    while (end > start && !document.token(end - 1).isCapital()) {
      end--;
    }
    return end;
  }

  private boolean canBegin(int i) {
    Token token = document.token(i);
    return token.isCapital()
        && !Lexicon.FUNCTION.contains(token.folded())
        && !(Lexicon.MONTHS_AND_DAYS.contains(token.folded())
            && !Lexicon.GIVEN_NAMES.contains(token.folded()));
  }

  private boolean continues(int start, int i, int limit) {
    Token token = document.token(i);
    int gap = token.start() - document.token(i - 1).end();
    if (token.is("-")) {
      return gap == 0 && i + 1 < limit && document.token(i + 1).isCapital();
    }
    boolean isBlank = gap == 1 && document.text().charAt(token.start() - 1) == ' ';
    if (!isBlank && !(gap == 0 && document.token(i - 1).is("-"))) {
      return false;
    }
    if (!token.isCapital()) {
      return Lexicon.PARTICLES.contains(token.folded())
          && !token.is("la")
          && i + 1 < limit
          && (document.token(i + 1).isCapital()
              || document.token(i + 1).is("-") && i + 2 < limit && document.token(i + 2).isCapital()
              || Lexicon.PARTICLES.contains(document.token(i + 1).folded()));
    }
    if (Lexicon.FUNCTION.contains(token.folded())
        || (Lexicon.MONTHS_AND_DAYS.contains(token.folded()) && !token.is("may"))) {
      return false;
    }
    boolean isTitle = catalogue.titles().endOf(document.tokens(), i, limit) > 0;
    boolean isLast = i + 1 >= limit || !document.token(i + 1).isCapital();
    if (isTitle && (!isLast || start == i - 1)) {
      return false;
    }
    NameTrie.Match match = catalogue.names().longest(document.tokens(), i, limit);
    return match == null || match.has(Name.Kind.SHORT) || !match.has(Name.Kind.FULL);
  }

  private int capitals(int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += document.token(i).isCapital() ? 1 : 0;
    }
    return count;
  }

  private boolean isClean(int start, int end) {
    for (int i = start; i < end; i++) {
      Token token = document.token(i);
      boolean isInitial = token.text().length() <= 2 || token.is("jr.") || token.is("sr.");
      if (Lexicon.NOT_IN_PERSON.contains(token.folded())
          || (token.isAllCapital() && !isInitial && token.text().indexOf('.') < 0)
          || token.text().matches(".*\\p{Ll}{3,}\\p{Lu}.*")
          || token.text().chars().anyMatch(Character::isDigit)) {
        return false;
      }
      NameTrie.Match match = catalogue.names().longest(document.tokens(), i, i + 1);
      boolean isDemonym =
          match != null && match.names().stream().allMatch(n -> n.kind() == Name.Kind.DEMONYM);
      if (isDemonym) {
        return false;
      }
    }
    return document.token(end - 1).text().length() > 1;
  }

  private int score(int start, int end, int limit, boolean hasTitle) {
    String first = document.token(start).folded();
    int score = 0;
    if (Lexicon.GIVEN_NAMES.contains(first) || catalogue.givenNames().contains(first)) {
      score += 2;
    }
    if (hasTitle) {
      score += 2;
    }
    for (int i = start + 1; i < end - 1; i++) {
      score += document.token(i).text().matches("\\p{Lu}\\.?") ? 1 : 0;
    }
    score += evidenceAfter(end, limit);
    int sentenceStart = document.firstToken(document.sentenceOf(start));
    if (start > sentenceStart) {
      Token before = document.token(start - 1);
      score += isRole(before) ? 2 : 0;
      score += Lexicon.SAYS.contains(before.folded()) ? 1 : 0;
      score -= before.is("the") ? 3 : 0;
      boolean isOfBody =
          (before.is("of") || before.is("on") || before.is("for") || before.is("and"))
              && start - 2 >= sentenceStart
              && document.token(start - 2).isCapital()
              && Lexicon.NOT_IN_PERSON.contains(document.token(start - 2).folded());
      score -= isOfBody && !before.is("and") ? 3 : 0;
      score -= before.isCapital() && !hasTitle && before.isWord() && !isGiven(start) ? 1 : 0;
    } else if (score < ENOUGH) {
      score--;
    }
    return score;
  }

  /**
   * {@code ecologist}, {@code lawyer}, {@code spokesman}: a noun for somebody who does something.
   */
  private static boolean isRole(Token token) {
    return !token.isCapital()
        && token.text().length() > 5
        && token.folded().matches(".*(ist|er|or|man|woman|ian|ant|leader)");
  }

  private int evidenceAfter(int end, int limit) {
    if (end >= limit) {
      return 0;
    }
    Token next = document.token(end);
    if (Lexicon.SAYS.contains(next.folded())) {
      return 2;
    }
    if (next.is(",") && end + 1 < limit) {
      Token then = document.token(end + 1);
      boolean isApposition =
          then.is("a")
              || then.is("an")
              || then.is("who")
              || then.is("whose")
              || then.text().matches("\\d{2}")
              || Lexicon.SAYS.contains(then.folded())
              || catalogue.titles().endOf(document.tokens(), end + 1, limit) > 0;
      return isApposition ? 2 : 0;
    }
    return next.is("who") || next.is("of") && speaksSoon(end, limit) ? 2 : 0;
  }

  /** {@code X of the National Agency said}. */
  private boolean speaksSoon(int of, int limit) {
    for (int i = of + 1; i < Math.min(limit, of + 12); i++) {
      if (Lexicon.SAYS.contains(document.token(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** The id of a person named in full, from the catalogue where middle initials hid them. */
  String identify(int start, int end) {
    List<Token> plain = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Token token = document.token(i);
      boolean isMiddle = i > start && i < end - 1;
      if (!(isMiddle && token.text().matches("\\p{Lu}\\.?")) && !token.is("jr.")) {
        plain.add(token);
      }
    }
    List<String> surnames = surnames(start, end);
    NameTrie.Match match = catalogue.names().longest(plain, 0, plain.size());
    if (match != null && match.end() == plain.size() && match.has(Name.Kind.FULL)) {
      String id = match.names().get(0).actorId();
      if (catalogue.actor(id).isPerson()) {
        people.addFull(id, surnames);
        return id;
      }
    }
    String known = bySurname(start, end, match);
    return known != null ? known : people.addFound(document.words(start, end), surnames);
  }

  /** {@code Lopez Obrador}, {@code Thomas-Greenfield}: a surname of two words; null for others. */
  private String bySurname(int start, int end, NameTrie.Match match) {
    Set<String> named = people.bySurname(document.folded(start, end));
    if (named.size() == 1) {
      return named.iterator().next();
    }
    boolean isShort = match != null && match.end() == end - start && match.has(Name.Kind.SHORT);
    List<String> ids =
        isShort ? match.names().stream().map(Name::actorId).distinct().toList() : List.of();
    return ids.size() == 1 ? ids.get(0) : null;
  }

  /** What short forms a full name gives: its last word, and with the particles before it. */
  List<String> surnames(int start, int end) {
    int last = end - 1;
    if (last > start && document.token(last).text().matches("(?i)jr\\.?|sr\\.?|ii|iii")) {
      last--;
    }
    Set<String> surnames = new LinkedHashSet<>();
    surnames.add(document.token(last).folded());
    int from = last;
    while (from - 1 > start && Lexicon.PARTICLES.contains(document.token(from - 1).folded())) {
      from--;
    }
    if (from < last) {
      surnames.add(document.folded(from, last + 1));
    }
    if (last - 2 > start && document.token(last - 1).is("-")) {
      surnames.add(document.folded(last - 2, last + 1));
    }
    return List.copyOf(surnames);
  }

  /** As {@link #surnames(int, int)} for a name that stands alone. */
  static String lastWord(String name) {
    List<Token> words = Tokenizer.tokens(name);
    return words.get(words.size() - 1).folded();
  }
}
