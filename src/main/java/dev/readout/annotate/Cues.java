package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verbs that tell of speaking, in all their forms, and what may follow each. */
final class Cues {

  /** What a verb takes. */
  enum Frame {
    /** A clause, with or without "that": said (that) he would. */
    CLAUSE,
    /** A thing: condemned the attack. */
    THING,
    /** An infinitive: vowed to go on. */
    INFINITIVE,
    /** Somebody, then a clause or "about": told him that. */
    HEARER,
    /** Somebody who is to do something: urged him to agree. */
    ASKED
  }

  /**
   * A form of a cue.
   *
   * @param isParticiple ends in -ing
   * @param isBase the bare form, which may be a noun
   */
  record Cue(String base, Set<Frame> frames, boolean isParticiple, boolean isBase) {
    boolean takes(Frame frame) {
      return frames.contains(frame);
    }
  }

  /** A cue in a text: the token after its last word. */
  record Found(Cue cue, int end) {}

  private static final Map<String, String> PAST =
      Map.of("say", "said", "tell", "told", "write", "wrote");
  private static final Set<String> DOUBLING = Set.of("admit", "quip", "slam", "rebut");
  private static final Map<String, Cue> FORMS = new HashMap<>();
  private static final Map<String, Cue> PHRASES = new HashMap<>();

  static {
    verbs(
        "stress emphasize emphasise underline underscore announce declare reiterate repeat confirm"
            + " reaffirm acknowledge admit recall note explain mention predict assert deny allege"
            + " suggest recommend affirm reveal highlight lament report demand propose promise"
            + " pledge",
        Frame.CLAUSE,
        Frame.THING);
    verbs(
        "say state add insist claim argue write tweet remark reply contend maintain conclude"
            + " testify opine quip joke vow threaten complain boast concede clarify"
            + " proclaim speculate retort deem continue respond estimate indicate comment"
            + " discuss sigh thunder snap muse fume counter",
        Frame.CLAUSE);
    verbs(
        "condemn denounce welcome praise criticize criticise reject defend dismiss commend applaud"
            + " hail slam decry deplore laud characterize characterise voice"
            + " outline describe justify celebrate extol echo blast cite advocate rebuke refute"
            + " rebut dispute express berate thank congratulate accuse blame",
        Frame.THING);
    verbs("tell inform remind assure notify advise brief", Frame.HEARER);
    verbs("warn caution", Frame.HEARER, Frame.CLAUSE, Frame.THING);
    verbs("urge ask invite encourage implore beg instruct", Frame.ASKED);
    verbs("vow promise pledge agree offer threaten", Frame.INFINITIVE);
    verbs("agree", Frame.CLAUSE);
    verbs("call", Frame.THING);
    phrases("call", "on upon for", Frame.ASKED);
    for (String verb : "refer describe dismiss denounce portray".split(" ")) {
      phrases(verb, verb.equals("refer") ? "to" : "as", Frame.THING);
    }
    phrases("point", "out", Frame.CLAUSE, Frame.THING);
    phrases("appeal", "to for", Frame.ASKED);
    phrases("plead", "with", Frame.ASKED);
    phrases("plead", "for", Frame.THING);
    phrases("agree", "on", Frame.THING);
    phrases("warn", "against of about", Frame.THING);
    phrases("insist", "on", Frame.THING);
    phrases("complain", "about of", Frame.THING);
    phrases("object", "to", Frame.THING);
    phrases("argue", "for against", Frame.THING);
    phrases("apologize", "for to", Frame.THING);
    phrases("apologise", "for to", Frame.THING);
    phrases("hint", "at", Frame.THING);
    phrases("hint", "that", Frame.CLAUSE);
    phrases("signal", "that", Frame.CLAUSE);
    phrases("speak", "of out", Frame.THING);
    phrases("comment", "on", Frame.THING);
    for (String form : List.of("set forth", "laid out", "put forward", "set out")) {
      PHRASES.put(form, new Cue(form, Set.of(Frame.THING), false, false));
    }
    for (String form : List.of("shot back", "shoots back", "hit back", "hits back", "fired back")) {
      PHRASES.put(form, new Cue("retort", Set.of(Frame.CLAUSE), false, false));
    }
    for (String form : List.of("made clear", "made it clear", "makes clear", "makes it clear")) {
      PHRASES.put(form, new Cue(form, Set.of(Frame.CLAUSE), false, false));
    }
    for (String feeling :
        "hope confidence concern regret readiness doubt satisfaction optimism conviction"
            .split(" ")) {
      for (String verb : List.of("expressed", "expresses", "expressing", "voiced")) {
        Cue cue =
            new Cue(
                verb + " " + feeling,
                Set.of(Frame.CLAUSE, Frame.THING),
                verb.endsWith("ing"),
                false);
        PHRASES.put(verb + " " + feeling, cue);
        PHRASES.put(verb + " the " + feeling, cue);
        PHRASES.put(verb + " his " + feeling, cue);
        PHRASES.put(verb + " her " + feeling, cue);
      }
    }
  }

  private Cues() {}

  private static void verbs(String bases, Frame... frames) {
    for (String base : bases.split(" ")) {
      forms(base).forEach((form, cue) -> merge(FORMS, form, cue, Set.of(frames)));
    }
  }

  private static void phrases(String base, String particles, Frame... frames) {
    for (String particle : particles.split(" ")) {
      forms(base)
          .forEach((form, cue) -> merge(PHRASES, form + " " + particle, cue, Set.of(frames)));
    }
  }

  private static void merge(Map<String, Cue> into, String form, Cue cue, Set<Frame> frames) {
    Set<Frame> all = EnumSet.copyOf(frames);
    if (into.containsKey(form)) {
      all.addAll(into.get(form).frames());
    }
    into.put(form, new Cue(cue.base(), all, cue.isParticiple(), cue.isBase()));
  }

  private static Map<String, Cue> forms(String base) {
    String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
    String doubled = DOUBLING.contains(base) ? stem + stem.charAt(stem.length() - 1) : stem;
    boolean isIes = base.matches(".*[^aeo]y") && !base.equals("say");
    String y = base.substring(0, base.length() - 1);
    String past = isIes ? y + "ied" : base.equals("speak") ? "spoke" : doubled + "ed";
    String third = isIes ? y + "ies" : base.matches(".*(s|sh|ch|x)") ? base + "es" : base + "s";
    Map<String, Cue> forms = new HashMap<>();
    forms.put(base, new Cue(base, Set.of(), false, true));
    forms.put(third, new Cue(base, Set.of(), false, false));
    forms.put(doubled + "ing", new Cue(base, Set.of(), true, false));
    forms.put(PAST.getOrDefault(base, past), new Cue(base, Set.of(), false, false));
    return forms;
  }

  /** The longest cue that begins at the token, or null. */
  static Found at(List<Token> tokens, int i, int limit) {
    StringBuilder words = new StringBuilder(tokens.get(i).folded());
    Cue single = FORMS.get(words.toString());
    Found best = single == null ? null : new Found(single, i + 1);
    for (int end = i + 2; end <= Math.min(limit, i + 3); end++) {
      words.append(' ').append(tokens.get(end - 1).folded());
      Cue phrase = PHRASES.get(words.toString());
      if (phrase != null) {
        best = new Found(phrase, end);
      }
    }
    return best;
  }
}
