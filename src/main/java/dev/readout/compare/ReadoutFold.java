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
 * of its own government's release that is about the contact; in any other article, the statements
 * of that side's speakers. What only lies ahead, and what has no day, has no account, nor has a
 * contact with somebody of whom no side is known.
 */
final class ReadoutFold implements Fold {

  private final Actors actors;
  private final Likeness likeness = new MeaningLikeness();
  private final Map<String, Accounts> told = new TreeMap<>();
  private final ContactEvents events;

  ReadoutFold(Actors actors) {
    this.actors = actors;
    this.events = new ContactEvents(actors);
  }

  /** The two accounts of one contact, and what the press tells. */
  private record Accounts(ArticleFacts.Contact contact, Account a, Account b, PressAccount press) {

    /** Takes in those of the same contact where it is told less exactly. */
    void add(Accounts part) {
      boolean isInOrder = a.side().equals(part.a.side());
      a.add(isInOrder ? part.a : part.b);
      b.add(isInOrder ? part.b : part.a);
      press.add(part.press);
    }

    boolean isEmpty() {
      return a.isEmpty() && b.isEmpty();
    }
  }

  @Override
  public TableContract table() {
    return CompareTables.READOUT_PAIR;
  }

  @Override
  public void add(Story story) {
    events.add(story);
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
    if (sideA.equals(sideB)
        || actors.isStranger(contact.actorA())
        || actors.isStranger(contact.actorB())) {
      return;
    }
    Accounts accounts = told.computeIfAbsent(contact.eventId(), id -> accounts(contact));
    accounts.a().add(article, contact, sideB, actors);
    accounts.b().add(article, contact, sideA, actors);
    accounts.press().add(article, contact);
  }

  private Accounts accounts(ArticleFacts.Contact contact) {
    return new Accounts(
        contact,
        new Account(actors.side(contact.actorA())),
        new Account(actors.side(contact.actorB())),
        new PressAccount());
  }

  @Override
  public List<Row> rows(Period period) {
    Map<String, String> joined = events.joined();
    Map<String, ArticleFacts.Contact> contacts = new HashMap<>();
    events.all().forEach(event -> contacts.put(event.id(), event.contact));
    Map<String, Accounts> whole = new TreeMap<>();
    told.forEach(
        (id, accounts) -> {
          ArticleFacts.Contact contact = contacts.get(joined.get(id));
          whole.computeIfAbsent(contact.eventId(), key -> accounts(contact)).add(accounts);
        });
    return whole.values().stream()
        .filter(accounts -> !accounts.isEmpty())
        .map(accounts -> row(period, accounts))
        .toList();
  }

  private Row row(Period period, Accounts accounts) {
    ArticleFacts.Contact event = accounts.contact();
    List<Line> a = accounts.a().lines();
    List<Line> b = accounts.b().lines();
    List<Alignment.Match> matches = Alignment.of(texts(a), texts(b), likeness);
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
        .set("event_id", event.eventId())
        .set("actor_a", event.actorA())
        .set("actor_b", event.actorB())
        .set("name_a", actors.name(event.actorA()))
        .set("name_b", actors.name(event.actorB()))
        .set("kind", event.kind())
        .set("held_on", Date.valueOf(LocalDate.parse(event.heldOn())))
        .set("accounts", b.isEmpty() ? "a only" : a.isEmpty() ? "b only" : "both")
        .set("is_joint", accounts.a().isJoint() || accounts.b().isJoint())
        .setAll("articles_a", accounts.a().articles())
        .setAll("articles_b", accounts.b().articles())
        .set("initiator_a", initiator(accounts.a(), a, event.actorB(), event))
        .set("initiator_b", initiator(accounts.b(), b, event.actorA(), event))
        .set("duration_a", Duration.in(texts(a)))
        .set("duration_b", Duration.in(texts(b)))
        .set("initiator_press", accounts.press().initiator())
        .set("duration_press", accounts.press().duration())
        .set("tone_a", accounts.a().tone())
        .set("tone_b", accounts.b().tone())
        .setAll("both_say", both)
        .setAll("only_a", without(texts(a), ofA))
        .setAll("only_b", without(texts(b), ofB))
        .setAll("lines_a", evidence(a, ofA))
        .setAll("lines_b", evidence(b, ofB))
        .row();
  }

  /** As annotated, or the actor whose side the account names as the one that sought it. */
  private String initiator(
      Account account, List<Line> lines, String other, ArticleFacts.Contact event) {
    String side =
        account.initiator() == null ? Initiative.side(texts(lines), actors.side(other)) : null;
    if (side == null) {
      return account.initiator();
    }
    return side.equals(actors.side(event.actorA()))
        ? event.actorA()
        : side.equals(actors.side(event.actorB())) ? event.actorB() : null;
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
