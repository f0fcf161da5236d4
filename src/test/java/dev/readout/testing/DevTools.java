package dev.readout.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A connection to the one page of a Chromium by its DevTools protocol; keeps every event. */
final class DevTools implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebSocket socket;
  private final LinkedBlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private String page;
  private int lastId;

  private DevTools(String address) {
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener(received))
            .join();
  }

  /** Speaks to the page of the browser that listens at {@code address}. */
  static DevTools connect(String address) throws Exception {
    DevTools connection = new DevTools(address);
    try {
      connection.attach();
      return connection;
    } catch (Exception e) {
      connection.close();
      throw e;
    }
  }

  private void attach() throws Exception {
    JsonNode targets = call("Target.getTargets", Map.of()).get("targetInfos");
    for (JsonNode target : targets) {
      if (target.get("type").asText().equals("page")) {
        page =
            call(
                    "Target.attachToTarget",
                    Map.of("targetId", target.get("targetId").asText(), "flatten", true))
                .get("sessionId")
                .asText();
      }
    }
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** Sends one command and gives its result. */
  JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    int id = ++lastId;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (page != null) {
      message.put("sessionId", page);
    }
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt() == id) {
        if (answer.has("error")) {
          throw new IOException(method + ": " + answer.get("error"));
        }
        return answer.get("result");
      }
    }
  }

  private JsonNode next() throws Exception {
    JsonNode message = received.poll(60, TimeUnit.SECONDS);
    if (message == null) {
      throw new IOException("Chromium does not answer");
    }
    if (message.has("method")) {
      events.add(message);
    }
    return message;
  }

  /** Forgets the events so far. */
  void forget() {
    events.clear();
  }

  /** Waits until there is an event of that name. */
  void await(String name) throws Exception {
    while (events(name).findAny().isEmpty()) {
      next();
    }
  }

  /** The events of these names, in the order in which they came. */
  Stream<JsonNode> events(String... names) {
    return events.stream().filter(event -> List.of(names).contains(event.get("method").asText()));
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Puts whole messages into the queue. */
  private static final class Listener implements WebSocket.Listener {
    private final LinkedBlockingQueue<JsonNode> received;
    private final StringBuilder partial = new StringBuilder();

    Listener(LinkedBlockingQueue<JsonNode> received) {
      this.received = received;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        try {
          received.add(JSON.readTree(partial.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
