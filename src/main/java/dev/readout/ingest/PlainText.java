package dev.readout.ingest;

/** An article without markup. Its first line is the title where it reads like one. */
final class PlainText {

  private static final int LONGEST_TITLE = 160;

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
      return around.withTitle(first).withText(rest).finish(content.origin(), content.only());
    }
    return around.withText(body).finish(content.origin(), content.only());
  }

  /**
   * A short line that is no sentence, set off by an empty line or by the long one that follows, and
   * no dateline.
   */
  private static boolean isTitle(String line, String rest) {
    boolean isSentence = line.matches(".*[.:;,…—–-][\"'”’»)]*");
    boolean isDated = TextDates.first(line).isPresent();
    String next = rest.strip().lines().findFirst().orElse("");
    boolean isSetOff = rest.startsWith("\n\n") || next.length() > 2 * line.length();
    return line.length() <= LONGEST_TITLE
        && line.split(" ").length >= 2
        && !isSentence
        && !isDated
        && isSetOff;
  }
}
