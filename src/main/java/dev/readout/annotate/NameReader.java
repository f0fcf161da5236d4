package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text from left to right for names of the catalogue, names of other people, and titles;
 * the longest reading wins. Then each title is joined to its state and to the name of its holder.
 */
final class NameReader {

  private static final int MAX_PORTFOLIO = 9;

  private final Catalogue catalogue;
  private final Document document;
  private final People people;
  private final LongerNames longer;
  private final PersonNames personNames;
  private final PersonIds personIds;
  private final List<Item> items = new ArrayList<>();

  NameReader(Catalogue catalogue, Document document, People people) {
    this.catalogue = catalogue;
    this.document = document;
    this.people = people;
    this.longer = new LongerNames(document);
    this.personNames = new PersonNames(catalogue, document);
    this.personIds = new PersonIds(catalogue, document, people);
  }

  List<Item> read() {
    for (int s = 0; s < document.sentences().size(); s++) {
      boolean isHeading = isTitleCase(s);
      int i = document.firstToken(s);
      while (i < document.endToken(s)) {
        i = readAt(i, document.endToken(s), isHeading);
      }
    }
    for (int k = 0; k < items.size(); k++) {
      if (items.get(k).type == Item.Type.TITLE) {
        join(k);
      }
    }
    return items;
  }

  private int readAt(int i, int end, boolean isHeading) {
    if (!document.token(i).isWord()) {
      return i + 1;
    }
    NameTrie.Match match = catalogue.names().longest(document.tokens(), i, end);
    if (match != null && (match.has(Name.Kind.NOBODY) || isNegated(i))) {
      return match.end();
    }
    if (addTopDiplomat(i, end)) {
      return items.get(items.size() - 1).end;
    }
    int titleEnd = catalogue.titles().endOf(document.tokens(), i, end);
    if (titleEnd > 0 && (match == null || titleEnd > match.end() || isOnlyShort(match))) {
      return addTitle(i, titleEnd, match);
    }
    boolean isStrong = match != null && match.has(Name.Kind.FULL) && !longer.holds(match, end);
    if (isStrong && (match.end() - i > 1 || !isShortToo(match))) {
      return addMatch(match);
    }
    if (!isHeading) {
      int personEnd = personNames.endOf(i, end, hasTitleBefore(i), isAfterPerson(i));
      if (personEnd > 0) {
        items.add(Item.person(i, personEnd, personIds.identify(i, personEnd)));
        return personEnd;
      }
      int skipped = match == null || !isStrong ? personNames.skip(i, end) : i;
      if (skipped > i) {
        return skipped;
      }
    }
    if (match != null && (isStrong || !match.has(Name.Kind.FULL)) && !longer.holds(match, end)) {
      return addMatch(match);
    }
    return i + 1;
  }

  /** {@code top US diplomat}: the state stands within the title. */
  private boolean addTopDiplomat(int i, int end) {
    if (!document.token(i).folded().matches("top|chief") || i + 2 >= end) {
      return false;
    }
    NameTrie.Match place = catalogue.names().longest(document.tokens(), i + 1, end);
    int noun = place == null ? end : place.end();
    if (noun >= end || !document.token(noun).is("diplomat") || placeOf(place.names()) == null) {
      return false;
    }
    Item title = Item.title(i, noun + 1, "top diplomat");
    title.placeId = placeOf(place.names());
    items.add(title);
    return true;
  }

  /** {@code non-NATO}: whoever is not of it. */
  private boolean isNegated(int i) {
    return i - 2 >= document.firstToken(document.sentenceOf(i))
        && document.token(i - 1).is("-")
        && document.token(i - 2).is("non");
  }

  private static boolean isOnlyShort(NameTrie.Match match) {
    return match.names().stream().allMatch(n -> n.kind() == Name.Kind.SHORT);
  }

  /** A single word that is also a surname has to prove itself. */
  private static boolean isShortToo(NameTrie.Match match) {
    return match.has(Name.Kind.SHORT);
  }

  private int addMatch(NameTrie.Match match) {
    Item item = Item.match(match, wholeEnd(match));
    items.add(item);
    for (Name name : match.names()) {
      if (name.kind() == Name.Kind.FULL) {
        if (catalogue.actor(name.actorId()).isPerson()) {
          people.addFull(name.actorId(), personIds.surnames(match.start(), match.end()));
        } else {
          people.addPlace(name.actorId());
        }
      }
    }
    return item.end;
  }

  /** {@code Sheikh Tamim | bin Hamad Al Thani}: the token after all of a person's name. */
  private int wholeEnd(NameTrie.Match match) {
    int end = match.end();
    int limit = document.endToken(document.sentenceOf(match.start()));
    boolean isPerson =
        match.names().stream().anyMatch(n -> catalogue.actor(n.actorId()).isPerson());
    while (isPerson
        && end - match.start() > 1
        && end + 1 < limit
        && document.token(end).folded().matches("bin|ibn|bint|al")
        && document.token(end + 1).isCapital()) {
      end += 2;
    }
    return end;
  }

