package dev.readout.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Acronyms that a text gives in brackets behind a full name: Rapid Support Forces (RSF). */
final class Acronyms {

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&-]{1,6}");

  private final Document document;
  private final Map<String, String> bearers = new HashMap<>();

  Acronyms(Document document) {
    this.document = document;
  }

  /** Learns the acronym of an actor whose full name ends before token {@code end}, if any. */
  void learn(int end, String actorId) {
    boolean isGiven =
        end + 2 < document.size()
            && document.token(end).is("(")
            && document.token(end + 2).is(")")
            && ACRONYM.matcher(document.token(end + 1).text()).matches();
    if (isGiven) {
      bearers.put(document.token(end + 1).text(), actorId);
    }
  }

  /** The actor whose acronym a token is; null for none. */
  String bearer(int token) {
    return bearers.get(document.token(token).text());
  }
}
