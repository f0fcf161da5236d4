package dev.readout.compare;

import dev.readout.runtime.Period;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Runs a {@link ChangeFold} over the rows of each period and baseline, which stand together. */
final class ChangeReader implements MapPartitionsFunction<Row, Row> {

  private final Broadcast<Actors> actors;
  private final int minStories;

  ChangeReader(Broadcast<Actors> actors, int minStories) {
    this.actors = actors;
    this.minStories = minStories;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    List<Row> changes = new ArrayList<>();
    ChangeFold fold = null;
    Period period = null;
    String baseline = null;
    String outlet = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      Period at = PeriodLedger.period(row);
      if (!at.equals(period) || !row.getAs("baseline").equals(baseline)) {
        flush(fold, period, changes);
        period = at;
        baseline = row.getAs("baseline");
        outlet = null;
        fold =
            new ChangeFold(
                baseline, row.getAs("all_now"), row.getAs("all_then"), actors.value(), minStories);
      }
      boolean isNow = row.getAs("is_now");
      String source = row.getAs("source");
      String key = row.getAs("before") + source;
      if (!key.equals(outlet)) {
        outlet = key;
        Long first = row.getAs("outlet_first_story_count");
        fold.addOutlet(isNow, source, first == null ? 0 : first);
      }
      long n = row.<Long>getAs("first_story_count");
      String actor = row.getAs("actor_id");
      if (n > 0) {
        Long toned = row.getAs("first_tone_story_count");
        fold.add(
            isNow,
            source,
            actor,
            n,
            toned == null ? n : toned,
            row.getAs("first_mean"),
            row.getAs("first_deviation"));
      }
      if (isNow) {
        fold.addEvidence(actor, row.getList(row.fieldIndex("article_ids")));
      }
    }
    flush(fold, period, changes);
    return changes.iterator();
  }

  private static void flush(ChangeFold fold, Period period, List<Row> changes) {
    if (fold != null) {
      changes.addAll(fold.rows(period));
    }
  }
}
