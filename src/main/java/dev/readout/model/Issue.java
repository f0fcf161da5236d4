package dev.readout.model;

import java.io.Serializable;
import java.util.List;

/**
 * One issue to follow, as its files define it.
 *
 * @param id unique, in lower case with hyphens
 * @param name for people
 * @param description one sentence: what counts and what does not
 * @param terms words and phrases that point to it
 * @param examples sentences about it
 */
record Issue(String id, String name, String description, List<Term> terms, List<String> examples)
    implements Serializable {

  /**
   * A word or phrase.
   *
   * @param pattern words as {@link IssueTerms} reads them
   * @param weight how sure the term alone makes it that a statement is about the issue, 0 to 1
   */
  record Term(String pattern, double weight) implements Serializable {}
}
