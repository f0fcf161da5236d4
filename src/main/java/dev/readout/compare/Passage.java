package dev.readout.compare;

import dev.readout.compare.Account.Line;
import dev.readout.text.SentenceSplitter;
import dev.readout.text.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The part of an article that tells of one contact. */
final class Passage {

  /** Longer releases are transcripts of something else. */
  private static final int LONGEST = 90;

  /** Sentences that follow the one that tells of the contact, where the release is not about it. */
  private static final int AFTER = 2;

  private static final int LEAST_WORDS = 4;

  /** Shorter ones without an end are headings, places, signatures. */
  private static final int LEAST_WORDS_UNENDED = 12;

  private static final Pattern ENDED = Pattern.compile("[.!?…—-][\\p{Pf}\\p{Pe}\"'\\s]*$");
  private static final Pattern TALK =
      Pattern.compile(
          "(?i)\\b(?:calls?|called|phone|telephon\\w+|convers\\w+|spoke|speak|talk\\w*|met|meeting"
              + "|discuss\\w+|told|leaders|presidents|interlocutors|sides)\\b");

  private static final Pattern QUESTION = Pattern.compile("\\?[\"”]?$");

  private static final ArticleFacts.Sentence NO_SENTENCE = new ArticleFacts.Sentence(-1, 0, "");

  private Passage() {}

  /**
   * The lines of a release of {@code side} that are its account of {@code contact}: all that is not
   * the other side's turn to speak, where the release is about the contact; those around its
   * telling in a long transcript, or where the one who had the contact tells of it in passing; else
   * none.
   */
  static List<Line> of(
      ArticleFacts release, ArticleFacts.Contact contact, String side, Actors actors) {
    List<ArticleFacts.Sentence> sentences = sentences(release);
    boolean isAbout = Subject.isOf(release, contact, side, actors);
    if (!isAbout && !isToldByParty(release, contact, side, actors)) {
      return List.of();
    }
    String other = actors.side(Subject.counterpart(contact, side, actors));
    boolean isWhole = isAbout && sentences.size() <= LONGEST;
    int at = at(sentences, contact.start());
    Set<Integer> asked = Turns.asked(sentences);
    return IntStream.range(0, sentences.size())
        .filter(
            i ->
                isWhole
                    || i == at
                    || i > at && i <= at + AFTER && TALK.matcher(sentences.get(i).text()).find())
        .mapToObj(sentences::get)
        .filter(sentence -> !asked.contains(sentence.no()))
        .filter(sentence -> !Turns.isOf(other, sentence, release, actors))
        .filter(sentence -> sentence.no() == sentences.get(at).no() || !isForm(sentence, release))
        .filter(sentence -> isLine(sentence.text()))
        .map(sentence -> line(release, sentence.start(), sentence.text()))
        .toList();
  }

  /**
   * What {@code side} itself says in the other side's release about a contact: its turns in the
   * transcript of opening words or of a press conference.
   */
  static List<Line> turns(
      ArticleFacts release, ArticleFacts.Contact contact, String side, Actors actors) {
    String host = actors.side(Subject.counterpart(contact, side, actors));
    List<ArticleFacts.Sentence> sentences = sentences(release);
    return sentences.size() > LONGEST || !Subject.isOf(release, contact, host, actors)
        ? List.of()
        : sentences.stream()
            .filter(sentence -> Turns.isOf(side, sentence, release, actors))
            .filter(sentence -> !isForm(sentence, release) && isLine(sentence.text()))
            .map(sentence -> line(release, sentence.start(), sentence.text()))
            .toList();
  }

  private static List<ArticleFacts.Sentence> sentences(ArticleFacts article) {
    return article.sentences.stream()
        .sorted(Comparator.comparingInt(ArticleFacts.Sentence::no))
        .toList();
  }

