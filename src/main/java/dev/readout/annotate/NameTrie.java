package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the longest name that begins at a token. */
final class NameTrie {

  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Name> names = new ArrayList<>(1);
  }

  /**
   * A name that was found.
   *
   * @param end token after its last
   * @param names whom it may name; never empty
   */
  record Match(int start, int end, List<Name> names) {

    boolean has(Name.Kind kind) {
      return names.stream().anyMatch(name -> name.kind() == kind);
    }
  }

  void add(Name name) {
    Node node = root;
    for (Token word : name.words()) {
      node = node.next.computeIfAbsent(word.folded(), w -> new Node());
    }
    boolean isKnown =
        node.names.stream()
            .anyMatch(n -> Objects.equals(n.actorId(), name.actorId()) && n.kind() == name.kind());
    if (!isKnown) {
      node.names.add(name);
    }
  }

  /** The longest match at {@code start} before {@code limit}, or null. */
  Match longest(List<Token> tokens, int start, int limit) {
    Match best = null;
    Node node = root;
    for (int i = start; i < limit; i++) {
      node = node.next.get(tokens.get(i).folded());
      if (node == null) {
        return best;
      }
      List<Name> fitting = node.names.stream().filter(n -> n.fits(tokens, start)).toList();
      if (!fitting.isEmpty()) {
        best = new Match(start, i + 1, fitting);
      }
    }
    return best;
  }
}
