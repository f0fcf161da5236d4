package dev.readout.annotate;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the other side of a contact. */
final class Partners {

  private final Reading body;
  private final Set<Integer> titlePlaces;

  Partners(Reading body, Set<Integer> titlePlaces) {
    this.body = body;
    this.titlePlaces = titlePlaces;
  }

  Set<String> of(Trigger trigger, int end, Set<String> hosts) {
    int from = trigger.partnersFrom();
    int stop = Parties.regionEnd(body, from, end, titlePlaces);
    Set<String> partners = Parties.actors(body, from, stop, titlePlaces);
    if (trigger.isOfPeople()) {
      partners.removeIf(id -> !body.people.actor(id).isPerson());
    }
    if (partners.isEmpty() || trigger.isBetween() && partners.size() < 2) {
      partners.addAll(places(trigger, from, stop));
    }
    partners.removeAll(hosts);
    return partners;
  }

  /** Capitals that one visits, and peoples whose delegates negotiate. */
  private Set<String> places(Trigger trigger, int from, int stop) {
    Name.Kind kind = trigger.kind().equals("visit") ? Name.Kind.CAPITAL : Name.Kind.DEMONYM;
    Set<String> places = new LinkedHashSet<>();
    for (int i = from; i < stop && (kind == Name.Kind.CAPITAL || trigger.isBetween()); i++) {
      NameTrie.Match match = body.catalogue.names().longest(body.document.tokens(), i, stop);
      if (match != null && match.has(kind)) {
        places.add(
            match.names().stream()
                .filter(n -> n.kind() == kind)
                .findFirst()
                .orElseThrow()
                .actorId());
      }
    }
    return places;
  }
}
