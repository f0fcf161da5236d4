package dev.readout.annotate;

import dev.readout.text.encoder.PairEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds, by the encoder, the contacts of pairs about which the rules say nothing. Of people and
 * bodies of one state it says nothing either: who work together are named together for much else.
 */
final class PairReader {

  private static final double ENOUGH = 0.6;

  /** Releases tell their contacts in set words, which the rules know. */
  private static final double ENOUGH_OF_OFFICIALS = 0.9;

  private static final int EXAMPLE_WITHIN = 5;

  private final Reading body;
  private final ContactTime time;
  private final Pairs pairs;

  PairReader(Reading body, ContactTime time, Pairs pairs) {
    this.body = body;
    this.time = time;
    this.pairs = pairs;
  }

  /** How sure the encoder must be in an article, 0 to 1. */
  static double enough(Reading body) {
    return body.holders.homeId() != null ? ENOUGH_OF_OFFICIALS : ENOUGH;
  }

  /** What the encoder is sure of, in the order of the text; {@code known} are the rules'. */
  List<Dealing> find(Collection<Dealing> known) {
    Set<Set<String>> told = new HashSet<>();
    known.forEach(dealing -> told.add(Set.of(dealing.actorA(), dealing.actorB())));
    List<Dealing> found = new ArrayList<>();
    Set<Set<String>> before = Set.of();
    for (ActorSentence sentence : new ActorSentences(body, pairs).all()) {
      Set<Set<String>> skipped = new HashSet<>(told);
      skipped.addAll(before);
      List<PairEncoder.Pair> open =
          sentence.pairs().stream()
              .filter(p -> !skipped.contains(ids(sentence, p)))
              .filter(p -> !areOfOneState(sentence.first(p), sentence.second(p)))
              .filter(p -> !isExample(sentence, p.first()) && !isExample(sentence, p.second()))
              .toList();
      boolean isRead =
          !open.isEmpty() && !DealingWords.in(body.document, sentence.sentence()).isEmpty();
      before = isRead ? read(sentence.with(open), found) : Set.of();
    }
    return found;
  }

  private boolean areOfOneState(String one, String other) {
    String state = body.people.actor(one).stateId();
    return state != null && state.equals(body.people.actor(other).stateId());
  }

  /** {@code alongside leaders like X}: named for what X is, not for what X does. */
  private boolean isExample(ActorSentence sentence, int actor) {
    return sentence.namings().stream()
        .filter(n -> n.actor() == actor)
        .mapToInt(n -> body.document.tokenAt(sentence.start() + n.span().start()))
        .allMatch(this::isAfterLike);
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

  private static Set<String> ids(ActorSentence sentence, PairEncoder.Pair pair) {
    return Set.of(sentence.first(pair), sentence.second(pair));
  }

  /** Adds what a sentence tells, and returns the pairs: the next one goes on about them. */
  private Set<Set<String>> read(ActorSentence sentence, List<Dealing> found) {
    Set<Set<String>> told = new HashSet<>();
    List<String> kinds = sentence.read(enough(body));
    for (int p = 0; p < kinds.size(); p++) {
      if (kinds.get(p) != null) {
        PairEncoder.Pair pair = sentence.pairs().get(p);
        add(sentence, pair, kinds.get(p), found);
        told.add(ids(sentence, pair));
      }
    }
    return told;
  }

  private void add(
      ActorSentence sentence, PairEncoder.Pair pair, String kind, List<Dealing> found) {
    int number = sentence.sentence();
    int word = word(sentence, pair);
    Trigger trigger =
        body.document.isTag(word, "VERB")
            ? Trigger.of(kind, word, word + 1, -1, Trigger.Trait.VERB)
            : Trigger.of(kind, word, word + 1, -1);
    int first = body.document.firstToken(number);
    int end = body.document.endToken(number);
    boolean isBorder = kind.equals("visit") && hasBorder(first, end);
    if (isBorder || time.isNotHeld(trigger, first, end)) {
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
  private int word(ActorSentence sentence, PairEncoder.Pair pair) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int word : DealingWords.in(body.document, sentence.sentence())) {
      int at = body.document.span(word, word + 1).start() - sentence.start();
      int far = distance(sentence, pair.first(), at) + distance(sentence, pair.second(), at);
      if (far < least) {
        least = far;
        best = word;
      }
    }
    return best;
  }

  private static int distance(ActorSentence sentence, int actor, int at) {
    return sentence.namings().stream()
        .filter(n -> n.actor() == actor)
        .mapToInt(n -> Math.abs(n.span().start() - at))
        .min()
        .orElse(0);
  }
}
