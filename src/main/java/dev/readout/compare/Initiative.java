package dev.readout.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which side sought a contact, where an account names it by its adjective: the French side. */
final class Initiative {

  private static final Pattern TOLD =
      Pattern.compile(
          "initiative of the (\\p{Lu}\\p{L}+) side|the (\\p{Lu}\\p{L}+) side['’]s initiative"
              + "|initiated by the (\\p{Lu}\\p{L}+) side|request of the (\\p{Lu}\\p{L}+) side");

  private Initiative() {}

  /** The state whose side sought it, by the first line that says so; null where none does. */
  static String side(List<String> lines) {
    for (String line : lines) {
      Matcher matcher = TOLD.matcher(line);
      if (matcher.find()) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
          if (matcher.group(group) != null) {
            return Demonyms.state(matcher.group(group));
          }
        }
      }
    }
    return null;
  }
}
