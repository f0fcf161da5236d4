package dev.readout.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is known of one article: everything that a comparison rests on. Filled row by row. */
final class ArticleFacts {

  private static final Pattern TIME = Pattern.compile("\\d{4}(-\\d\\d){0,2}");

  final String articleId;
  final String source;

  /** Empty for none. */
  final String title;

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

  /** The sentence of each mention, adjectives too. */
  private final Map<Integer, Integer> sentenceOf = new HashMap<>();

  /** Sentences that are forms of words: those of {@link RecurringSentences}. */
  final Set<Integer> recurring = new HashSet<>();

  /** Issues of each statement that is about one. */
  final Map<String, TreeSet<String>> issues = new HashMap<>();

  /** Weights, in the order of the topics' ids; null where the article has none. */
  double[] topics;

  /**
   * The sentiment toward one mentioned actor, in the voice of the outlet or of a speaker.
   *
   * @param recurs whether the sentence is a form of words: one of {@link RecurringSentences}
   */
  record Tone(
      int mentionNo,
      String actorId,
      String voice,
      double negative,
      double neutral,
      double positive,
      double polarity,
      String modelVersion,
      boolean recurs) {

    static final String OUTLET = "outlet";

    boolean isOutlet() {
      return voice.equals(OUTLET);
    }

    /** Whether it bears on the tone of the outlets. */
    boolean isOutletTone() {
      return isOutlet() && !recurs;
    }

    Tone thatRecurs() {
      return new Tone(
          mentionNo, actorId, voice, negative, neutral, positive, polarity, modelVersion, true);
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
      int start) {

    /** What the event is told apart by: its day, month or year, or its story. */
    String time() {
      return eventId.substring(eventId.lastIndexOf('|') + 1);
    }

    /** How exactly the time is told, as in {@code annotate.contact}. */
    String precision() {
      return TIME.matcher(time()).matches()
          ? List.of("year", "month", "day").get((time().length() - 4) / 3)
          : "unknown";
    }

    /** The day, or the first one of the month or year; null where no time is told. */
    LocalDate day() {
      return precision().equals("unknown")
          ? null
          : LocalDate.parse((time() + "-01-01").substring(0, 10));
    }
  }

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

  ArticleFacts(String articleId, String source, String title, long publishedAt) {
    this.articleId = articleId;
    this.source = source;
    this.title = title == null ? "" : title;
    this.publishedAt = publishedAt;
  }

  /** Takes in a mention; an adjective names nobody. */
  void addMention(int no, String actorId, int sentence, boolean isAdjective) {
    sentenceOf.put(no, sentence);
    if (!isAdjective) {
      named.add(actorId);
      namedIn.computeIfAbsent(sentence, key -> new TreeSet<>()).add(actorId);
    }
  }

  /**
   * Marks the sentences that read one of {@code texts}, and their tones, once all else is known.
   */
  void markRecurring(Set<String> texts) {
    for (Sentence sentence : sentences) {
      if (texts.contains(sentence.text())) {
        recurring.add(sentence.no());
      }
    }
    if (!recurring.isEmpty()) {
      tones.replaceAll(
          tone -> recurring.contains(sentenceOf.get(tone.mentionNo())) ? tone.thatRecurs() : tone);
    }
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
