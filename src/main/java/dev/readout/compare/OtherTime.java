package dev.readout.compare;

import dev.readout.compare.ArticleFacts.Sentence;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the sentences of an article that look back from those on a contact of a known day. */
final class OtherTime {

  private static final Pattern MONTH_OR_YEAR =
      Pattern.compile(
          "(?:"
              + Arrays.stream(Month.values())
                  .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                  .collect(Collectors.joining("|", "\\b(", ")"))
              + ")(?:\\s+\\d{1,2},)?(?:\\s+(\\d{4}))?\\b|\\bin (\\d{4})\\b");

  private static final Pattern EARLIER =
      Pattern.compile(
          "(?i)\\b(?:had (?:previously|earlier|long)|in the past|back then"
              + "|(?:previous|earlier|past) (?:statement|remark|comment|speech|claim|interview"
              + "|warning)(?:s|es)?)\\b");

  /** Goes on with the time of the sentence before. */
  private static final Pattern GOES_ON =
      Pattern.compile("^(?:However|But|Yet|Then|Later|Afterwards?|Since then|At the time)\\b");

  private static final Pattern THIS_TIME =
      Pattern.compile(
          "\\b(?:(?i:calls?|phone|spoke|talks|meeting|now|today|this week)"
              + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b");

  private OtherTime() {}

  /**
   * The numbers of the sentences that are of another time than {@code day}, by a month, a year or
   * words of their own, or because they go on from such a one.
   *
   * @param sentences of one article, in reading order
   */
  static Set<Integer> of(List<Sentence> sentences, LocalDate day) {
    Set<Integer> found = new HashSet<>();
    boolean isOther = false;
    for (Sentence sentence : sentences) {
      String text = sentence.text();
      boolean goesOn = isOther && GOES_ON.matcher(text).find() && !THIS_TIME.matcher(text).find();
      isOther = goesOn || EARLIER.matcher(text).find() || namesAnother(text, day);
      if (isOther) {
        found.add(sentence.no());
      }
    }
    return found;
  }

  /** Whether it names a month or year that is not that of {@code day}. */
  private static boolean namesAnother(String sentence, LocalDate day) {
    Matcher matcher = MONTH_OR_YEAR.matcher(sentence);
    while (matcher.find()) {
      String month = matcher.group(1);
      String year = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      if (month != null && !month.equalsIgnoreCase(day.getMonth().name())
          || year != null && Integer.parseInt(year) != day.getYear()) {
        return true;
      }
    }
    return false;
  }
}
