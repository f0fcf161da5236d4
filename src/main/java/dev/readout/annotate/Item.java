package dev.readout.annotate;

import java.util.List;

/** Something in a text that may name an actor, before it is known whom. */
final class Item {

  enum Type {
    /** Names of the catalogue. */
    MATCH,
    /** Somebody whom the catalogue lacks. */
    PERSON,
    /** A title. */
    TITLE
  }

  final Type type;
  final int start;
  final int end;

  /** For a match: whom it may name. */
  final List<Name> names;

  /** For a person: the id. For a match that a title made certain: the id. */
  String personId;

  /** For a title: the words, folded. */
  final String title;

  /** For a title: the state, body or organisation that it is of, or null. */
  String placeId;

  /** For a title: where it begins and ends together with its place. */
  int wholeStart;

  int wholeEnd;

  /** For a title: it stands with the name of its holder. For a name: its title. */
  Item partner;

  private Item(Type type, int start, int end, List<Name> names, String personId, String title) {
    this.type = type;
    this.start = start;
    this.end = end;
    this.names = names;
    this.personId = personId;
    this.title = title;
    this.wholeStart = start;
    this.wholeEnd = end;
  }

  /** Names of the catalogue, of which the last word is the one before {@code end}. */
  static Item match(NameTrie.Match match, int end) {
    return new Item(Type.MATCH, match.start(), end, match.names(), null, null);
  }

  static Item person(int start, int end, String personId) {
    return new Item(Type.PERSON, start, end, List.of(), personId, null);
  }

  static Item title(int start, int end, String title) {
    return new Item(Type.TITLE, start, end, List.of(), null, title);
  }

  boolean has(Name.Kind kind) {
    return names.stream().anyMatch(name -> name.kind() == kind);
  }
}
