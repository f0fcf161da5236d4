package dev.readout.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jobs/nightly.sh with a launcher that only pretends. */
class NightlyShTest {

  @TempDir Path folder;

  @BeforeEach
  void needTools() {
    for (String tool : new String[] {"flock", "timeout", "bash"}) {
      assumeTrue(Tool.isThere(tool), "skipped: no " + tool);
    }
  }

  private Tool.Outcome night(String launcher, Map<String, String> environment) throws Exception {
    Path readout = folder.resolve("readout");
    Files.writeString(readout, "#!/usr/bin/env bash\n" + launcher + "\n");
    assertTrue(readout.toFile().setExecutable(true));
    Map<String, String> all = new java.util.HashMap<>(environment);
    all.put("READOUT", readout.toString());
    all.put("READOUT_WAREHOUSE", folder.resolve("warehouse").toString());
    all.put("READOUT_METRICS", folder.resolve("readout.prom").toString());
    return Tool.run(all, "jobs/nightly.sh", "--input", "in box");
  }

  private String metrics() throws IOException {
    return Files.readString(folder.resolve("readout.prom"));
  }

  @Test
  void aNightThatIsDoneSaysSoAndTellsTheTimeOfItsStages() throws Exception {
    Tool.Outcome night =
        night(
            "printf '%s\\n' \"$@\" >"
                + folder.resolve("arguments")
                + "\n"
                + "echo 'readout: ingest done in 3.5 s, 12 ingest.article' >&2",
            Map.of());
    assertEquals(0, night.exitCode(), night.output());
    assertTrue(night.output().startsWith("readout nightly: done (0) after "), night.output());
    assertEquals(
        "nightly\n--warehouse\n" + folder.resolve("warehouse") + "\n--input\nin box\n",
        Files.readString(folder.resolve("arguments")));
    assertTrue(metrics().contains("readout_night_exit_code 0\n"), metrics());
    assertTrue(metrics().contains("readout_stage_seconds{stage=\"ingest\"} 3.5\n"), metrics());
    assertFalse(metrics().contains("readout_night_done_timestamp_seconds 0\n"), metrics());
  }

  @Test
  void aFailureKeepsItsCodeItsLastLineAndTheTimeOfTheLastSuccess() throws Exception {
    night("exit 0", Map.of());
    String done = line("readout_night_done_timestamp_seconds ");
    BlockingQueue<String> posts = new LinkedBlockingQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      Tool.Outcome night =
          night(
              "echo 'readout nightly: no \"space\" left' >&2; exit 1",
              Map.of(
                  "READOUT_WEBHOOK",
                  "http://127.0.0.1:" + server.getAddress().getPort() + "/hook"));
      assertEquals(1, night.exitCode());
      assertTrue(night.output().strip().endsWith("no \"space\" left"), night.output());
      assertTrue(metrics().contains("readout_night_exit_code 1\n"));
      assertEquals(done, line("readout_night_done_timestamp_seconds "));
      if (Tool.isThere("curl")) {
        String post = posts.take();
        assertTrue(post.startsWith("{\"text\": \"readout nightly: failed (1)"), post);
        assertTrue(post.endsWith("no \\\"space\\\" left\"}"), post);
      }
    } finally {
      server.stop(0);
    }
  }

  private String line(String start) throws IOException {
    return metrics().lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void aSecondNightIsRefusedAtOnceAndTheFirstOnesMetricsStay() throws Exception {
    Path begun = folder.resolve("begun");
    Path lock = Files.createDirectories(folder.resolve("warehouse/logs")).resolve("night.lock");
    Process first =
        new ProcessBuilder("flock", lock.toString(), "bash", "-c", "touch " + begun + "; sleep 60")
            .start();
    try {
      while (!Files.exists(begun)) {
        Thread.sleep(20);
      }
      Tool.Outcome night = night("exit 0", Map.of());
      assertEquals(75, night.exitCode(), night.output());
      assertFalse(Files.exists(folder.resolve("readout.prom")));
    } finally {
      first.descendants().forEach(ProcessHandle::destroyForcibly);
      first.destroyForcibly().waitFor();
    }
    assertEquals(0, night("exit 0", Map.of()).exitCode(), "a dead holder blocks nobody");
  }

  @Test
  void aNightThatTakesTooLongIsEnded() throws Exception {
    Tool.Outcome night = night("sleep 60", Map.of("READOUT_TIME_LIMIT", "0.2"));
    assertEquals(124, night.exitCode());
    assertTrue(night.output().startsWith("readout nightly: out of time"), night.output());
  }

  @Test
  void everySoManyNightsTheTablesAreMaintained() throws Exception {
    Path calls = folder.resolve("calls");
    for (int i = 0; i < 4; i++) {
      night("echo $1 >>" + calls, Map.of("READOUT_MAINTAIN_EVERY", "2"));
    }
    assertEquals(
        "nightly nightly maintain nightly nightly maintain",
        Files.readString(calls).strip().replace('\n', ' '));
  }
}
