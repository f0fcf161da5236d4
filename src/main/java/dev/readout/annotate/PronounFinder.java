package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Resolves he, she and their forms to a person of the same paragraph, where it is safe: nobody else
 * of that gender stands before them there, or only one in the sentence before, which begins with
 * that one. Words inside quotations are left alone, since others speak there.
 */
final class PronounFinder {

  private static final Set<String> MALE = Lexicon.words("he him his himself");
  private static final Set<String> FEMALE = Lexicon.words("she her hers herself");
  private static final Set<String> COUNTERPARTS =
      Lexicon.words("counterpart number predecessor successor host guest deputy");
  private static final int LEAD = 6;
  private static final double ONLY = 0.85;
  private static final double NEAREST = 0.7;

  private final Reading reading;
  private final Document document;

  PronounFinder(Reading reading) {
    this.reading = reading;
    this.document = reading.document;
  }

  /** The text's mentions in their order, with the pronouns that are safe. */
  List<Mention> withPronouns() {
    List<Mention> found = new ArrayList<>(reading.mentions);
    for (int i = 0; i < document.size(); i++) {
      String word = document.token(i).folded();
      String gender = MALE.contains(word) ? "m" : FEMALE.contains(word) ? "f" : null;
      boolean isFree = gender != null && !document.isQuoted(i) && reading.mentionAt(i) == null;
      Mention resolved = isFree ? resolve(i, gender) : null;
      if (resolved != null) {
        found.add(resolved);
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  private Mention resolve(int token, String gender) {
    int sentence = document.sentenceOf(token);
    int opening = sentence;
    while (opening > 0 && document.paragraphOf(opening - 1) == document.paragraphOf(sentence)) {
      opening--;
    }
    List<Mention> before = people(document.firstToken(opening), token, gender);
    if (before.isEmpty()) {
      return null;
    }
    int nearest = before.get(before.size() - 1).end();
    if (isUnnamedBetween(nearest, token) || isApposition(nearest, token)) {
      return null;
    }
    if (ids(before).size() == 1) {
      return mention(token, before.get(0).actorId(), ONLY);
    }
    boolean isAlone = people(document.firstToken(sentence), token, gender).isEmpty();
    if (!isAlone || sentence == opening) {
      return null;
    }
    int first = document.firstToken(sentence - 1);
    List<Mention> previous = people(first, document.endToken(sentence - 1), gender);
    boolean isSafe = ids(previous).size() == 1 && previous.get(0).start() - first <= LEAD;
    return isSafe ? mention(token, previous.get(0).actorId(), NEAREST) : null;
  }

  private static Mention mention(int token, String actorId, double confidence) {
    return new Mention(token, token + 1, actorId, Mention.Kind.PRONOUN, confidence);
  }

  private static Set<String> ids(List<Mention> mentions) {
    Set<String> ids = new LinkedHashSet<>();
    mentions.forEach(m -> ids.add(m.actorId()));
    return ids;
  }

  /** People who may be of that gender, outside quotations. */
  private List<Mention> people(int from, int to, String gender) {
    return reading.mentionsIn(from, to).stream()
        .filter(reading::isPerson)
        .filter(m -> !document.isQuoted(m.start()))
        .filter(m -> reading.actor(m).gender() == null || reading.actor(m).gender().equals(gender))
        .toList();
  }

  /** {@code Antonio Tajani, his Italian counterpart}: the counterpart of somebody else. */
  private boolean isApposition(int from, int token) {
    if (from != token - 1 || !document.token(from).text().equals(",")) {
      return false;
    }
    for (int i = token + 1; i < Math.min(token + 4, document.size()); i++) {
      if (COUNTERPARTS.contains(document.token(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody without a name came in between: an official, a witness. */
  private boolean isUnnamedBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      boolean isSomebody = Nouns.UNNAMED.contains(token.folded());
      if (isSomebody && reading.mentionAt(i) == null && !document.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }
}
