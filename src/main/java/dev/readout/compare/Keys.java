package dev.readout.compare;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Columns that rows are joined on. */
final class Keys {

  static final Seq<String> PERIOD = of("period_kind", "period_start");
  static final Seq<String> ACTOR = of("period_kind", "period_start", "actor_id");
  static final Seq<String> SOURCE = of("period_kind", "period_start", "source");

  private Keys() {}

  static Seq<String> of(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }
}
