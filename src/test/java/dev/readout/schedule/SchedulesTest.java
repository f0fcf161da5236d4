package dev.readout.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each schedule, checked by the program that will read it. */
class SchedulesTest {

  private static final Path SCHEDULE = Path.of("jobs/schedule");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir Path folder;

  @Test
  void systemdTakesTheServiceAndTheTimer() throws Exception {
    assumeTrue(Tool.isThere("systemd-analyze"), "skipped: no systemd-analyze");
    for (String unit : new String[] {"readout-nightly.service", "readout-nightly.timer"}) {
      String text = Files.readString(SCHEDULE.resolve(unit));
      Files.writeString(
          folder.resolve(unit),
          text.replace("/opt/readout", Path.of("").toAbsolutePath().toString()));
    }
    assertEquals(
        new Tool.Outcome(0, ""),
        Tool.run(
            Map.of(),
            "systemd-analyze",
            "verify",
            folder.resolve("readout-nightly.service").toString(),
            folder.resolve("readout-nightly.timer").toString()));
    String calendar =
        Files.readString(SCHEDULE.resolve("readout-nightly.timer"))
            .lines()
            .filter(line -> line.startsWith("OnCalendar="))
            .findFirst()
            .orElseThrow()
            .substring("OnCalendar=".length());
    assertEquals(0, Tool.run(Map.of(), "systemd-analyze", "calendar", calendar).exitCode());
  }

  @Test
  void cronTakesTheCrontab() throws Exception {
    assumeTrue(Tool.isThere("crontab"), "skipped: no crontab");
    Tool.Outcome outcome =
        Tool.run(Map.of(), "crontab", "-n", SCHEDULE.resolve("crontab").toString());
    assertEquals(0, outcome.exitCode(), outcome.output());
  }

  @Test
  void theModelOfKubernetesKnowsEveryFieldOfTheCronJob() throws Exception {
    String text = Files.readString(SCHEDULE.resolve("cronjob.yaml"));
    assertEquals(List.of(), unknownFields(text));
    assertEquals(List.of("drp"), unknownFields(text.replace("drop:", "drp:")));
    assertEquals("Forbid", cronJob(text).getSpec().getConcurrencyPolicy());
  }

  private static CronJob cronJob(String text) throws IOException {
    return YAML.readValue(text, CronJob.class);
  }

  /** A name that a model class lacks lands among its additional properties. */
  private static List<String> unknownFields(String text) throws Exception {
    List<String> unknown = new ArrayList<>();
    addUnknown(cronJob(text), unknown);
    return unknown;
  }

  private static void addUnknown(Object value, List<String> unknown) throws Exception {
    if (value instanceof Collection<?> many) {
      for (Object one : many) {
        addUnknown(one, unknown);
      }
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      for (Method getter : value.getClass().getMethods()) {
        if (getter.getName().equals("getAdditionalProperties")) {
          ((Map<?, ?>) getter.invoke(value)).keySet().forEach(key -> unknown.add((String) key));
        } else if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
          addUnknown(getter.invoke(value), unknown);
        }
      }
    }
  }

  @Test
  void pythonTakesTheDag() throws Exception {
    assumeTrue(Tool.isThere("python3"), "skipped: no python3");
    Tool.Outcome outcome =
        Tool.run(
            Map.of(),
            "python3",
            "-c",
            "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())",
            SCHEDULE.resolve("readout_nightly.py").toString());
    assertEquals(new Tool.Outcome(0, ""), outcome);
  }
}
