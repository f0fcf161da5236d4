package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the other side of a contact. */
final class Partners {

  private static final int WHOM_WITHIN = 5;
  private static final int INSERTION = 10;
  private static final Set<String> AFTER_PLACE = Lexicon.words("for with where when (");

  private final Reading body;
  private final Set<Integer> titlePlaces;
  private final Together together;

  Partners(Reading body, Set<Integer> titlePlaces) {
    this.body = body;
    this.titlePlaces = titlePlaces;
    this.together = new Together(body);
  }

  Set<String> of(Trigger trigger, int end, Set<String> hosts) {
    int from = trigger.partnersFrom();
    int stop =
        trigger.is(Trigger.Trait.LISTS) ? end : Parties.regionEnd(body, from, end, titlePlaces);
    if (trigger.isVisit()) {
      Set<String> places = places(from, stop);
      places.removeAll(hosts);
      return places;
    }
    Set<String> partners = Parties.actors(body, from, stop, titlePlaces);
    if (partners.isEmpty() && from < end && trigger.isVerb()) {
      partners.addAll(pronoun(from, end, hosts));
    }
    Token before = body.document.token(from - 1);
    if (trigger.isVerb() && before.folded().matches("with|to|by")) {
      partners.addAll(further(before.folded(), stop, end));
    }
    if (partners.stream().noneMatch(id -> body.people.actor(id).isPerson())) {
      Set<String> counterparts = counterparts(from, stop, hosts);
      partners = counterparts.isEmpty() ? partners : counterparts;
    }
    if (trigger.is(Trigger.Trait.OF_PEOPLE)) {
      partners.removeIf(id -> !body.people.actor(id).isPerson());
    }
    if (trigger.isBetween() && partners.size() == 1) {
      partners.addAll(afterInsertion(stop, end));
    }
    if (trigger.isBetween() && partners.size() < 2) {
      partners.addAll(Parties.peoples(body, from, stop));
    }
    if (trigger.isBetween() && partners.isEmpty() && isOfTwo(from, stop)) {
      partners.addAll(together.pairBefore(trigger.start()));
    }
    partners.removeAll(hosts);
    return partners;
  }

  /** {@code between X, speaking for Y, and Z}: Z. */
  private Set<String> afterInsertion(int from, int end) {
    Document document = body.document;
    if (from == 0 || !document.token(from - 1).is(",")) {
      return Set.of();
    }
    for (int i = from; i + 2 < Math.min(end, from + INSERTION); i++) {
      if (document.token(i).is(",")) {
        return document.token(i + 1).is("and")
            ? Parties.actors(
                body, i + 2, Parties.regionEnd(body, i + 2, end, titlePlaces), titlePlaces)
            : Set.of();
      }
    }
    return Set.of();
  }

  /** {@code received him}, {@code will see them}: who was named before. */
  private Set<String> pronoun(int token, int end, Set<String> hosts) {
    Document document = body.document;
    boolean isTwo =
        document.token(token).folded().matches("them|both")
            || document.token(token).is("the")
                && token + 1 < end
                && document.token(token + 1).folded().matches("two|pair|duo")
                && !(token + 2 < end && document.isTag(token + 2, "NOUN"));
    if (isTwo) {
      return together.pairBefore(token, hosts);
    }
    boolean isOwner = token + 1 < end && document.isTag(token + 1, "NOUN", "ADJ", "PROPN");
    boolean isWhom = document.token(token).is("him") || document.token(token).is("her") && !isOwner;
    return isWhom ? together.other(token, hosts) : Set.of();
  }

  /** {@code between the two rivals}. */
  private boolean isOfTwo(int from, int stop) {
    for (int i = from; i < Math.min(stop, from + 3); i++) {
      if (body.document.token(i).folded().matches("two|both|them|sides")) {
        return true;
      }
    }
    return false;
  }

  /** {@code met with X, and a day later with Y}: Y. */
  private Set<String> further(String preposition, int stop, int end) {
    Set<String> more = new LinkedHashSet<>();
    int joint = -1;
    for (int i = stop; i < end; i++) {
      if (body.document.token(i).is("and") || body.document.token(i).is("then")) {
        joint = i;
      } else if (body.mentionAt(i) == null && endsJoint(i)) {
        joint = -1;
      } else if (joint >= 0 && body.document.token(i).is(preposition)) {
        int to = Parties.regionEnd(body, i + 1, end, titlePlaces);
        more.addAll(Parties.actors(body, i + 1, to, titlePlaces));
      }
    }
    more.removeIf(id -> !body.people.actor(id).isPerson());
    return more;
  }

  private boolean endsJoint(int i) {
    boolean isThing =
        body.document.isTag(i, "NOUN")
            && !Times.isTimeWord(body.document.token(i))
            && !body.document.token(i).folded().matches("days?|weeks?|months?|hours?");
    return isThing || body.document.isTag(i, "VERB", "AUX");
  }

  /** {@code X, whom he met}: X; empty where the sentence does not say so. */
  Set<String> before(Trigger trigger, int first) {
    Set<String> whom = new LinkedHashSet<>();
    for (int i = trigger.start() - 1; i > first && i >= trigger.start() - WHOM_WITHIN; i--) {
      if (body.document.token(i).is("whom")) {
        int last = body.document.token(i - 1).is(",") ? i - 2 : i - 1;
        Mention mention = body.mentionAt(last);
        if (mention != null && body.isPerson(mention)) {
          whom.add(mention.actorId());
        }
        return whom;
      }
    }
    return whom;
  }

  /** States, by name or capital; people only where nothing else is visited. */
  private Set<String> places(int from, int stop) {
    int to = from;
    while (to < stop && !AFTER_PLACE.contains(body.document.token(to).folded())) {
      boolean isVisitor =
          to > from
              && body.document.token(to).is("of")
              && body.mentionAt(to) == null
              && body.mentionAt(to - 1) != null;
      if (isVisitor) {
        break;
      }
      to++;
    }
    Set<String> states = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      if (body.document.token(i).is("border")) {
        return states;
      }
    }
    for (Mention mention : body.mentionsIn(from, to)) {
      if (body.actor(mention).isState() && mention.kind() != Mention.Kind.DEMONYM) {
        states.add(mention.actorId());
      }
    }
    states.addAll(Parties.capitals(body, from, to));
    boolean isCapital = to > from && body.document.token(from).isCapital();
    for (int i = from + 1; isCapital && states.isEmpty() && i < Math.min(to, from + 4); i++) {
      if (body.document.token(i).is("capital")) {
        states.addAll(Parties.peoples(body, from, i));
      }
    }
    return states.isEmpty() ? Cities.states(body.document, from, to) : states;
  }

  /** {@code his Turkish counterpart}: who holds the office of the other side there. */
  private Set<String> counterparts(int from, int stop, Set<String> hosts) {
    Set<String> found = new LinkedHashSet<>();
    boolean isTold = false;
    for (int i = from; i < stop; i++) {
      isTold |= body.document.token(i).folded().matches("counterparts?|opposite");
    }
    if (isTold && hosts.size() == 1) {
      String host = hosts.iterator().next();
      for (String state : Parties.peoples(body, from, stop)) {
        String holder = body.holders.counterpart(host, state);
        found.add(holder == null ? state : holder);
      }
    }
    return found;
  }
}
