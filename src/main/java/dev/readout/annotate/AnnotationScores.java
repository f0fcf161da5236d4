package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.text.Folding;
import dev.readout.text.Span;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Scores annotations against documents that a person annotated. Two statements are the same where
 * their characters overlap enough (intersection over union: .8 for direct ones, .5 for the rest),
 * each with at most one other. A speaker is right where all who speak are, and nobody else; of an
 * unnamed or unknown one, where none is given.
 */
final class AnnotationScores {

  private static final double DIRECT = 0.8;
  private static final double INDIRECT = 0.5;

  private final GoldActors actors;
  private final Annotator annotator;
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();
  private String current = "";

  AnnotationScores(Catalogue catalogue) {
    this.actors = new GoldActors(catalogue);
    this.annotator = new Annotator(catalogue);
    for (String name :
        List.of("direct", "indirect", "direct_speaker", "indirect_speaker", "actors", "contacts")) {
      scores.put(name, new Score());
    }
  }

  /** What was said, by whom: ids, or folded names of whom the catalogue lacks. */
  private record Said(Span span, Set<String> speakers) {}

  Map<String, Object> measures() {
    Map<String, Object> measures = new LinkedHashMap<>();
    scores.forEach((name, score) -> measures.put(name, score.measures()));
    return measures;
  }

  void add(JsonNode document) {
    current = LabelTexts.key(document);
    Annotations found = annotator.annotate(article(document));
    if (isScored(document, "direct")) {
      addStatements("direct", DIRECT, document, found);
    }
    if (isScored(document, "indirect")) {
      addStatements("indirect", INDIRECT, document, found);
    }
    if (isScored(document, "actors")) {
      addSets("actors", goldActors(document), foundActors(found));
    }
    if (isScored(document, "contacts")) {
      addSets("contacts", goldContacts(document), foundContacts(found));
    }
  }

  /** What was missed, found in vain or given to another, one line each. */
  List<String> misses() {
    return misses;
  }

  /** A document that was not labelled for everything says what it was labelled for. */
  static boolean isScored(JsonNode document, String measure) {
    if (!document.has("scored")) {
      return true;
    }
    for (JsonNode scored : document.get("scored")) {
      if (scored.asText().equals(measure)) {
        return true;
      }
    }
    return false;
  }

  /** The article that a gold document is; its source is the host of its address. */
  static ArticleText article(JsonNode document) {
    String url = document.path("url").asText("");
    String published = document.path("published_at").asText("");
    return new ArticleText(
        document.path("id").asText(url),
        url.isEmpty() ? null : host(url),
        document.path("title").asText(null),
        document.path("text").asText(),
        published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10)));
  }

  private static String host(String url) {
    String host = URI.create(url.replace(' ', '+')).getHost();
    return host == null ? null : host.replaceFirst("^www\\.", "");
  }

  private void addStatements(String name, double enough, JsonNode document, Annotations found) {
    boolean isDirect = name.equals("direct");
    Map<Span, Set<String>> gold = new LinkedHashMap<>();
    for (JsonNode s : document.path("statements")) {
      if (s.path("kind").asText().equals("direct") == isDirect) {
        Span span = new Span(s.path("start").asInt(), s.path("end").asInt());
        gold.computeIfAbsent(span, k -> new TreeSet<>())
            .addAll(speakers(s.path("speaker").asText()));
      }
    }
    Map<Span, Set<String>> predicted = new LinkedHashMap<>();
    for (Annotations.Statement s : found.statements()) {
      if (s.kind().equals("direct") == isDirect) {
        Set<String> speakers = predicted.computeIfAbsent(s.span(), k -> new TreeSet<>());
        if (s.speakerId() != null) {
          speakers.add(s.speakerId());
        }
      }
    }
    int matched = 0;
    int right = 0;
    int attributed = 0;
    Set<Span> used = new HashSet<>();
    for (Map.Entry<Span, Set<String>> entry : gold.entrySet()) {
      Span best = best(entry.getKey(), predicted.keySet(), used);
      if (best != null && overlap(best, entry.getKey()) >= enough) {
        used.add(best);
        matched++;
        attributed += predicted.get(best).isEmpty() && !entry.getValue().isEmpty() ? 0 : 1;
        right += predicted.get(best).equals(entry.getValue()) ? 1 : 0;
        if (!predicted.get(best).equals(entry.getValue())) {
          miss(
              name + "_speaker",
              "wrong",
              best + " " + predicted.get(best) + " not " + entry.getValue());
        }
      } else {
        miss(name, "missed", entry.getKey());
      }
    }
    predicted.keySet().stream()
        .filter(p -> !used.contains(p))
        .forEach(p -> miss(name, "in vain", p));
    scores.get(name).add(predicted.size(), gold.size(), matched);
    scores.get(name + "_speaker").add(attributed, matched, right);
  }

  private void miss(String measure, String what, Object which) {
    misses.add("%s %s %s: %s".formatted(current, measure, what, which));
  }

  private static Span best(Span gold, Set<Span> predicted, Set<Span> used) {
    Span best = null;
    for (Span span : predicted) {
      boolean isBetter = best == null || overlap(span, gold) > overlap(best, gold);
      if (!used.contains(span) && isBetter) {
        best = span;
      }
    }
    return best;
  }

  private static double overlap(Span a, Span b) {
    double both = a.overlap(b);
    return both / (a.length() + b.length() - both);
  }

  private Set<String> speakers(String names) {
    Set<String> ids = new LinkedHashSet<>();
    if (!names.startsWith("unnamed") && !names.equals("unknown")) {
      Arrays.stream(names.split("; ")).map(actors::id).forEach(ids::add);
    }
    return ids;
  }

  private void addSets(String name, Set<String> gold, Set<String> found) {
    gold.stream().filter(g -> !found.contains(g)).forEach(g -> miss(name, "missed", g));
    found.stream().filter(f -> !gold.contains(f)).forEach(f -> miss(name, "in vain", f));
    Set<String> both = new HashSet<>(gold);
    both.retainAll(found);
    scores.get(name).add(found.size(), gold.size(), both.size());
  }

  private Set<String> goldActors(JsonNode document) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode actor : document.path("actors")) {
      boolean isNamed = actor.path("named_mentions").asInt(1) > 0;
      String type = actor.path("type").asText();
      if (isNamed && (type.equals("person") || type.equals("state"))) {
        ids.add(actors.id(actor.path("name").asText()));
      }
    }
    return ids;
  }

  private static Set<String> foundActors(Annotations found) {
    Set<String> ids = new TreeSet<>();
    for (Annotations.Naming mention : found.mentions()) {
      boolean isWanted =
          mention.actorId().startsWith("person:") || mention.actorId().startsWith("state:");
      if (mention.kind().equals("name") && isWanted) {
        ids.add(mention.actorId());
      }
    }
    return ids;
  }

  private Set<String> goldContacts(JsonNode document) {
    Set<String> keys = new TreeSet<>();
    for (JsonNode contact : document.path("contacts")) {
      String a = actors.id(contact.path("a").asText());
      String b = actors.id(contact.path("b").asText());
      keys.add(key(a, b, contact.path("type").asText()));
    }
    return keys;
  }

  private static Set<String> foundContacts(Annotations found) {
    Set<String> keys = new TreeSet<>();
    found.contacts().forEach(c -> keys.add(key(c.actorA(), c.actorB(), c.kind())));
    return keys;
  }

  private static String key(String a, String b, String kind) {
    String pair = a.compareTo(b) <= 0 ? a + "|" + b : b + "|" + a;
    return Folding.fold(pair + "|" + kind);
  }
}
