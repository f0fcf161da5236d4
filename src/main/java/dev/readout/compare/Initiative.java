package dev.readout.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which side sought a contact, where an account names it by its adjective, as "the French side", or
 * after the other side as "the latter".
 */
final class Initiative {

  private static final String SIDE = "(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?) (?:side|party)";

  private static final Pattern TOLD =
      Pattern.compile(
          "(?:initiative|request) of the "
              + SIDE
              + "|the "
              + SIDE
              + "['’]s (?:initiative|request)|initiated by the "
              + SIDE
              + "|initiated by the [\\p{L} ]{1,40} of the (\\p{Lu}\\p{L}+)"
              + "|(?<latter>the latter['’]s (?:initiative|request))");

  private Initiative() {}

  /**
   * The state whose side sought it, by the first line that says so; null where none does.
   *
   * @param other the side that the account is not of
   */
  static String side(List<String> lines, String other) {
    for (String line : lines) {
      Matcher matcher = TOLD.matcher(line);
      if (matcher.find()) {
        return matcher.group("latter") != null ? other : Demonyms.state(named(matcher));
      }
    }
    return null;
  }

  private static String named(Matcher matcher) {
    int group = 1;
    while (matcher.group(group) == null) {
      group++;
    }
    return matcher.group(group);
  }
}
