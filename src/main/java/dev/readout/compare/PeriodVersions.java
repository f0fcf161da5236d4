package dev.readout.compare;

import dev.readout.runtime.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The versions of annotator and models that the figures of each period rest on. Figures of two
 * periods may be compared where these are the same.
 */
final class PeriodVersions {

  private final Map<Period, String> fresh = new TreeMap<>();
  private final PeriodLedger ledger;

  /**
   * @param changed periods that are compared now, on {@code digests}; for the others the ledger
   *     knows
   */
  PeriodVersions(
      PeriodLedger ledger,
      Collection<Period> changed,
      SortedMap<Period, PeriodDigests.Digest> digests) {
    this.ledger = ledger;
    for (Period period : changed) {
      fresh.put(period, digests.getOrDefault(period, PeriodDigests.Digest.NONE).version());
    }
  }

  /** Whether figures of both periods rest on the same versions; false where one has no figures. */
  boolean areOne(Period one, Period other) {
    String version = of(one);
    return version != null && Objects.equals(version, of(other));
  }

  /** Whether figures of a compared period rested on other versions before. */
  boolean haveChanged(Period period) {
    return ledger.version(period) != null && !Objects.equals(ledger.version(period), of(period));
  }

  private String of(Period period) {
    return fresh.containsKey(period) ? fresh.get(period) : ledger.version(period);
  }
}
