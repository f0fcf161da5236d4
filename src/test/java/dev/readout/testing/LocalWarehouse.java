package dev.readout.testing;

import dev.readout.runtime.ForklessFileSystem;
import dev.readout.runtime.Run;
import dev.readout.runtime.WarehouseOptions;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One small Spark for all tests of a JVM; use by {@code @ExtendWith(LocalWarehouse.class)}. The
 * session is never stopped; each warehouse is a folder of its own.
 */
public final class LocalWarehouse implements BeforeAllCallback {

  private static SparkSession spark;

  @Override
  public void beforeAll(ExtensionContext context) {
    spark();
  }

  /** The session, without a catalog of ours. */
  public static synchronized SparkSession spark() {
    if (spark == null) {
      SparkConf conf =
          new SparkConf()
              .setMaster("local[2]")
              .setAppName("tests")
              .set(
                  "spark.sql.extensions",
                  "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
              .set("spark.sql.session.timeZone", "UTC")
              .set("spark.sql.shuffle.partitions", "2")
              .set("spark.default.parallelism", "2")
              .set("spark.driver.bindAddress", "127.0.0.1")
              .set("spark.driver.host", "127.0.0.1")
              .set("spark.hadoop.fs.file.impl", ForklessFileSystem.class.getName())
              .set("spark.ui.enabled", "false");
      spark = SparkSession.builder().config(conf).getOrCreate();
      spark.sparkContext().setLogLevel("ERROR");
    }
    SparkSession.setActiveSession(spark);
    return spark;
  }

  /** A run on an empty or existing warehouse in {@code folder}; close it. */
  public static Run run(Path folder) {
    spark();
    return Run.open("test", new WarehouseOptions(folder.toString(), "readout"), true);
  }

  /** A run that reads what has been published in {@code folder}; close it. */
  public static Run reader(Path folder) {
    spark();
    return Run.open("test", new WarehouseOptions(folder.toString(), "readout"), false);
  }
}
