package dev.readout.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a contact lasted, in the words of an account. */
final class Duration {

  private static final String NUMBER =
      "(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|half an?|thirty|forty|fifty|ninety)";
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:lasted|took|spoke|talked|continued|went on)(?: [a-z]+){0,5}? "
              + "((?:(?:more|less) than |just |nearly |almost |about |over |around |some )*"
              + NUMBER
              + "(?: and a half)? (?:hours?|minutes?)(?: and [\\w-]+ minutes?)?)|\\b((?:"
              + NUMBER
              + "[- ])?(?:hour|minute)s?-long|"
              + NUMBER
              + "-(?:hour|minute))\\b");

  private Duration() {}

  /** The first words of {@code lines} that say it; null where none do. */
  static String in(List<String> lines) {
    for (String line : lines) {
      Matcher matcher = TOLD.matcher(line);
      if (matcher.find()) {
        return (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).strip();
      }
    }
    return null;
  }
}
