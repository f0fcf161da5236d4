package dev.readout.annotate;

import dev.readout.runtime.Resources;
import dev.readout.text.Token;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells in which state a city lies that is no capital; see data/lexicons/cities.txt. */
final class Cities {

  private static final int MOST_WORDS = 6;
  private static final Map<String, String> STATES = read();

  private Cities() {}

  /** The states whose cities these tokens name. */
  static Set<String> states(Document document, int from, int to) {
    Set<String> states = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      for (int end = i + 1; end <= Math.min(to, i + MOST_WORDS); end++) {
        String state = STATES.get(key(document.tokens().subList(i, end)));
        if (state != null) {
          states.add(state);
        }
      }
    }
    return states;
  }

  private static Map<String, String> read() {
    Map<String, String> states = new HashMap<>();
    for (String line : Resources.lines("lexicons/cities.txt")) {
      String state = "state:" + line.substring(0, 3).toLowerCase(Locale.ROOT);
      for (String city : line.substring(4).split("\\|")) {
        states.put(key(new Document(city).tokens()), state);
      }
    }
    return Map.copyOf(states);
  }

  private static String key(List<Token> tokens) {
    StringBuilder key = new StringBuilder();
    tokens.forEach(token -> key.append(token.text()).append(' '));
    return key.toString();
  }
}
