package dev.readout.text.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Rules read from lines: {@code let NAME = PATTERN} names a part, {@code ACT: PATTERN} is a rule
 * for the words said, {@code ACT!: PATTERN} one that holds its own "not", {@code cue ACT: PATTERN}
 * one for the word that tells of speaking. Patterns are Java's, on lower-case text; {@code {NAME}}
 * stands for a part.
 */
final class ActRules {

  private static final Pattern LINE =
      Pattern.compile("(?:let (\\w+) = (.+))|(cue )?([a-z]+)(!)?: (.+)");
  private static final Pattern PART = Pattern.compile("\\{([a-z]\\w*)}");

  private final List<Rule> said = new ArrayList<>();
  private final List<Rule> cues = new ArrayList<>();
  private final Map<String, String> parts = new LinkedHashMap<>();

  private ActRules() {}

  /** One rule. */
  record Rule(Act act, boolean holdsNegation, Pattern pattern) {}

  /**
   * Reads {@code lines}.
   *
   * @throws IllegalArgumentException names the line that is none
   */
  static ActRules of(List<String> lines) {
    ActRules rules = new ActRules();
    lines.forEach(rules::add);
    return rules;
  }

  List<Rule> said() {
    return said;
  }

  List<Rule> cues() {
    return cues;
  }

  private void add(String line) {
    Matcher fields = LINE.matcher(line.strip());
    if (!fields.matches()) {
      throw new IllegalArgumentException("Not a rule of acts: " + line);
    }
    try {
      if (fields.group(1) != null) {
        parts.put(fields.group(1), "(?:" + expanded(fields.group(2)) + ")");
        return;
      }
      Pattern pattern = Pattern.compile("\\b(?:" + expanded(fields.group(6)) + ")");
      Rule rule = new Rule(Act.of(fields.group(4)), fields.group(5) != null, pattern);
      (fields.group(3) == null ? said : cues).add(rule);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("Not a rule of acts: " + line, e);
    }
  }

  private String expanded(String pattern) {
    return PART.matcher(pattern)
        .replaceAll(
            part -> {
              String value = parts.get(part.group(1));
              if (value == null) {
                throw new IllegalArgumentException("No such part: " + part.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
