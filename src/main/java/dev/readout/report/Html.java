package dev.readout.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders a page into one file without a reference to any other. Its Content-Security-Policy lets
 * the page's own two scripts and its style run, by their hashes, and nothing else.
 */
final class Html {

  private static final String FOLDER = "/dev/readout/report/";
  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Html() {}

  static String render(Page page) {
    String style = resource(FOLDER + "report.css");
    String script = resource(FOLDER + "report.js");
    String charts = resource(ECHARTS);
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("style", style);
    values.put("script", script);
    values.put("charts", charts);
    values.put("chart_data", chartData(page));
    values.put("policy", policy(style, List.of(charts, script)));
    return evaluate("report.html", values);
  }

  /** The list of all reports. */
  static String renderIndex(List<ReportIndex.Entry> entries) {
    String style = resource(FOLDER + "report.css");
    return evaluate(
        "index.html",
        Map.of("entries", entries, "style", style, "policy", policy(style, List.of())));
  }

  private static String evaluate(String template, Map<String, Object> values) {
    ClasspathLoader loader = new ClasspathLoader(Html.class.getClassLoader());
    loader.setPrefix("dev/readout/report");
    loader.setSuffix(".peb");
    PebbleEngine engine =
        new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).build();
    StringWriter html = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(html, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  private static String policy(String style, List<String> scripts) {
    StringBuilder policy = new StringBuilder("default-src 'none'; img-src data:; script-src");
    if (scripts.isEmpty()) {
      policy.append(" 'none'");
    }
    scripts.forEach(script -> policy.append(" '").append(hash(script)).append('\''));
    return policy
        .append("; style-src '")
        .append(hash(style))
        .append("'; base-uri 'none'; form-action 'none'")
        .toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** JSON that cannot end the script element it stands in. */
  private static String chartData(Page page) {
    List<Map<String, Object>> tone = new ArrayList<>();
    for (ToneSection.Actor actor : page.tone().actors()) {
      String note = Figures.count(actor.stories(), "story", "stories");
      String opens = "tone-" + tone.size();
      tone.add(bar(actor.name(), actor.polarity(), actor.low(), actor.high(), note, opens));
    }
    List<Map<String, Object>> issue = new ArrayList<>();
    for (IssueSection.Position each : page.issues().charted()) {
      Estimate at = each.estimate();
      String name = each.issue() + ": " + each.actor();
      issue.add(bar(name, at.value(), at.low(), at.high(), each.count(), each.id()));
    }
    List<Map<String, Object>> change = new ArrayList<>();
    for (ChangeSection.Change each : page.changes().changes()) {
      if (each.isTone()) {
        String opens = "change-" + page.changes().changes().indexOf(each);
        String name = each.actor() + ", against " + each.against();
        change.add(bar(name, each.by(), each.low(), each.high(), each.certainty(), opens));
      }
    }
    try {
      return JSON.writeValueAsString(Map.of("tone", tone, "change", change, "issue", issue))
          .replace("&", "\\u0026")
          .replace("<", "\\u003c")
          .replace(">", "\\u003e");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> bar(
      String name, double value, double low, double high, String note, String opens) {
    return Map.of(
        "name", name, "value", value, "low", low, "high", high, "note", note, "opens", opens);
  }

  private static String resource(String path) {
    try (InputStream in = Html.class.getResourceAsStream(path)) {
      // HTML parsers turn CRLF into LF, and the hash is of what they see
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
