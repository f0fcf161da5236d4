package dev.readout.compare;

import dev.readout.compare.Account.Line;
import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * {@code compare.readout_pair}: both sides' accounts of one contact. A side's account is the text
 * of its own government's release that tells of the contact; in any other article, the statements
 * of that side's speakers. What only lies ahead, and what has no day, has no account.
 */
final class ReadoutFold implements Fold {

  private final Actors actors;
  private final Map<Event, Accounts> events = new TreeMap<>();

  ReadoutFold(Actors actors) {
    this.actors = actors;
  }

  /** A contact, whoever tells of it. */
  private record Event(String actorA, String actorB, String kind, String heldOn)
      implements Comparable<Event> {

    String id() {
      return String.join("|", actorA, actorB, kind, heldOn);
    }

    @Override
    public int compareTo(Event other) {
      return id().compareTo(other.id());
    }
  }

  /** The two accounts of one contact. */
  private record Accounts(Account a, Account b) {}

  @Override
  public TableContract table() {
    return CompareTables.READOUT_PAIR;
  }

  @Override
  public void add(Story story) {
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Contact contact : article.contacts) {
        if (contact.heldOn() != null && !contact.isPlanned()) {
          add(article, contact);
        }
      }
    }
  }

  private void add(ArticleFacts article, ArticleFacts.Contact contact) {
    String sideA = actors.side(contact.actorA());
    String sideB = actors.side(contact.actorB());
    if (sideA.equals(sideB)) {
      return;
    }
    Event event = new Event(contact.actorA(), contact.actorB(), contact.kind(), contact.heldOn());
    Accounts accounts =
        events.computeIfAbsent(event, key -> new Accounts(new Account(sideA), new Account(sideB)));
    accounts.a().add(article, contact, sideB, actors);
    accounts.b().add(article, contact, sideA, actors);
  }

  @Override
  public List<Row> rows(Period period) {
    List<Row> rows = new ArrayList<>();
    events.forEach(
        (event, accounts) -> {
          if (!accounts.a().isEmpty() || !accounts.b().isEmpty()) {
            rows.add(row(period, event, accounts));
          }
        });
    return rows;
  }

  private Row row(Period period, Event event, Accounts accounts) {
    List<Line> a = accounts.a().lines();
    List<Line> b = accounts.b().lines();
    List<Alignment.Match> matches = Alignment.of(texts(a), texts(b));
    Map<Integer, Integer> ofA = new HashMap<>();
    Map<Integer, Integer> ofB = new HashMap<>();
    List<Row> both = new ArrayList<>();
    for (Alignment.Match match : matches) {
      ofA.put(match.a(), match.b());
      ofB.put(match.b(), match.a());
      both.add(
          RowFactory.create(
              a.get(match.a()).text(), b.get(match.b()).text(), Cells.rounded(match.similarity())));
    }
    return new Cells(table(), period)
        .set("event_id", event.id())
        .set("actor_a", event.actorA())
        .set("actor_b", event.actorB())
        .set("name_a", actors.name(event.actorA()))
        .set("name_b", actors.name(event.actorB()))
        .set("kind", event.kind())
        .set("held_on", Date.valueOf(LocalDate.parse(event.heldOn())))
        .set("accounts", b.isEmpty() ? "a only" : a.isEmpty() ? "b only" : "both")
        .setAll("articles_a", accounts.a().articles())
        .setAll("articles_b", accounts.b().articles())
        .set("initiator_a", accounts.a().initiator())
        .set("initiator_b", accounts.b().initiator())
        .set("duration_a", Duration.in(texts(a)))
        .set("duration_b", Duration.in(texts(b)))
        .set("tone_a", accounts.a().tone())
        .set("tone_b", accounts.b().tone())
        .setAll("both_say", both)
        .setAll("only_a", without(texts(a), ofA))
        .setAll("only_b", without(texts(b), ofB))
        .setAll("lines_a", evidence(a, ofA))
        .setAll("lines_b", evidence(b, ofB))
        .row();
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  private static List<String> without(List<String> lines, Map<Integer, Integer> matched) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!matched.containsKey(i)) {
        left.add(lines.get(i));
      }
    }
    return left;
  }

  private static List<Row> evidence(List<Line> lines, Map<Integer, Integer> matched) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      rows.add(RowFactory.create(line.articleId(), line.start(), line.end(), matched.get(i)));
    }
    return rows;
  }
}
