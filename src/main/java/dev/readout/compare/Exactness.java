package dev.readout.compare;

import java.util.Locale;

/** Which of two tellings of one contact names its parties more exactly. */
final class Exactness {

  private Exactness() {}

  /**
   * Whether {@code loose} tells of the same contact as {@code exact} and names one party less
   * exactly: the state whose minister spoke, or the last part of a person's name. They are of the
   * same kind and day, or of the same story where no day is told. States that negotiate do so by
   * delegations: no person stands for one of them.
   */
  static boolean isLooser(ArticleFacts.Contact loose, ArticleFacts.Contact exact, Actors actors) {
    return loose.kind().equals(exact.kind())
        && !loose.kind().equals("negotiation")
        && loose.time().equals(exact.time())
        && (loose.actorA().equals(exact.actorA()) && isPart(loose.actorB(), exact.actorB(), actors)
            || loose.actorB().equals(exact.actorB())
                && isPart(loose.actorA(), exact.actorA(), actors)
            || loose.actorA().equals(exact.actorB())
                && isPart(loose.actorB(), exact.actorA(), actors)
            || loose.actorB().equals(exact.actorA())
                && isPart(loose.actorA(), exact.actorB(), actors));
  }

  private static boolean isPart(String party, String exact, Actors actors) {
    return isPerson(exact)
        && (isPerson(party)
            ? isPartOfName(party, exact, actors)
            : party.equals(actors.side(exact)));
  }

  private static boolean isPartOfName(String party, String exact, Actors actors) {
    String side = actors.side(party);
    return (side.equals(party) || side.equals(actors.side(exact)))
        && name(exact, actors).endsWith(" " + name(party, actors));
  }

  private static String name(String id, Actors actors) {
    return actors.name(id).toLowerCase(Locale.ROOT);
  }

  private static boolean isPerson(String id) {
    return id.startsWith("person:");
  }
}
