package dev.readout.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is known of one article: everything that a comparison rests on. Filled row by row. */
final class ArticleFacts {

  final String articleId;
  final String source;

  /** Microseconds since 1970, UTC. */
  final long publishedAt;

  /** Actors named, adjectives ("Russian") left out. */
  final TreeSet<String> named = new TreeSet<>();

  /** The same by sentence. */
  final Map<Integer, TreeSet<String>> namedIn = new HashMap<>();

  final List<Tone> tones = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<Sentence> sentences = new ArrayList<>();
  final List<Statement> statements = new ArrayList<>();

  /** Issues of each statement that is about one. */
  final Map<String, TreeSet<String>> issues = new HashMap<>();

  /** Weights, in the order of the topics' ids; null where the article has none. */
  double[] topics;

  /** The sentiment toward one mentioned actor, in the voice of the outlet or of a speaker. */
  record Tone(
      String actorId,
      String voice,
      double negative,
      double neutral,
      double positive,
      double polarity,
      String modelVersion) {

    static final String OUTLET = "outlet";

    boolean isOutlet() {
      return voice.equals(OUTLET);
    }
  }

  /** A dealing between two actors; {@code heldOn} is null unless the day is known. */
  record Contact(
      String eventId,
      String actorA,
      String actorB,
      String kind,
      String heldOn,
      String initiatorId,
      boolean isPlanned,
      int start) {}

  record Sentence(int no, int start, String text) {}

  /** Something said; {@code speakerId} and {@code cue} may be null. */
  record Statement(
      String statementId,
      int start,
      int end,
      String content,
      String kind,
      String cue,
      String speakerId) {

    boolean isDirect() {
      return kind.equals("direct");
    }
  }

  ArticleFacts(String articleId, String source, long publishedAt) {
    this.articleId = articleId;
    this.source = source;
    this.publishedAt = publishedAt;
  }

  void addMention(String actorId, int sentence) {
    named.add(actorId);
    namedIn.computeIfAbsent(sentence, no -> new TreeSet<>()).add(actorId);
  }

  void addIssue(String statementId, String issueId) {
    issues.computeIfAbsent(statementId, id -> new TreeSet<>()).add(issueId);
  }

  void addTopic(int index, double weight, int count) {
    if (topics == null) {
      topics = new double[count];
    }
    topics[index] = weight;
  }
}
