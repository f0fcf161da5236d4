package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.story;
import static dev.readout.compare.Stories.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ContactFoldTest {

  private static final Actors ACTORS =
      Actors.of(
          new String[] {"person:antony-blinken", "Antony Blinken", "state:usa"},
          new String[] {"person:annalena-baerbock", "Annalena Baerbock", "state:deu"},
          new String[] {"person:olaf-scholz", "Olaf Scholz", "state:deu"},
          new String[] {"person:ann-baerbock-lee", "Ann Baerbock Lee", null},
          new String[] {"person:baerbock~1a2b3c4d", "Baerbock", null},
          new String[] {"state:deu", "Germany", null},
          new String[] {"state:usa", "United States", null});

  private final ContactFold fold = new ContactFold(ACTORS);

  private static ArticleFacts met(String id, String a, String b, String when, boolean isPlanned) {
    ArticleFacts article = article(id);
    article.contacts.add(
        new ArticleFacts.Contact(
            String.join("|", a, b, "meeting", when), a, b, "meeting", null, null, isPlanned, 0));
    return article;
  }

  @Test
  void lessExactTellingsAreOfTheContactThatIsNamedBest() {
    List<Row> found =
        rows(
            fold,
            story("1", met("1", "person:antony-blinken", "state:deu", "2022-03-07", true)),
            story(
                "2",
                met("2", "person:antony-blinken", "person:baerbock~1a2b3c4d", "2022-03-07", true)),
            story(
                "3",
                met("3", "person:annalena-baerbock", "person:antony-blinken", "2022-03-07", false),
                met("4", "person:annalena-baerbock", "person:antony-blinken", "2022-03-07", true)));
    assertEquals(1, found.size());
    assertEquals(
        List.of("Annalena Baerbock", "Antony Blinken", false, 2, 2, 4L, 3L, "day"),
        values(
            fold,
            found.get(0),
            "name_a",
            "name_b",
            "is_planned",
            "level_a",
            "level_b",
            "article_count",
            "story_count",
            "held_on_precision"));
  }

  @Test
  void anotherDayAnotherPersonOrOtherLastNameIsAnotherContact() {
    assertEquals(
        5,
        rows(
                fold,
                story("1", met("1", "person:antony-blinken", "state:deu", "2022-03-08", false)),
                story(
                    "2", met("2", "person:antony-blinken", "person:olaf-scholz", "2022-03", false)),
                story(
                    "3",
                    met("3", "person:ann-baerbock-lee", "person:antony-blinken", "2022-03", false)),
                story(
                    "4",
                    met(
                        "4",
                        "person:antony-blinken",
                        "person:baerbock~1a2b3c4d",
                        "2022-03",
                        false)),
                story("5", met("5", "state:deu", "state:usa", "2022-03", false)))
            .size());
  }

  @Test
  void anOfficeIsThatOfTheDay() {
    assertEquals(3, Offices.level("person:joe-biden", LocalDate.of(2022, 3, 7)));
    assertEquals(1, Offices.level("person:joe-biden", LocalDate.of(2012, 3, 7)));
    assertEquals(0, Offices.level("person:joe-biden", LocalDate.of(2019, 3, 7)));
    assertEquals(1, Offices.level("state:deu", LocalDate.of(2022, 3, 7)));
  }
}
