package dev.readout.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article without markup. Its first line is the title where it reads like one. */
final class PlainText {

  private static final int LONGEST_TITLE = 160;

  /** A line of its own such as "By Ada Miller and Bo Li". */
  private static final Pattern BY_LINE =
      Pattern.compile(
          "[Bb][Yy] (\\p{Lu}[\\p{L}.'’-]*(?:,? (?:and )?\\p{Lu}[\\p{L}.'’-]*){1,6})\\n+(?=.)");

  private PlainText() {}

  static Outcome outcome(String raw, Content content) {
    Draft around = content.around();
    String body = NormalText.body(raw);
    if (body.isEmpty()) {
      return content.refusal(Reason.EMPTY, "nothing but white space");
    }
    int end = body.indexOf('\n');
    String first = end < 0 ? body : body.substring(0, end);
    if (end > 0 && around.title() == null && isTitle(first, body.substring(end))) {
      String rest = body.substring(end).strip();
      Draft titled = around.withTitle(first);
      Matcher byLine = BY_LINE.matcher(rest);
      return (byLine.lookingAt()
              ? titled.withAuthor(byLine.group(1)).withText(rest.substring(byLine.end()))
              : titled.withText(rest))
          .finish(content.origin(), content.only());
    }
    return around.withText(body).finish(content.origin(), content.only());
  }

  /**
   * A short line that is no sentence, set off by an empty line, a by-line or the long one that
   * follows, and no dateline.
   */
  private static boolean isTitle(String line, String rest) {
    boolean isSentence = line.matches(".*[.:;,…—–-][\"'”’»)]*");
    boolean isDated = TextDates.first(line).isPresent();
    String next = rest.strip().lines().findFirst().orElse("");
    boolean isSetOff =
        rest.startsWith("\n\n")
            || next.length() > 2 * line.length()
            || BY_LINE.matcher(rest.strip()).lookingAt();
    return line.length() <= LONGEST_TITLE
        && line.split(" ").length >= 2
        && !isSentence
        && !isDated
        && isSetOff;
  }
}
