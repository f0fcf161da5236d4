package dev.readout.annotate;

import java.util.Set;

/** Tells of which state an unnamed source is: {@code a French diplomat}, {@code a US official}. */
final class UnnamedState {

  private UnnamedState() {}

  /**
   * The only state, people or body that the words for the source name; null for none or several.
   */
  static String of(Reading reading, Speaker speaker) {
    if (speaker.reason() != Reason.UNNAMED_SOURCE || speaker.start() < 0) {
      return null;
    }
    Set<String> states = Parties.peoples(reading, speaker.start(), speaker.end());
    for (Mention mention : reading.mentionsIn(speaker.start(), speaker.end())) {
      Actor actor = reading.actor(mention);
      String state = actor.isState() ? actor.id() : actor.stateId();
      if (state != null) {
        states.add(state);
      }
    }
    return states.size() == 1 ? states.iterator().next() : null;
  }
}
