package dev.readout.annotate;

/**
 * Names the event that a contact is: articles that tell of the same pair, kind and date share it,
 * whatever the order in which they are read. A contact without a date is the event of its story.
 */
final class EventId {

  private EventId() {}

  static String of(Annotations.Contact contact, String storyId) {
    return String.join(
        "|", contact.actorA(), contact.actorB(), contact.kind(), when(contact, storyId));
  }

  private static String when(Annotations.Contact contact, String storyId) {
    String day = String.valueOf(contact.heldOn());
    return switch (contact.precision()) {
      case "day" -> day;
      case "month" -> day.substring(0, 7);
      case "year" -> day.substring(0, 4);
      default -> "story:" + storyId;
    };
  }
}
