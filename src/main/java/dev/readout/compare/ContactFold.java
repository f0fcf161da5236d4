package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/** {@code compare.contact_event}: one row a contact, however many articles tell of it. */
final class ContactFold implements Fold {

  private final Actors actors;
  private final ContactEvents events;

  ContactFold(Actors actors) {
    this.actors = actors;
    this.events = new ContactEvents(actors);
  }

  @Override
  public TableContract table() {
    return CompareTables.CONTACT_EVENT;
  }

  @Override
  public void add(Story story) {
    events.add(story);
  }

  @Override
  public List<Row> rows(Period period) {
    return events.all().stream().map(event -> row(period, event)).toList();
  }

  private Row row(Period period, ContactEvents.Event event) {
    ArticleFacts.Contact contact = event.contact;
    LocalDate held = contact.day();
    LocalDate day = held == null ? period.start() : held;
    return new Cells(table(), period)
        .set("event_id", event.id())
        .setAll("event_ids", List.copyOf(event.ids))
        .set("actor_a", contact.actorA())
        .set("actor_b", contact.actorB())
        .set("name_a", actors.name(contact.actorA()))
        .set("name_b", actors.name(contact.actorB()))
        .set("kind", contact.kind())
        .set("held_on", held == null ? null : Date.valueOf(held))
        .set("held_on_precision", contact.precision())
        .set("is_planned", event.isPlanned)
        .set("initiator_id", event.initiators.isEmpty() ? null : event.initiators.first())
        .set("level_a", Offices.level(contact.actorA(), day))
        .set("level_b", Offices.level(contact.actorB(), day))
        .set("article_count", (long) event.articles.size())
        .set("story_count", (long) event.stories.size())
        .row();
  }
}
