package dev.readout.compare;

import dev.readout.runtime.Period;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Puts the rows of {@link Facts} together: articles, stories, periods. */
final class FactReader {

  private final Iterator<Row> rows;
  private final Map<String, Integer> topics;
  private final RecurringSentences recurring;
  private Row next;

  /**
   * A reader.
   *
   * @param rows of one partition, in the order that {@link Facts} gives them
   * @param topics the place of each topic in {@link ArticleFacts#topics}
   */
  FactReader(Iterator<Row> rows, Map<String, Integer> topics, RecurringSentences recurring) {
    this.rows = rows;
    this.topics = topics;
    this.recurring = recurring;
    advance();
  }

  boolean hasNext() {
    return next != null;
  }

  Period nextPeriod() {
    return PeriodLedger.period(next);
  }

  /** Hands the stories of the next period to {@code sink}. */
  void readPeriod(Consumer<Story> sink) {
    Period period = nextPeriod();
    while (next != null && nextPeriod().equals(period)) {
      sink.accept(readStory(period));
    }
  }

  private Story readStory(Period period) {
    String storyId = next.getAs("story_id");
    List<ArticleFacts> articles = new ArrayList<>();
    ArticleFacts article = null;
    while (next != null
        && next.getAs("story_id").equals(storyId)
        && PeriodLedger.period(next).equals(period)) {
      String articleId = next.getAs("article_id");
      if (article == null || !article.articleId.equals(articleId)) {
        Row own = next.getAs("article");
        article =
            new ArticleFacts(
                articleId, own.getString(0), own.getString(2), micros(own.getTimestamp(1)));
        articles.add(article);
      } else {
        add(article, next);
      }
      advance();
    }
    Set<String> forms = recurring.of(period);
    articles.forEach(each -> each.markRecurring(forms));
    return new Story(storyId, articles);
  }

  private void add(ArticleFacts article, Row row) {
    Row fact = row.getAs("topic");
    if (fact != null) {
      Integer place = topics.get(fact.getString(0));
      if (place != null) {
        article.addTopic(place, fact.getDouble(1), topics.size());
      }
    } else if ((fact = row.getAs("mention")) != null) {
      article.addMention(
          fact.getInt(0), fact.getString(1), fact.getInt(2), fact.getString(3).equals("demonym"));
    } else if ((fact = row.getAs("tone")) != null) {
      article.tones.add(
          new ArticleFacts.Tone(
              fact.getInt(0),
              fact.getString(1),
              fact.getString(2),
              fact.getDouble(3),
              fact.getDouble(4),
              fact.getDouble(5),
              fact.getDouble(6),
              fact.getString(7),
              false));
    } else if ((fact = row.getAs("issue")) != null) {
      article.addIssue(fact.getString(0), fact.getString(1));
    } else if ((fact = row.getAs("sentence")) != null) {
      article.sentences.add(
          new ArticleFacts.Sentence(fact.getInt(0), fact.getInt(1), fact.getString(2)));
    } else if ((fact = row.getAs("statement")) != null) {
      article.statements.add(
          new ArticleFacts.Statement(
              fact.getString(0),
              fact.getInt(1),
              fact.getInt(2),
              fact.getString(3),
              fact.getString(4),
              fact.getString(5),
              fact.getString(6)));
    } else if ((fact = row.getAs("contact")) != null) {
      article.contacts.add(
          new ArticleFacts.Contact(
              fact.getString(0),
              fact.getString(1),
              fact.getString(2),
              fact.getString(3),
              fact.getString(4),
              fact.getString(5),
              fact.getBoolean(6),
              fact.getInt(7)));
    }
  }

  private static long micros(Timestamp timestamp) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, timestamp.toInstant());
  }

  private void advance() {
    next = rows.hasNext() ? rows.next() : null;
  }
}
