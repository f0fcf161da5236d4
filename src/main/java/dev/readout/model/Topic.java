package dev.readout.model;

import java.util.List;

/**
 * One topic of a fitted model.
 *
 * @param id kept across refits
 * @param label readable name
 * @param terms heaviest first
 * @param coherence mean NPMI of its first terms; null where none of them occur together anywhere
 * @param bornOn when it first appeared in a model, {@code 2022-05-01}
 */
record Topic(String id, String label, List<Term> terms, Double coherence, String bornOn) {

  /** A word or phrase with its probability in the topic. */
  record Term(String term, double weight) {}

  Topic withId(String newId, String newBornOn) {
    return new Topic(newId, label, terms, coherence, newBornOn);
  }
}
