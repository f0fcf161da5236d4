package dev.readout.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.sql.catalog.team.credential",
        "spark.sql.catalog.team.token",
        "spark.sql.catalog.team.jdbc.password",
        "spark.sql.catalog.team.s3.secret-access-key",
        "spark.sql.catalog.team.s3.access-key-id",
        "spark.hadoop.fs.s3a.access.key",
      })
  void sparkMasksWhatHoldsASecret(String key) {
    SparkConf conf = Sessions.withDefaults(new SparkConf(false));
    assertTrue(Pattern.compile(conf.get("spark.redaction.regex")).matcher(key).find(), key);
    assertTrue(
        Pattern.compile(conf.get("spark.sql.redaction.options.regex")).matcher(key).find(), key);
  }

  @Test
  void whatTheUserSetWins() {
    SparkConf conf =
        Sessions.withDefaults(
            new SparkConf(false)
                .set("spark.sql.shuffle.partitions", "400")
                .set("spark.sql.extensions", "com.example.Extension"));
    assertEquals("400", conf.get("spark.sql.shuffle.partitions"));
    assertEquals(
        "com.example.Extension," + Sessions.ICEBERG_EXTENSIONS, conf.get("spark.sql.extensions"));
  }

  @Test
  void executorsElsewhereKeepHadoopsOwnFileSystem() {
    assertEquals(
        ForklessFileSystem.class.getName(),
        Sessions.withDefaults(new SparkConf(false)).get("spark.hadoop.fs.file.impl"));
    for (String master : List.of("spark://host:7077", "local-cluster[2,1,1024]")) {
      SparkConf conf = Sessions.withDefaults(new SparkConf(false).setMaster(master));
      assertFalse(conf.contains("spark.hadoop.fs.file.impl"), master);
    }
  }
}