  private int addTitle(int start, int end, NameTrie.Match inside) {
    Item title = Item.title(start, end, TitleWords.of(document, start, end));
    if (inside != null && !isOnlyShort(inside)) {
      title.placeId = placeOf(inside.names());
    }
    items.add(title);
    return end;
  }

  private boolean hasTitleBefore(int i) {
    return !items.isEmpty()
        && items.get(items.size() - 1).type == Item.Type.TITLE
        && items.get(items.size() - 1).end == i;
  }

  /** {@code Livia Leu and …}: whether somebody's full name and "and" stand before. */
  private boolean isAfterPerson(int i) {
    if (items.isEmpty() || i == 0 || !document.token(i - 1).is("and")) {
      return false;
    }
    Item last = items.get(items.size() - 1);
    return last.end == i - 1 && last.end - last.start > 1 && isPerson(last);
  }

  private boolean isTitleCase(int sentence) {
    int words = 0;
    int capitals = 0;
    for (int i = document.firstToken(sentence); i < document.endToken(sentence); i++) {
      Token token = document.token(i);
      if (Character.isLetter(token.text().charAt(0)) && token.text().length() > 3) {
        words++;
        capitals += token.isCapital() ? 1 : 0;
      }
    }
    Token last = document.token(document.endToken(sentence) - 1);
    return words >= 4 && capitals >= words * 0.8 && last.isWord();
  }

  private void join(int k) {
    Item title = items.get(k);
    int sentence = document.sentenceOf(title.start);
    if (k > 0 && title.placeId == null) {
      joinPlaceBefore(items.get(k - 1), title);
    }
    int next = title.end;
    int limit = document.endToken(sentence);
    boolean isOf =
        next + 1 < limit
            && (document.token(next).is("of")
                || document.token(next).is("for")
                || document.token(next).is("to"));
    if (isOf) {
      int from = next + (document.token(next + 1).is("the") ? 2 : 1);
      Item place = itemAt(k + 1, from);
      boolean isDemonym =
          place != null && place.names.stream().allMatch(n -> n.kind() == Name.Kind.DEMONYM);
      if (place != null && !isDemonym && placeOf(place.names) != null) {
        title.placeId = placeOf(place.names);
        title.wholeEnd = place.end;
        next = place.end;
      }
    }
    joinPerson(k, title, next, limit);
  }

  private void joinPlaceBefore(Item before, Item title) {
    int gap = before.end;
    if (gap < title.start && document.token(gap).folded().equals("'s")) {
      gap++;
    }
    while (gap < title.start && isModifier(document.token(gap))) {
      gap++;
    }
    boolean isSame =
        gap == title.start && document.sentenceOf(before.start) == document.sentenceOf(title.start);
    if (isSame && before.type == Item.Type.MATCH && placeOf(before.names) != null) {
      title.placeId = placeOf(before.names);
      title.wholeStart = before.start;
    }
  }

  private static boolean isModifier(Token token) {
    return token.is("former")
        || token.is("acting")
        || token.is("new")
        || token.is("outgoing")
        || token.is("then")
        || token.is("interim");
  }

  private void joinPerson(int k, Item title, int next, int limit) {
    int at = next;
    int skipped = 0;
    while (at < limit && skipped <= MAX_PORTFOLIO) {
      Item person = itemAt(k + 1, at);
      if (person != null && isPerson(person)) {
        title.partner = person;
        person.partner = title;
        return;
      }
      Token token = document.token(at);
      boolean isPortfolio =
          skipped == 0
              ? token.is("of") || token.is("for") || token.is(",") || token.is("to")
              : token.isCapital()
                  || token.is("and")
                  || token.is("of")
                  || token.is("the")
                  || token.is("for")
                  || token.is("-");
      if (!isPortfolio || (skipped > 0 && document.token(at - 1).is(",") && !token.isCapital())) {
        return;
      }
      if (token.is(",") && at + 1 < limit && itemAt(k + 1, at + 1) == null) {
        return;
      }
      at++;
      skipped++;
    }
  }

  private boolean isPerson(Item item) {
    return item.type == Item.Type.PERSON
        || (item.type == Item.Type.MATCH
            && item.names.stream().anyMatch(n -> catalogue.actor(n.actorId()).isPerson()));
  }

  private Item itemAt(int from, int token) {
    for (int k = from; k < items.size() && items.get(k).start <= token; k++) {
      if (items.get(k).start == token) {
        return items.get(k);
      }
    }
    return null;
  }

  /** The state, body or organisation that one of the names means, or null. */
  private String placeOf(List<Name> names) {
    return names.stream()
        .filter(n -> n.kind() != Name.Kind.SHORT)
        .filter(n -> !catalogue.actor(n.actorId()).isPerson())
        .map(Name::actorId)
        .findFirst()
        .orElse(null);
  }
}
