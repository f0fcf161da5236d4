package dev.readout.model;

import dev.readout.text.issue.IssueTerms;
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
record Issue(
    String id, String name, String description, List<IssueTerms.Term> terms, List<String> examples)
    implements Serializable {}
