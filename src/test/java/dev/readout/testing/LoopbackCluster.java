package dev.readout.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone Spark on 127.0.0.1, from the jars that {@code jobs/readout} laid out: a master and
 * two workers of one core.
 */
public final class LoopbackCluster implements AutoCloseable {

  private static final Path SPARK = Path.of("target/spark").toAbsolutePath();
  private static final String LIGHTLY = "-XX:TieredStopAtLevel=1";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<Process> processes = new ArrayList<>();
  private final Path folder;
  private final String master;

  private LoopbackCluster(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.master = "spark://127.0.0.1:" + free.getLocalPort();
    }
  }

  /**
   * Starts it, with logs and work in {@code folder}.
   *
   * @throws IOException where it does not come up here
   */
  public static LoopbackCluster start(Path folder) throws IOException {
    LoopbackCluster cluster = new LoopbackCluster(folder);
    try {
      String port = cluster.master.substring(cluster.master.lastIndexOf(':') + 1);
      cluster.daemon("master", "org.apache.spark.deploy.master.Master", "--port", port);
      cluster.await("master", "New state: ALIVE");
      for (String worker : List.of("worker-1", "worker-2")) {
        cluster.daemon(
            worker,
            "org.apache.spark.deploy.worker.Worker",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve(worker).toString(),
            cluster.master);
      }
      cluster.await("worker-1", "Successfully registered");
      cluster.await("worker-2", "Successfully registered");
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw e;
    }
  }

  /** What runs {@code jobs/readout} on both workers. */
  public Map<String, String> environment() {
    return Map.of(
        "MASTER",
        master,
        "SPARK_LOCAL_IP",
        "127.0.0.1",
        "JDK_JAVA_OPTIONS",
        LIGHTLY,
        "READOUT_SPARK_OPTIONS",
        "--conf spark.executor.cores=1 --conf spark.executor.memory=1g"
            + " --conf spark.executor.extraJavaOptions="
            + LIGHTLY);
  }

  /** How many executors have run on a worker, 1 or 2. */
  public long executors(int worker) throws IOException {
    try (var files = Files.walk(folder.resolve("worker-" + worker), 2)) {
      return files.filter(file -> file.getFileName().toString().matches("\\d+")).count();
    }
  }

  private void daemon(String name, String type, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-cp", SPARK + "/jars/*", type, "--host", "127.0.0.1"));
    command.addAll(List.of("--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(name).toFile());
    builder.environment().put("SPARK_HOME", SPARK.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    processes.add(builder.start());
  }

  private void await(String name, String line) throws IOException {
    Instant last = Instant.now().plus(PATIENCE);
    while (!Files.readString(log(name)).contains(line)) {
      if (Instant.now().isAfter(last) || processes.stream().anyMatch(one -> !one.isAlive())) {
        throw new IOException(name + " did not come up:\n" + Files.readString(log(name)));
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      processes.get(i).destroy();
      processes.get(i).onExit().join();
    }
  }
}
