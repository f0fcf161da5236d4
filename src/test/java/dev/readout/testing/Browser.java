package dev.readout.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A headless Chromium with one page. Keeps every error and every message of the page's console, and
 * every request that the page makes.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Process process;
  private final DevTools devTools;
  private String opened;

  private Browser(Process process, DevTools devTools) {
    this.process = process;
    this.devTools = devTools;
  }

  /** The browser's program; empty where there is none. */
  public static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one with its profile in {@code folder}, and opens an empty page in it. */
  public static Browser start(Path program, Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    try {
      return new Browser(process, DevTools.connect(address(process, folder)));
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String address(Process process, Path folder) throws Exception {
    Path file = folder.resolve("DevToolsActivePort");
    for (int tries = 0; tries < 1200 && process.isAlive(); tries++) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() >= 2) {
          return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
        }
      }
      Thread.sleep(50);
    }
    throw new IOException(
        "Chromium did not start: " + Files.readString(folder.resolve("browser.log")));
  }

  /** Opens a file and waits until it is loaded; what earlier pages did is forgotten. */
  public void open(Path file) throws Exception {
    devTools.forget();
    opened = file.toUri().toString();
    devTools.call("Page.navigate", Map.of("url", opened));
    devTools.await("Page.loadEventFired");
  }

  /** The value of an expression, as JSON. */
  public JsonNode eval(String expression) throws Exception {
    JsonNode result =
        devTools.call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** Waits up to ten seconds for an expression to hold, and says whether it does. */
  public boolean holds(String expression) throws Exception {
    for (int tries = 0; tries < 100; tries++) {
      if (eval(expression).asBoolean()) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  /** Presses and lets go of a key, such as {@code Enter} or {@code Tab}. */
  public void press(String key) throws Exception {
    int code = key.equals("Enter") ? 13 : key.equals("Tab") ? 9 : 32;
    String text = key.equals("Enter") ? "\r" : key.equals("Tab") ? "" : " ";
    for (String type : List.of("keyDown", "keyUp")) {
      devTools.call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
    }
  }

  /** Clicks with the mouse near the left of the first element that the selector finds. */
  public void click(String selector) throws Exception {
    eval(
        "document.querySelector('%s').scrollIntoView({block: 'center', behavior: 'instant'})"
            .formatted(selector));
    JsonNode box =
        eval(
            "(r => [r.width, r.height])(document.querySelector('%s').getBoundingClientRect())"
                .formatted(selector));
    clickAt(selector, Math.min(box.get(0).asDouble() / 2, 60), box.get(1).asDouble() / 2);
  }

  /** Clicks at a place within the element, which must be in view, once it no longer moves. */
  public void clickAt(String selector, double x, double y) throws Exception {
    JsonNode corner = corner(selector);
    for (JsonNode before = null; !corner.equals(before); ) {
      Thread.sleep(200); // a page that scrolls smoothly under the mouse
      before = corner;
      corner = corner(selector);
    }
    for (String type : List.of("mousePressed", "mouseReleased")) {
      devTools.call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              corner.get(0).asDouble() + x,
              "y",
              corner.get(1).asDouble() + y,
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  private JsonNode corner(String selector) throws Exception {
    return eval(
        "(r => [r.x, r.y])(document.querySelector('%s').getBoundingClientRect())"
            .formatted(selector));
  }

  /** A window of this size, dark or light. */
  public void show(int width, int height, boolean dark) throws Exception {
    devTools.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    devTools.call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Writes the whole page as PNG. */
  public void screenshot(Path png) throws Exception {
    JsonNode shot =
        devTools.call(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    Files.createDirectories(png.getParent());
    Files.write(png, Base64.getDecoder().decode(shot.get("data").asText()));
  }

  /** Writes the page as it is printed. */
  public void print(Path pdf) throws Exception {
    JsonNode printed = devTools.call("Page.printToPDF", Map.of("printBackground", false));
    Files.createDirectories(pdf.getParent());
    Files.write(pdf, Base64.getDecoder().decode(printed.get("data").asText()));
  }

  /** Errors, warnings and messages of the console, refusals of the policy among them. */
  public List<String> complaints() throws Exception {
    eval("1"); // what the page has done so far is told before the answer
    return devTools
        .events("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
        .map(event -> event.get("params").toString())
        .toList();
  }

  /** Windows of {@code alert} and its like that the page opened. */
  public List<String> dialogs() {
    return devTools.events("Page.javascriptDialogOpening").map(JsonNode::toString).toList();
  }

  /**
   * What was asked of the network or the disk, but for the page itself, {@code data:} and what its
   * policy refused.
   */
  public List<String> requests() {
    Set<String> refused =
        devTools
            .events("Network.loadingFailed")
            .map(event -> event.get("params"))
            .filter(failure -> failure.path("blockedReason").asText().equals("csp"))
            .map(failure -> failure.get("requestId").asText())
            .collect(Collectors.toSet());
    return devTools
        .events("Network.requestWillBeSent")
        .map(event -> event.get("params"))
        .filter(request -> !refused.contains(request.get("requestId").asText()))
        .map(request -> request.get("request").get("url").asText())
        .filter(url -> !url.startsWith("data:") && !url.equals(opened))
        .toList();
  }

  @Override
  public void close() throws Exception {
    devTools.close();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
