package dev.readout.text.act;

import java.util.Locale;

/**
 * An act done by words. The families are those of PLOVER (the Political Language Ontology for
 * Verifiable Event Records), whose verbal and material cooperation count as cooperative and whose
 * verbal and material conflict as confrontational. Two of its families are split, since an analyst
 * reads their halves differently: AGREE into what is agreed and what is offered, REQUEST into an
 * appeal, which is neither, and a demand.
 */
public enum Act {
  AGREE("AGREE", 1),
  OFFER("AGREE", 1),
  SUPPORT("SUPPORT", 1),
  AID("AID", 1),
  CONCEDE("CONCEDE", 1),
  APPEAL("REQUEST", 0),
  DEMAND("REQUEST", -1),
  ACCUSE("ACCUSE", -1),
  REJECT("REJECT", -1),
  THREATEN("THREATEN", -1),
  SANCTION("SANCTION", -1);

  private final String family;
  private final int direction;

  Act(String family, int direction) {
    this.family = family;
    this.direction = direction;
  }

  /** The PLOVER event type. */
  public String family() {
    return family;
  }

  /** 1 cooperative, -1 confrontational, 0 neither. */
  public int direction() {
    return direction;
  }

  /** The name in tables and files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The act of that label.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Act of(String label) {
    for (Act act : values()) {
      if (act.label().equals(label)) {
        return act;
      }
    }
    throw new IllegalArgumentException("Not an act: " + label);
  }
}
