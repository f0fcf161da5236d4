package dev.readout.annotate;

import dev.readout.text.encoder.PairEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sentence, with what stands before it for context, in which two or more actors are named: what
 * the encoder of contacts reads at once.
 *
 * @param sentence its number
 * @param text the sentence, after those of its context
 * @param ids the actors in the order of their first naming; numbers below are places in it
 * @param namings of the actors, in the order of the text and relative to it
 * @param tokens the first of each naming, numbered through the article
 * @param cities the states that only a city stands for here: people visit them, and that is all
 * @param pairs who may have dealt with whom
 */
record ActorSentence(
    int sentence,
    String text,
    List<String> ids,
    List<PairEncoder.Kind> kinds,
    List<PairEncoder.Naming> namings,
    List<Integer> tokens,
    Set<Integer> cities,
    List<PairEncoder.Pair> pairs) {

  /**
   * What the encoder reads of a pair.
   *
   * @param kind the likeliest kind of contact that the two may have
   * @param sureness that they dealt with each other, 0 to 1
   * @param shares of that for each kind that they may have, in the order of {@link
   *     PairEncoder#KINDS}
   */
  record Told(
      ActorSentence sentence,
      PairEncoder.Pair pair,
      String kind,
      double sureness,
      double[] shares) {

    Set<String> ids() {
      return Set.of(sentence.first(pair), sentence.second(pair));
    }

    /** How likely the contact is of that kind. */
    double share(String kind) {
      return shares[PairEncoder.KINDS.indexOf(kind)];
    }

    /** Whether at least one of the two is a person. */
    boolean isOfPerson() {
      return sentence.isPerson(pair.first()) || sentence.isPerson(pair.second());
    }
  }

  /** The same with only these pairs. */
  ActorSentence with(List<PairEncoder.Pair> some) {
    return new ActorSentence(sentence, text, ids, kinds, namings, tokens, cities, some);
  }

  /** Where an actor is named, by the first token of each naming. */
  IntStream tokens(int actor) {
    return IntStream.range(0, namings.size())
        .filter(n -> namings.get(n).actor() == actor)
        .map(tokens::get);
  }

  String first(PairEncoder.Pair pair) {
    return ids.get(pair.first());
  }

  String second(PairEncoder.Pair pair) {
    return ids.get(pair.second());
  }

  /** What the encoder reads of each pair. */
  List<Told> read() {
    double[][] shares = PairEncoder.read(text, namings, kinds, pairs);
    List<Told> found = new ArrayList<>();
    for (int p = 0; p < shares.length; p++) {
      found.add(told(pairs.get(p), shares[p]));
    }
    return found;
  }

  private Told told(PairEncoder.Pair pair, double[] shares) {
    double[] possible = new double[shares.length];
    double sum = 0;
    int best = 1;
    for (int k = 1; k < shares.length; k++) {
      if (isPossible(pair, PairEncoder.KINDS.get(k))) {
        possible[k] = shares[k];
        sum += shares[k];
        best = shares[k] > possible[best] ? k : best;
      }
    }
    return new Told(this, pair, PairEncoder.KINDS.get(best), sum, possible);
  }

  private boolean isPerson(int actor) {
    return kinds.get(actor) == PairEncoder.Kind.PERSON;
  }

  private boolean isPossible(PairEncoder.Pair pair, String kind) {
    if (kind.equals("visit")) {
      return isOf(pair.first(), pair.second()) || isOf(pair.second(), pair.first());
    }
    return !cities.contains(pair.first()) && !cities.contains(pair.second());
  }

  private boolean isOf(int person, int state) {
    return isPerson(person) && kinds.get(state) == PairEncoder.Kind.STATE;
  }
}
