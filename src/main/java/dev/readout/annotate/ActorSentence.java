package dev.readout.annotate;

import dev.readout.text.encoder.PairEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence, with the one before it, in which two or more actors are named: what the encoder of
 * contacts reads at once.
 *
 * @param sentence its number
 * @param start UTF-16 index in the article where the text begins
 * @param ids the actors in the order of their first naming; numbers below are places in it
 * @param namings of the actors, in the order of the text and relative to it
 * @param cities the states that only a city stands for here: people visit them, and that is all
 * @param pairs who may have dealt with whom
 */
record ActorSentence(
    int sentence,
    int start,
    String text,
    List<String> ids,
    List<PairEncoder.Kind> kinds,
    List<PairEncoder.Naming> namings,
    Set<Integer> cities,
    List<PairEncoder.Pair> pairs) {

  /** How sure the encoder must be where neither is a person: states are named for much else. */
  private static final double ENOUGH_OF_STATES = 0.8;

  /** The same with only these pairs. */
  ActorSentence with(List<PairEncoder.Pair> some) {
    return new ActorSentence(sentence, start, text, ids, kinds, namings, cities, some);
  }

  String first(PairEncoder.Pair pair) {
    return ids.get(pair.first());
  }

  String second(PairEncoder.Pair pair) {
    return ids.get(pair.second());
  }

  /**
   * The kind of contact that the encoder reads of each pair; null where it is not sure of one.
   *
   * @param enough how sure, 0 to 1, it must be that two dealt with each other
   */
  List<String> read(double enough) {
    double[][] shares = PairEncoder.read(text, namings, kinds, pairs);
    List<String> found = new ArrayList<>();
    for (int p = 0; p < shares.length; p++) {
      found.add(kind(pairs.get(p), shares[p], enough));
    }
    return found;
  }

  private String kind(PairEncoder.Pair pair, double[] shares, double enough) {
    double sum = 0;
    int best = 0;
    for (int k = 1; k < shares.length; k++) {
      if (isPossible(pair, PairEncoder.KINDS.get(k))) {
        sum += shares[k];
        best = best == 0 || shares[k] > shares[best] ? k : best;
      }
    }
    double least = hasPerson(pair) ? enough : Math.max(enough, ENOUGH_OF_STATES);
    return sum >= least ? PairEncoder.KINDS.get(best) : null;
  }

  private boolean hasPerson(PairEncoder.Pair pair) {
    return kinds.get(pair.first()) == PairEncoder.Kind.PERSON
        || kinds.get(pair.second()) == PairEncoder.Kind.PERSON;
  }

  private boolean isPossible(PairEncoder.Pair pair, String kind) {
    if (kind.equals("visit")) {
      return isOf(pair.first(), pair.second()) || isOf(pair.second(), pair.first());
    }
    return !cities.contains(pair.first()) && !cities.contains(pair.second());
  }

  private boolean isOf(int person, int state) {
    return kinds.get(person) == PairEncoder.Kind.PERSON
        && kinds.get(state) == PairEncoder.Kind.STATE;
  }
}
