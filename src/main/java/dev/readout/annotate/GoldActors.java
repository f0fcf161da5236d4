package dev.readout.annotate;

import dev.readout.text.Token;
import dev.readout.text.Tokenizer;
import java.util.List;

/** Finds the actors whom labels name. */
final class GoldActors {

  private final Catalogue catalogue;

  GoldActors(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The catalogue's actor of that name, else an id made of it as the annotator would. */
  String id(String name) {
    List<Token> words = Tokenizer.tokens(name);
    NameTrie.Match match = catalogue.names().longest(words, 0, words.size());
    if (match != null && match.end() == words.size()) {
      for (Name known : match.names()) {
        if (known.kind() == Name.Kind.FULL || known.kind() == Name.Kind.METONYM) {
          return known.actorId();
        }
      }
    }
    return "person:" + People.slug(name);
  }
}
