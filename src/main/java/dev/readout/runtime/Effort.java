package dev.readout.runtime;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * Fits a session to the amount of work. Spark compiles each plan to bytecode, cuts it at every
 * shuffle and plans again what follows, which pays on large data and is most of what a small night
 * costs. With few articles plans are interpreted as they are, in one task a shuffle.
 */
final class Effort {

  /** Articles up to which interpreting a plan costs less than compiling it. */
  static final long FEW = 200;

  private static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.codegen.wholeStage",
          "false",
          "spark.sql.codegen.factoryMode",
          "NO_CODEGEN",
          "spark.sql.adaptive.enabled",
          "false",
          "spark.sql.shuffle.partitions",
          "1");

  private final RuntimeConfig conf;
  private final Map<String, String> usual;

  Effort(SparkSession spark) {
    this.conf = spark.conf();
    this.usual = new HashMap<>();
    SMALL.keySet().forEach(key -> usual.put(key, conf.get(key)));
  }

  /** Settles how the next queries are planned. */
  void expect(long articles) {
    (articles <= FEW ? SMALL : usual).forEach(conf::set);
  }
}
