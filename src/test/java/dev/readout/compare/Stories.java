package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Made-up stories, and rows by the names of their columns. */
final class Stories {

  static final Period WEEK = new Period(PeriodKind.WEEK, LocalDate.of(2025, 6, 30));

  static final Actors ACTORS =
      Actors.of(
          new String[] {"person:macron", "Emmanuel Macron", "state:fra"},
          new String[] {"person:putin", "Vladimir Putin", "state:rus"},
          new String[] {"person:lavrov", "Sergey Lavrov", "state:rus"},
          new String[] {"body:elysee", "Élysée Palace", "state:fra"},
          new String[] {"person:petrov", "Oleg Petrov", null},
          new String[] {"state:fra", "France", null},
          new String[] {"state:rus", "Russia", null});

  private Stories() {}

  static Story story(String id, ArticleFacts... articles) {
    return new Story(id, List.of(articles));
  }

  static ArticleFacts article(String id, String source, long publishedAt) {
    return new ArticleFacts(id, source, "", publishedAt);
  }

  static ArticleFacts article(String id) {
    return article(id, "source", 0);
  }

  /** A mention in the first sentence with its tone. */
  static ArticleFacts tone(ArticleFacts article, String actor, String voice, double polarity) {
    article.tones.add(
        new ArticleFacts.Tone(
            article.tones.size(),
            actor,
            voice,
            (1 - polarity) / 2,
            0,
            (1 + polarity) / 2,
            polarity,
            "v1",
            false));
    return article;
  }

  static ArticleFacts named(ArticleFacts article, String... actors) {
    Arrays.stream(actors).forEach(actor -> article.addMention(0, actor, 0, false));
    return article;
  }

  static ArticleFacts topics(ArticleFacts article, double... weights) {
    article.topics = weights;
    return article;
  }

  static ArticleFacts sentence(ArticleFacts article, int no, int start, String text) {
    article.sentences.add(new ArticleFacts.Sentence(no, start, text));
    return article;
  }

  static ArticleFacts said(ArticleFacts article, String speaker, int start, String content) {
    article.statements.add(
        new ArticleFacts.Statement(
            article.articleId + "-" + start,
            start,
            start + content.length(),
            content,
            "direct",
            "said",
            speaker));
    return article;
  }

  static ArticleFacts contact(
      ArticleFacts article, String kind, String day, String initiator, boolean isPlanned) {
    article.contacts.add(
        new ArticleFacts.Contact(
            kind + "|" + day, "person:macron", "person:putin", kind, day, initiator, isPlanned, 0));
    return article;
  }

  /** The rows of a fold over {@code stories}; columns go by their names. */
  static List<Row> rows(Fold fold, Story... stories) {
    Arrays.stream(stories).forEach(fold::add);
    return fold.rows(WEEK);
  }

  /** The value of a column of a row that a {@link Fold} gave. */
  @SuppressWarnings("unchecked")
  static <T> T value(Fold fold, Row row, String column) {
    Object value = row.get(fold.table().schema().fieldIndex(column));
    return (T)
        (value instanceof scala.collection.Seq<?> seq ? CollectionConverters.asJava(seq) : value);
  }

  /** The values of some columns, for a comparison. */
  static List<Object> values(Fold fold, Row row, String... columns) {
    return Arrays.asList(
        Arrays.stream(columns).map(column -> Stories.<Object>value(fold, row, column)).toArray());
  }
}
