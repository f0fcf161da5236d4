package dev.readout.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.iceberg.spark.SparkCatalog;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where the tables are: options that every command has. */
public final class WarehouseOptions {

  static final String DEFAULT_CATALOG = "readout";

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      defaultValue = "warehouse",
      description = "Folder of tables and models (default: ${DEFAULT-VALUE}).")
  String warehouse;

  @Option(
      names = "--catalog",
      paramLabel = "NAME",
      defaultValue = DEFAULT_CATALOG,
      description = {
        "Iceberg catalog, configured in Spark as spark.sql.catalog.NAME",
        "(default: ${DEFAULT-VALUE}, a SQLite file in the warehouse)."
      })
  String catalog;

  /** The publication to read; null for the last one. */
  String run;

  public WarehouseOptions() {}

  /** Options as a program gives them. */
  public WarehouseOptions(String warehouse, String catalog) {
    this.warehouse = warehouse;
    this.catalog = catalog;
  }

  boolean isRemote() {
    return warehouse.matches("[a-z][a-z0-9+.-]+://.*");
  }

  /** Absolute folder or URI, without a slash at its end. */
  String location() {
    String place =
        isRemote() ? warehouse : Path.of(warehouse).toAbsolutePath().normalize().toString();
    return place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
  }

  /** Refuses a warehouse that cannot be one, before Spark starts. */
  void check(boolean writes) {
    if (isRemote()) {
      return;
    }
    Path folder = Path.of(location());
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) {
        throw Failure.usage("Cannot use --warehouse %s: not a folder", warehouse);
      }
      if (!Files.isReadable(folder) || writes && !Files.isWritable(folder)) {
        throw Failure.usage("Cannot use --warehouse %s: permission denied", warehouse);
      }
    } else if (!writes && catalog.equals(DEFAULT_CATALOG)) {
      throw Failure.usage("Cannot use --warehouse %s: no such folder", warehouse);
    }
  }

  /** Makes this catalog the session's default. */
  void configure(SparkSession spark) {
    RuntimeConfig conf = spark.conf();
    String prefix = "spark.sql.catalog." + catalog;
    if (!conf.contains(prefix)) {
      if (!catalog.equals(DEFAULT_CATALOG)) {
        throw Failure.usage(
            "Unknown --catalog %s: Spark's configuration has no %s", catalog, prefix);
      }
      if (isRemote()) {
        throw Failure.usage(
            "Cannot keep a SQLite catalog in --warehouse %s: configure one and name it by"
                + " --catalog",
            warehouse);
      }
      conf.set(prefix, PublishedCatalog.class.getName());
      conf.set(prefix + ".type", "jdbc");
      conf.set(prefix + ".uri", "jdbc:sqlite:" + location() + "/catalog.db?busy_timeout=60000");
      conf.set(prefix + ".jdbc.schema-version", "V1");
      conf.set(prefix + ".warehouse", location());
    }
    if (conf.get(prefix).equals(SparkCatalog.class.getName())) {
      conf.set(prefix, PublishedCatalog.class.getName());
    }
    conf.set("spark.sql.defaultCatalog", catalog);
  }

  /** Holds the session to what was published; a catalog of another class shows what is newest. */
  void pin(SparkSession spark, Map<String, Long> snapshots) {
    if (spark.sessionState().catalogManager().catalog(catalog)
        instanceof PublishedCatalog published) {
      published.pin(snapshots);
    } else if (run != null) {
      throw Failure.usage("Cannot read --run %s: catalog %s is not a SparkCatalog", run, catalog);
    }
  }
}
