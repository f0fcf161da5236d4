package dev.readout.annotate;

import dev.readout.text.encoder.PairEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads contacts by the encoder, after the rules. It finds those of pairs about which the rules say
 * nothing; of people and bodies of one state it finds none, since who work together are named
 * together for much else. Of what the rules say in the press it leaves out what it takes for no
 * contact in any sentence, mends the kind, and adds a contact of another kind.
 */
final class PairReader {

  private static final double ENOUGH = 0.7;

  /** Releases tell their contacts in set words, which the rules know. */
  private static final double ENOUGH_OF_OFFICIALS = 0.9;

  /**
   * How sure it has to be of states, which are named for much else, where the nearest word says no
   * more than that somebody was addressed, and where the rules say something else.
   */
  private static final double SURE = 0.8;

  /** Below this nothing tells that two dealt with each other, or that they did so in that way. */
  private static final double LITTLE = 0.01;

  private static final double LITTLE_OF_KIND = 0.1;

  /** "Talked with" may mean either. */
  private static final Set<String> SPOKEN = Set.of("call", "meeting");

  /** Talks may go by either name. */
  private static final Set<String> IN_PERSON = Set.of("meeting", "negotiation");

  private static final int EXAMPLE_WITHIN = 5;

  private final Reading body;
  private final ContactTime time;
  private final Pairs pairs;

  PairReader(Reading body, ContactTime time, Pairs pairs) {
    this.body = body;
    this.time = time;
    this.pairs = pairs;
  }

  /** Whether the encoder is sure enough, in an article, that two dealt with each other. */
  static boolean isEnough(Reading body, ActorSentence.Told told) {
    String word = body.document.token(word(body, told)).folded();
    boolean isPlain = told.isOfPerson() && !DealingWords.isAddressing(word);
    double least = isRelease(body) ? ENOUGH_OF_OFFICIALS : ENOUGH;
    return told.sureness() >= (isPlain ? least : Math.max(least, SURE));
  }

  private static boolean isRelease(Reading body) {
    return body.holders.homeId() != null;
  }

  /** What the rules and the encoder find together; the encoder's in the order of the text. */
  List<Dealing> read(List<Dealing> rules) {
    Set<Set<String>> known = new HashSet<>();
    rules.forEach(rule -> known.add(rule.actors()));
    List<ActorSentence.Told> told = told(known);
    List<Dealing> found = new ArrayList<>();
    for (Dealing rule : rules) {
      Dealing checked =
          checked(rule, told.stream().filter(t -> t.ids().equals(rule.actors())).toList());
      if (checked != null) {
        found.add(checked);
      }
    }
    Map<Set<String>, Integer> last = new HashMap<>();
    for (ActorSentence.Told one : told) {
      boolean isKnown = known.contains(one.ids());
      int sentence = one.sentence().sentence();
      boolean isTold =
          isKnown ? one.share(one.kind()) >= SURE && isOther(one, found) : isEnough(body, one);
      boolean isGoingOn = !isKnown && last.getOrDefault(one.ids(), -2) == sentence - 1;
      if (isTold && !isOfOneState(one)) {
        last.put(one.ids(), sentence);
        if (!isGoingOn) {
          add(one, found);
        }
      }
    }
    return found;
  }

  /** What the encoder reads, in the order of the text. */
  private List<ActorSentence.Told> told(Set<Set<String>> known) {
    List<ActorSentence.Told> told = new ArrayList<>();
    for (ActorSentence sentence : new ActorSentences(body, pairs).all()) {
      List<PairEncoder.Pair> open =
          sentence.pairs().stream().filter(p -> isOpen(sentence, p, known)).toList();
      if (!open.isEmpty() && !DealingWords.in(body.document, sentence.sentence()).isEmpty()) {
        told.addAll(sentence.with(open).read());
      }
    }
    return told;
  }

  /** Whether the rules say nothing of a pair of two states, or may be wrong about it. */
  private boolean isOpen(ActorSentence sentence, PairEncoder.Pair pair, Set<Set<String>> known) {
    String one = sentence.first(pair);
    String other = sentence.second(pair);
    if (known.contains(Set.of(one, other))) {
      return !isRelease(body);
    }
    return !areOfOneState(one, other)
        && !isExample(sentence, pair.first())
        && !isExample(sentence, pair.second());
  }

  /**
   * The rule's contact, by phone or in person as the encoder is sure of; null where it sees none in
   * any sentence although the rule's own names both.
   */
  private Dealing checked(Dealing rule, List<ActorSentence.Told> told) {
    ActorSentence.Told surest =
        told.stream().max(Comparator.comparingDouble(ActorSentence.Told::sureness)).orElse(null);
    if (surest == null) {
      return rule;
    }
    if (surest.sureness() < LITTLE) {
      return told.stream().anyMatch(t -> isWithin(t, rule)) ? null : rule;
    }
    boolean isSpoken = SPOKEN.contains(rule.kind()) && SPOKEN.contains(surest.kind());
    boolean isOfKind = told.stream().anyMatch(t -> t.share(rule.kind()) >= LITTLE_OF_KIND);
    boolean isSure = surest.share(surest.kind()) >= SURE;
    return isSpoken && !isOfKind && isSure ? rule.of(surest.kind()) : rule;
  }

