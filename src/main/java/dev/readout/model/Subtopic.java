package dev.readout.model;

import java.io.Serializable;

/**
 * One of the things that an actor says within a shared topic.
 *
 * @param id kept across refits
 * @param label readable name, by what sets it apart from the others of the same topic and actor
 * @param statements how many of those that it was fitted on are most of all about it
 * @param bornOn when it first appeared in a model, {@code 2022-05-01}
 */
record Subtopic(String id, String label, int statements, String bornOn) implements Serializable {

  Subtopic withId(String newId, String newBornOn) {
    return new Subtopic(newId, label, statements, newBornOn);
  }
}
