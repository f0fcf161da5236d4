package dev.readout.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Drops the lines of an extracted body that lead to, advertise or caption something else. */
final class BodyLines {

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(advert(isement|ising)?|story continues below.*|related( articles?| stories| content| links?)?\\s*[:|].*"
              + "|(read|see|find out|learn|watch)( more| also| next)\\s*[:|>-].*|also on \\S+\\.\\S+ .*|(also )?read( also)?:.*"
              + "|don['’]t miss:?.*|more:? .{0,80}\\[\\w+\\]|.{0,120}\\[(WARNING|INSIGHT|NEWS|COMMENT|ANALYSIS|REVEALED|PICTURES|VIDEO|LATEST|UPDATE|OPINION|INTERVIEW|POLL|MAP|LIVE)\\]"
              + "|\\(?(photo|image|picture|credit|source image|video|image credit|photograph|foto)s?\\s*(by|:|credit|©).{0,200}"
              + "|.{0,300}\\((image|photo|picture|photograph|credit|image credit|foto)s?( credit| by)?\\s*:[^)]*\\)"
              + "|.{0,300}/(getty images|afp|reuters|ap|epa|ap photo)( images)?( via getty images)?\\)?|.{0,200}getty( images)?"
              + "|(enlarge|view|zoom|open) (image|gallery|photo)s?.*|loading\\.*|comments?( \\(\\d+\\))?|\\d+ comments?|share( this)?( article| story)?( on .*)?|print|email|tweet|pin it"
              + "|(click|tap|sign up|subscribe|register|join) (here|now|today|to|for|up)\\b.{0,160}|subscribe|sign up"
              + "|(get|receive) .{0,60}(newsletter|inbox|updates|alerts|breaking news).{0,120}"
              + "|.{0,100}(newsletter|delivered (straight )?to your inbox|in your inbox).{0,100}"
              + "|like (this|what you).{0,60}\\?.{0,60}|tell us what you think.*|have a (tip|story|question).{0,200}"
              + "|follow (him|her|us|them|me|@?\\w+).{0,30} on (twitter|facebook|instagram).*"
              + "|(published|posted|updated|last updated|first published|last modified)\\s*:?.{0,80}\\d.{0,60}"
              + "|(copyright|©|\\(c\\)).{0,200}|.{0,60}all rights reserved.{0,120}|this material may not be published.*"
              + "|this slideshow requires javascript.*|https?://\\S+|by [\\p{Lu}][\\p{L}.'’-]+( [\\p{Lu}][\\p{L}.'’-]+){1,3}"
              + "|(filed under|tags?|topics?|categor(y|ies))\\s*:.*|want more .{0,160}|citation: .*|this document is subject to copyright.*)");
  private static final Pattern DATE_LINE =
      Pattern.compile("(?i)[\\p{L}., ]{0,20}\\d{1,4}[\\p{L}\\d .,:|/-]{4,50}");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…。:;,][\"'”’»)\\]]*");

  private BodyLines() {}

  /** The lines that are body. */
  static String clean(String body, String title) {
    List<String> kept = new ArrayList<>();
    boolean begun = false;
    String name = plain(title);
    for (String line : body.split("\n+")) {
      String text = line.strip();
      boolean isProse = text.length() > 80 || SENTENCE_END.matcher(text).matches();
      boolean isTitle = !name.isEmpty() && plain(text).equals(name);
      boolean isDate = text.length() < 60 && DATE_LINE.matcher(text).matches() && isDated(text);
      if (text.isEmpty() || isTitle || isDate || FURNITURE.matcher(text).matches()) {
        continue;
      }
      if (!begun && !isProse) {
        continue;
      }
      if (text.length() > 60 && kept.contains(text)) {
        continue;
      }
      begun = true;
      kept.add(text);
    }
    return String.join("\n\n", kept);
  }

  private static boolean isDated(String text) {
    return TextDates.first(text).isPresent() || text.matches("\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}.*");
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(java.util.Locale.ROOT);
  }
}
