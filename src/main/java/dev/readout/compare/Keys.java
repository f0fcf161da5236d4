package dev.readout.compare;

/** Columns that rows are joined on. */
final class Keys {

  static final String[] PERIOD = {"period_kind", "period_start"};
  static final String[] ACTOR = {"period_kind", "period_start", "actor_id"};
  static final String[] SOURCE = {"period_kind", "period_start", "source"};

  private Keys() {}
}