  /** Whether the sentence that the rule read names both and quotes nobody. */
  private boolean isWithin(ActorSentence.Told told, Dealing rule) {
    int sentence = told.sentence().sentence();
    int first = body.document.firstToken(sentence);
    int end = body.document.endToken(sentence);
    return body.document.sentences().get(sentence).start() == rule.span().start()
        && IntStream.range(first, end).noneMatch(body.document::isQuoted)
        && told.sentence().tokens(told.pair().first()).anyMatch(token -> token >= first)
        && told.sentence().tokens(told.pair().second()).anyMatch(token -> token >= first);
  }

  private static boolean isOther(ActorSentence.Told told, List<Dealing> found) {
    return found.stream()
        .filter(d -> d.actors().equals(told.ids()))
        .noneMatch(
            d ->
                d.kind().equals(told.kind())
                    || IN_PERSON.contains(d.kind()) && IN_PERSON.contains(told.kind()));
  }

  private boolean isOfOneState(ActorSentence.Told told) {
    return areOfOneState(told.sentence().first(told.pair()), told.sentence().second(told.pair()));
  }

  private boolean areOfOneState(String one, String other) {
    String state = body.people.actor(one).stateId();
    return state != null && state.equals(body.people.actor(other).stateId());
  }

  /** {@code alongside leaders like X}: named for what X is, not for what X does. */
  private boolean isExample(ActorSentence sentence, int actor) {
    return sentence.tokens(actor).allMatch(this::isAfterLike);
  }

  private boolean isAfterLike(int token) {
    for (int i = token - 1; i >= Math.max(0, token - EXAMPLE_WITHIN); i--) {
      boolean isLike =
          body.document.token(i).is("like") && i > 0 && body.document.isTag(i - 1, "NOUN");
      if (isLike
          || body.document.token(i).is("as") && i > 0 && body.document.token(i - 1).is("such")) {
        return true;
      }
      if (!body.document.token(i).isCapital()) {
        return false;
      }
    }
    return false;
  }

  private void add(ActorSentence.Told told, List<Dealing> found) {
    ActorSentence sentence = told.sentence();
    PairEncoder.Pair pair = told.pair();
    String kind = told.kind();
    int number = sentence.sentence();
    int word = word(body, told);
    Trigger trigger =
        body.document.isTag(word, "VERB")
            ? Trigger.of(kind, word, word + 1, -1, Trigger.Trait.VERB)
            : Trigger.of(kind, word, word + 1, -1);
    int first = body.document.firstToken(number);
    int end = body.document.endToken(number);
    boolean isBorder = kind.equals("visit") && hasBorder(first, end);
    boolean isHost = kind.equals("negotiation") && isHostOfOthers(told, first, end);
    if (isBorder || isHost || time.isNotHeld(trigger, first, end)) {
      return;
    }
    boolean isPlanned = time.isPlanned(trigger, first, end);
    String one = sentence.first(pair);
    String other = sentence.second(pair);
    boolean isVisited = kind.equals("visit") && body.people.actor(one).isState();
    pairs.add(
        Set.of(isVisited ? other : one),
        Set.of(isVisited ? one : other),
        kind,
        time.date(trigger, number, isPlanned),
        null,
        isPlanned,
        body.document.sentences().get(number),
        found);
  }

  /** {@code X hosted talks between Y and Z}: X negotiates with neither. */
  private boolean isHostOfOthers(ActorSentence.Told told, int first, int end) {
    boolean isHosted = false;
    for (int i = first; i < end; i++) {
      int word = i;
      isHosted |= body.document.token(i).folded().startsWith("host");
      boolean isApart =
          IntStream.of(told.pair().first(), told.pair().second())
              .anyMatch(actor -> told.sentence().tokens(actor).noneMatch(token -> token > word));
      if (isHosted && isApart && body.document.token(i).is("between")) {
        return true;
      }
    }
    return false;
  }

  /** Who goes to a border visits neither state. */
  private boolean hasBorder(int first, int end) {
    for (int i = first; i < end; i++) {
      if (body.document.token(i).is("border")) {
        return true;
      }
    }
    return false;
  }

  /** The word of contact that stands nearest to the namings of the two. */
  private static int word(Reading body, ActorSentence.Told told) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int word : DealingWords.in(body.document, told.sentence().sentence())) {
      int far =
          distance(told.sentence(), told.pair().first(), word)
              + distance(told.sentence(), told.pair().second(), word);
      if (far < least) {
        least = far;
        best = word;
      }
    }
    return best;
  }

  private static int distance(ActorSentence sentence, int actor, int word) {
    return sentence.tokens(actor).map(token -> Math.abs(token - word)).min().orElse(0);
  }
}
