package dev.readout.runtime;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark with what Readout needs; whatever the user has configured wins. */
public final class Sessions {

  /** {@code spark.sql.extensions} is fixed at start, so it stands here and not with the catalog. */
  static final String EXTENSIONS = "spark.sql.extensions";

  static final String ICEBERG_EXTENSIONS =
      "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions";

  private static final Map<String, String> DEFAULTS =
      Map.of(
          EXTENSIONS,
          ICEBERG_EXTENSIONS,
          "spark.sql.session.timeZone",
          "UTC",
          "spark.sql.shuffle.partitions",
          "16",
          "spark.sql.adaptive.enabled",
          "true",
          "spark.ui.enabled",
          "false",
          "spark.master",
          "local[*]");

  private Sessions() {}

  /** The session, started where there is none. */
  public static SparkSession open(String command) {
    SparkConf conf = new SparkConf();
    DEFAULTS.forEach(conf::setIfMissing);
    String extensions = conf.get(EXTENSIONS);
    if (!extensions.contains(ICEBERG_EXTENSIONS)) {
      conf.set(EXTENSIONS, extensions + "," + ICEBERG_EXTENSIONS);
    }
    return SparkSession.builder().config(conf).appName("readout " + command).getOrCreate();
  }
}
