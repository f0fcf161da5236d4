package dev.readout.annotate;

import java.time.LocalDate;
import java.util.List;

/**
 * An office that a person held.
 *
 * @param office what kind, {@code head_of_state} for instance
 * @param ofId the state, body or organisation
 * @param titles how its holder is called, folded
 * @param from first day
 * @param to the day after the last; null while it lasts
 */
record Office(
    String personId,
    String office,
    String ofId,
    List<String> titles,
    LocalDate from,
    LocalDate to) {

  boolean isHeldOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }
}
