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

  /** Keys of catalogs and file systems that hold a secret; Spark masks their values. */
  private static final String SECRETS = "(?i)secret|password|token|credential|access[.-]?key";

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
          // else a query can print any setting as ${spark.…}
          "spark.sql.variable.substitute",
          "false",
          "spark.redaction.regex",
          SECRETS,
          "spark.sql.redaction.options.regex",
          SECRETS,
          "spark.master",
          "local[*]");

  private Sessions() {}

  /** The session, started where there is none. */
  public static SparkSession open(String command) {
    return SparkSession.builder()
        .config(withDefaults(new SparkConf()))
        .appName("readout " + command)
        .getOrCreate();
  }

  /** Adds what Readout needs and the user has not set. */
  static SparkConf withDefaults(SparkConf conf) {
    DEFAULTS.forEach(conf::setIfMissing);
    // executors elsewhere make file systems before they have our classes
    if (conf.get("spark.master").matches("local(\\[.*)?")) {
      conf.setIfMissing("spark.hadoop.fs.file.impl", ForklessFileSystem.class.getName());
    }
    String extensions = conf.get(EXTENSIONS);
    if (!extensions.contains(ICEBERG_EXTENSIONS)) {
      conf.set(EXTENSIONS, extensions + "," + ICEBERG_EXTENSIONS);
    }
    return conf;
  }
}
