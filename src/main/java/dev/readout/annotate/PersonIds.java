package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells by which id a person goes whom the text names. */
final class PersonIds {

  private final Catalogue catalogue;
  private final Document document;
  private final People people;

  PersonIds(Catalogue catalogue, Document document, People people) {
    this.catalogue = catalogue;
    this.document = document;
    this.people = people;
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
    List<String> named = List.copyOf(people.bySurname(document.folded(start, end)));
    if (!named.isEmpty()) {
      return named.get(named.size() - 1);
    }
    boolean isShort = match != null && match.end() == end - start && match.has(Name.Kind.SHORT);
    List<String> ids =
        isShort ? match.names().stream().map(Name::actorId).distinct().toList() : List.of();
    return ids.size() == 1 ? ids.get(0) : null;
  }

  /**
   * What short forms a full name gives: its last word, and with the particles before it; its first
   * where it is a surname of China, Korea or Vietnam.
   */
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
    boolean isHyphened = last - 2 > start && document.token(last - 1).is("-");
    if (isHyphened) {
      surnames.add(document.folded(last - 2, last + 1));
    }
    String first = document.token(start).folded();
    boolean isTwo = last - start == (isHyphened ? 3 : 1);
    boolean isFirst = isHyphened || !Lexicon.GIVEN_NAMES.contains(first);
    if (isTwo && isFirst && Lexicon.SURNAMES_FIRST.contains(first)) {
      surnames.add(first);
    }
    return List.copyOf(surnames);
  }
}
