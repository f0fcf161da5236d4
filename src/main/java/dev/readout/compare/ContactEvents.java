package dev.readout.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The contacts of a period, each told by one article or by several. A telling that names a party
 * less exactly than another, as a state in place of its minister, is of the contact that the other
 * tells of. The order of stories does not matter.
 */
final class ContactEvents {

  private static final Comparator<Event> ORDER =
      Comparator.comparingInt(Event::level)
          .thenComparingInt(event -> event.articles.size())
          .reversed()
          .thenComparing(Event::id);

  private final Actors actors;
  private final Map<String, Event> events = new TreeMap<>();

  ContactEvents(Actors actors) {
    this.actors = actors;
  }

  /** One contact with all that tell of it. */
  static final class Event {
    final ArticleFacts.Contact contact;
    final TreeSet<String> ids = new TreeSet<>();
    final TreeSet<String> articles = new TreeSet<>();
    final TreeSet<String> stories = new TreeSet<>();
    final TreeSet<String> initiators = new TreeSet<>();
    boolean isPlanned = true;

    private Event(ArticleFacts.Contact contact) {
      this.contact = contact;
      ids.add(contact.eventId());
    }

    String id() {
      return contact.eventId();
    }

    /** Whom the contact was between, by what offices they held then. */
    private int level() {
      LocalDate day = contact.day();
      return day == null
          ? 0
          : Offices.level(contact.actorA(), day) + Offices.level(contact.actorB(), day);
    }

    private void add(Event part) {
      ids.addAll(part.ids);
      articles.addAll(part.articles);
      stories.addAll(part.stories);
      initiators.addAll(part.initiators);
      isPlanned &= part.isPlanned;
    }
  }

  void add(Story story) {
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Contact contact : article.contacts) {
        Event event = events.computeIfAbsent(contact.eventId(), id -> new Event(contact));
        event.articles.add(article.articleId);
        event.stories.add(story.storyId());
        event.isPlanned &= contact.isPlanned();
        if (contact.initiatorId() != null) {
          event.initiators.add(contact.initiatorId());
        }
      }
    }
  }

  /** The contacts, by id. */
  List<Event> all() {
    Map<String, Event> whole = new TreeMap<>();
    joined()
        .forEach(
            (id, of) ->
                whole
                    .computeIfAbsent(of, key -> new Event(events.get(key).contact))
                    .add(events.get(id)));
    return List.copyOf(whole.values());
  }

  /** For the {@code event_id} of every telling that of the contact which it is of. */
  Map<String, String> joined() {
    Map<String, List<Event>> alike = new HashMap<>();
    events
        .values()
        .forEach(
            event ->
                alike
                    .computeIfAbsent(
                        event.contact.kind() + "|" + event.contact.time(), key -> new ArrayList<>())
                    .add(event));
    Map<String, String> joined = new TreeMap<>();
    for (List<Event> group : alike.values()) {
      for (Event event : group) {
        Event exact = event;
        for (Event next = moreExact(exact, group); next != null; next = moreExact(exact, group)) {
          exact = next;
        }
        joined.put(event.id(), exact.id());
      }
    }
    return joined;
  }

  private Event moreExact(Event event, List<Event> group) {
    return group.stream()
        .filter(other -> Exactness.isLooser(event.contact, other.contact, actors))
        .min(ORDER)
        .orElse(null);
  }
}
