package dev.readout.text.act;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a statement does. Pure: the same words always give the same acts. */
public final class ActFinder {

  private static final int LOOK_BACK = 24;
  private static final Pattern NEGATED =
      Pattern.compile(
          "\\b(?:not|never|no|without|neither|nor|cannot|nobody|hardly)(?: [a-z]+){0,2} $");

  private final ActRules rules;

  private ActFinder(ActRules rules) {
    this.rules = rules;
  }

  /** An act, and the words that show it, in lower case with the speaker as "we". */
  public record Found(Act act, String words) {}

  /**
   * A finder by the rules in {@code lines}.
   *
   * @throws IllegalArgumentException names the line that is no rule
   */
  public static ActFinder of(List<String> lines) {
    return new ActFinder(ActRules.of(lines));
  }

  /**
   * The acts of a statement, each once, in the order of {@link Act}; none where it only tells.
   *
   * @param content the words said
   * @param cue the word that tells of speaking; null where there is none
   * @param isDirect whether the words are quoted, so that "he" is somebody else
   * @param names of the speaker and of the side that it speaks for
   */
  public List<Found> find(String content, String cue, boolean isDirect, Collection<String> names) {
    Map<Act, String> found = new EnumMap<>(Act.class);
    if (cue != null) {
      String verb = cue.toLowerCase(Locale.ROOT);
      for (ActRules.Rule rule : rules.cues()) {
        if (rule.pattern().matcher(verb).find()) {
          found.putIfAbsent(rule.act(), verb);
        }
      }
    }
    String text = OwnVoice.of(content, isDirect, names);
    for (ActRules.Rule rule : rules.said()) {
      if (!found.containsKey(rule.act())) {
        match(rule, text, found);
      }
    }
    if (found.containsKey(Act.DEMAND)) {
      found.remove(Act.APPEAL); // a demand is an appeal already
    }
    List<Found> acts = new ArrayList<>();
    found.forEach((act, words) -> acts.add(new Found(act, words)));
    return acts;
  }

  private static void match(ActRules.Rule rule, String text, Map<Act, String> found) {
    Matcher matcher = rule.pattern().matcher(text);
    while (matcher.find()) {
      String before = text.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
      if (rule.holdsNegation() || !NEGATED.matcher(before).find()) {
        found.put(rule.act(), matcher.group());
        return;
      }
    }
  }
}