  /** Whether the words that tell of a contact are those of the one of {@code side} who had it. */
  private static boolean isToldByParty(
      ArticleFacts article, ArticleFacts.Contact contact, String side, Actors actors) {
    String own = side.equals(actors.side(contact.actorA())) ? contact.actorA() : contact.actorB();
    return article.statements.stream()
        .anyMatch(
            said ->
                own.equals(said.speakerId())
                    && said.start() <= contact.start()
                    && said.end() > contact.start());
  }

  /** What the speakers of {@code side} say in an article, other times left out. */
  static List<Line> said(
      ArticleFacts article, ArticleFacts.Contact contact, String side, Actors actors) {
    Set<Integer> past = OtherTime.of(sentences(article), LocalDate.parse(contact.heldOn()));
    return article.statements.stream()
        .filter(said -> said.speakerId() != null && side.equals(actors.side(said.speakerId())))
        .filter(said -> said.isDirect() || words(said.content()) >= LEAST_WORDS)
        .filter(said -> !past.contains(sentence(article, said.start()).no()))
        .filter(
            said -> !isOfAnother(sentence(article, said.start()), article, contact, side, actors))
        .flatMap(said -> sentencesOf(said, article))
        .toList();
  }

  /** A statement of several sentences by its sentences, else as it is. */
  private static Stream<Line> sentencesOf(ArticleFacts.Statement said, ArticleFacts article) {
    String content = said.content();
    List<Span> sentences = SentenceSplitter.split(content);
    return sentences.size() < 2
        ? Stream.of(line(article, said.start(), content))
        : sentences.stream()
            .filter(span -> isLine(span.of(content)))
            .map(
                span ->
                    line(
                        article,
                        said.start() + content.codePointCount(0, span.start()),
                        span.of(content)));
  }

  /** The sentence that tells of a contact. */
  static String telling(ArticleFacts article, ArticleFacts.Contact contact) {
    return sentence(article, contact.start()).text();
  }

  /** The lines of a text as a release about a contact gives them. */
  static List<Span> lines(String text) {
    return SentenceSplitter.split(text).stream().filter(line -> isLine(line.of(text))).toList();
  }

  private static boolean isForm(ArticleFacts.Sentence sentence, ArticleFacts article) {
    return article.recurring.contains(sentence.no());
  }

  private static boolean isLine(String text) {
    int words = words(Turns.withoutLabel(text));
    return words >= LEAST_WORDS
        && (words >= LEAST_WORDS_UNENDED || ENDED.matcher(text).find())
        && !Turns.isAsked(text)
        && !QUESTION.matcher(text).find();
  }

  private static int at(List<ArticleFacts.Sentence> sentences, int offset) {
    int at = 0;
    while (at + 1 < sentences.size() && sentences.get(at + 1).start() <= offset) {
      at++;
    }
    return at;
  }

  private static ArticleFacts.Sentence sentence(ArticleFacts article, int offset) {
    return article.sentences.stream()
        .filter(sentence -> sentence.start() <= offset)
        .max(Comparator.comparingInt(ArticleFacts.Sentence::start))
        .orElse(NO_SENTENCE);
  }

  /**
   * Whether a sentence of {@code side} is on another contact that the article tells of: it names
   * whom that one was with, and nobody of the other side of this one.
   */
  private static boolean isOfAnother(
      ArticleFacts.Sentence sentence,
      ArticleFacts article,
      ArticleFacts.Contact contact,
      String side,
      Actors actors) {
    Set<String> named = article.namedIn.getOrDefault(sentence.no(), new TreeSet<>());
    String other = actors.side(Subject.counterpart(contact, side, actors));
    return named.stream().noneMatch(actor -> actors.side(actor).equals(other))
        && article.contacts.stream()
            .map(another -> Subject.counterpart(another, side, actors))
            .anyMatch(actor -> actor != null && named.contains(actor));
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  private static Line line(ArticleFacts article, int start, String text) {
    return new Line(article.articleId, start, start + text.codePointCount(0, text.length()), text);
  }
}
