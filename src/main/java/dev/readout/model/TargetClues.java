package dev.readout.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What in a sentence bears on the tone toward its target: words and pairs of words by their place,
 * the classes of {@code data/lexicons/sentiment.txt} by place and negation, and the target's role.
 */
final class TargetClues {

  /** The lexicon's classes, in the order of {@link #scores}. */
  static final List<String> CLASSES =
      List.of(
          "criticise",
          "praise",
          "harm",
          "help",
          "legal",
          "lose",
          "win",
          "bad",
          "good",
          "vice",
          "virtue",
          "misdeed",
          "oppose",
          "support",
          "negation",
          "hedge",
          "contrast",
          "speech");

  private static final Map<String, Set<String>> LEXICON = Lexicons.classesByStem("sentiment.txt");

  private static final Set<String> CLAUSE_ENDS =
      Set.of(
          ",", ";", ":", ".", "!", "?", "“", "”", "\"", "–", "—", "(", ")", "but", "who", "that");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "him", "her", "them", "his", "their", "it", "its");
  private static final Set<String> BE = Set.of("is", "was", "are", "were", "be", "been", "being");
  private static final int NEAR = 4;
  private static final int NEGATION_REACH = 3;

  private final TargetedSentence sentence;
  private final List<String> stems;
  private final Set<String> clues = new LinkedHashSet<>();

  private TargetClues(TargetedSentence sentence) {
    Stemmer stemmer = new Stemmer();
    this.sentence = sentence;
    this.stems = sentence.words().stream().map(stemmer::stem).toList();
  }

  /** Clues by name, each once. */
  static List<String> names(TargetedSentence sentence) {
    TargetClues clues = new TargetClues(sentence);
    clues.addWords();
    clues.addNeighbours();
    clues.addLexicon();
    clues.addRole();
    return List.copyOf(clues.clues);
  }

  /**
   * Weight of each lexicon class before the target and after it: every word counts 1 / (1 +
   * distance / 4), a negated one goes to the class's negated score.
   *
   * @return four values for each of {@link #CLASSES}: before, after, negated before, negated after
   */
  static double[] scores(TargetedSentence sentence) {
    TargetClues clues = new TargetClues(sentence);
    double[] scores = new double[4 * CLASSES.size()];
    for (int i = 0; i < clues.stems.size(); i++) {
      double weight = 1.0 / (1.0 + clues.distance(i) / 4.0);
      int place = (i < sentence.target() ? 0 : 1) + (clues.isNegated(i) ? 2 : 0);
      for (String name : clues.classes(i)) {
        scores[4 * CLASSES.indexOf(name) + place] += weight;
      }
    }
    return scores;
  }

  private void addWords() {
    for (int i = 0; i < stems.size(); i++) {
      String stem = stems.get(i);
      if (i == sentence.target()) {
        continue;
      }
      clues.add("w=" + stem);
      String side = i < sentence.target() ? "b" : "a";
      clues.add(side + "=" + stem);
      if (distance(i) <= NEAR) {
        clues.add("n" + side + "=" + stem);
      }
      if (inClause(i)) {
        clues.add("c" + side + "=" + stem);
      }
      if (i + 1 < stems.size()) {
        clues.add("p=" + stem + " " + stems.get(i + 1));
      }
    }
  }

  /** The words right beside the target, alone and together. */
  private void addNeighbours() {
    int t = sentence.target();
    for (int i = 1; i <= 3; i++) {
      clues.add("-" + i + "=" + at(t - i));
      clues.add("+" + i + "=" + at(t + i));
    }
    clues.add("-2-1=" + at(t - 2) + " " + at(t - 1));
    clues.add("+1+2=" + at(t + 1) + " " + at(t + 2));
    clues.add("-1+1=" + at(t - 1) + " " + at(t + 1));
    clues.add("+1+2+3=" + at(t + 1) + " " + at(t + 2) + " " + at(t + 3));
    clues.add("-3-2-1=" + at(t - 3) + " " + at(t - 2) + " " + at(t - 1));
  }

  private void addLexicon() {
    for (int i = 0; i < stems.size(); i++) {
      String side = i < sentence.target() ? "b" : "a";
      String turned = isNegated(i) ? "!" : "";
      for (String name : classes(i)) {
        clues.add("l=" + turned + name);
        clues.add("l" + side + "=" + turned + name);
        if (inClause(i)) {
          clues.add("lc" + side + "=" + turned + name);
        }
        if (distance(i) <= NEAR) {
          clues.add("ln" + side + "=" + turned + name);
        }
      }
    }
    addNearestClasses();
  }

  /** The first words of the lexicon on either side, and both together. */
  private void addNearestClasses() {
    String before = "none";
    String after = "none";
    for (int i = sentence.target() - 1; i >= 0 && before.equals("none"); i--) {
      before = tone(i);
    }
    for (int i = sentence.target() + 1; i < stems.size() && after.equals("none"); i++) {
      after = tone(i);
    }
    clues.add("fb=" + before);
    clues.add("fa=" + after);
    clues.add("fba=" + before + " " + after);
  }

  private String tone(int i) {
    return classes(i).stream()
        .filter(name -> CLASSES.indexOf(name) < CLASSES.indexOf("negation"))
        .findFirst()
        .map(name -> (isNegated(i) ? "!" : "") + name)
        .orElse("none");
  }

  private void addRole() {
    int t = sentence.target();
    String surface = sentence.surface().toLowerCase(java.util.Locale.ROOT);
    clues.add("r=pronoun:" + PRONOUNS.contains(surface));
    clues.add("r=head:" + (t == 0));
    clues.add("r=possessive:" + (at(t + 1).equals("'s") || at(t + 1).equals("’s")));
    clues.add("r=by:" + at(t - 1).equals("by"));
    clues.add("r=passive:" + BE.contains(at(t + 1)));
    clues.add("r=quoted:" + sentence.isQuoted());
    clues.add("r=names:" + Math.min(3, names()));
    clues.add("r=length:" + Math.min(6, stems.size() / 10));
    clues.add("r=words:" + Math.min(4, surface.split("\\s+").length));
  }

  private long names() {
    return stems.stream().filter(TargetedSentence.NAME::equals).count();
  }

  private int distance(int i) {
    return Math.abs(i - sentence.target());
  }

  /** Whether no end of a clause stands between the target and {@code i}. */
  private boolean inClause(int i) {
    int from = Math.min(i, sentence.target());
    int to = Math.max(i, sentence.target());
    return sentence.words().subList(from, to + 1).stream().noneMatch(CLAUSE_ENDS::contains);
  }

  private boolean isNegated(int i) {
    for (int j = Math.max(0, i - NEGATION_REACH); j < i; j++) {
      if (classes(j).contains("negation")) {
        return true;
      }
    }
    return false;
  }

  private Set<String> classes(int i) {
    return LEXICON.getOrDefault(stems.get(i), Set.of());
  }

  private String at(int i) {
    return i < 0 ? "<start>" : i >= stems.size() ? "<end>" : stems.get(i);
  }
}
