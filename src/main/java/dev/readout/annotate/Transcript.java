package dev.readout.annotate;

import dev.readout.text.Span;
import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns of an interview or a briefing: a label with a colon, then what that person says. */
final class Transcript {

  private static final int MAX_LABEL = 26;
  private static final int LONG_TURN = 4000;
  private static final Pattern QUESTIONER =
      Pattern.compile("(?i)(q|question|remark|reply|moderator|reporter|operator|voice|a)");
  private static final Pattern SPEECH =
      Pattern.compile("(?i)\\b(speech|address|remarks|statement|greetings?) (of|by)\\b");
  private static final Pattern STAGE =
      Pattern.compile("(?s)\\s*(?:\\*\\s*\\*\\s*\\*|###|<…>|<\\.\\.\\.>|END\\b).*$");

  private final Reading reading;
  private final Reading title;
  private final Document document;
  private final boolean[] isTurn;

  Transcript(Reading reading, Reading title) {
    this.reading = reading;
    this.title = title;
    this.document = reading.document;
    this.isTurn = new boolean[document.sentences().size()];
  }

  private record Label(int sentence, int colonEnd, Speaker speaker) {}

  /** Whether the sentence belongs to somebody's turn. */
  boolean holds(int sentence) {
    return isTurn[sentence];
  }

  List<Speech> find() {
    List<Label> labels = new ArrayList<>();
    for (int s = 0; s < document.sentences().size(); s++) {
      Label label = label(s);
      if (label != null) {
        labels.add(label);
      }
    }
    List<Speech> turns = new ArrayList<>();
    Speaker author = labels.isEmpty() ? author() : null;
    if (author != null && !document.sentences().isEmpty()) {
      addTurn(
          new Label(0, document.sentences().get(0).start(), author),
          document.sentences().size(),
          turns);
      return turns;
    }
    boolean isTranscript = labels.stream().anyMatch(this::isOfSpeaker) || hasRepeated(labels);
    for (int k = 0; isTranscript && k < labels.size(); k++) {
      int next = k + 1 < labels.size() ? labels.get(k + 1).sentence() : document.sentences().size();
      addTurn(labels.get(k), next, turns);
    }
    return turns;
  }

  /** Whether it names somebody, an asker or an office: the heads of a newsletter do not. */
  private boolean isOfSpeaker(Label label) {
    int first = document.firstToken(label.sentence());
    return label.speaker().isKnown()
        || label.speaker().reason() == Reason.QUESTIONER
        || reading.catalogue.titles().endOf(document.tokens(), first, first + MAX_LABEL) > 0;
  }

  private boolean hasRepeated(List<Label> labels) {
    long distinct =
        labels.stream()
            .map(l -> document.text().substring(start(l), l.colonEnd()))
            .distinct()
            .count();
    return distinct < labels.size();
  }

  private int start(Label label) {
    return document.sentences().get(label.sentence()).start();
  }

  /** Whose speech the headline of a government's page says the whole text is; or null. */
  private Speaker author() {
    boolean isSpeech =
        reading.holders.homeId() != null && SPEECH.matcher(title.document.text()).find();
    int by = 0;
    while (isSpeech && by < title.document.size() && !title.document.token(by).is("by")) {
      by++;
    }
    int end = by;
    while (isSpeech
        && end < title.document.size()
        && !title.document.token(end).folded().matches("on|at|regarding|following|after|during")) {
      end++;
    }
    List<Mention> after = isSpeech ? title.mentionsIn(by, end) : List.of();
    List<Mention> people = after.stream().filter(title::isPerson).toList();
    return people.size() == 1 ? Speaker.of(people.get(0).actorId(), -1, -1, 0.85) : null;
  }

  private void addTurn(Label label, int nextSentence, List<Speech> turns) {
    int from = label.colonEnd();
    int last = nextSentence - 1;
    int to = document.sentences().get(last).end();
    String words = document.text().substring(from, to);
    String kept = STAGE.matcher(words).replaceFirst("");
    to = from + kept.length();
    for (int s = label.sentence(); s <= last && document.sentences().get(s).start() < to; s++) {
      isTurn[s] = true;
    }
    if (to - from <= LONG_TURN) {
      add(from, to, label, turns);
      return;
    }
    int start = from;
    for (int s = label.sentence() + 1; s <= last; s++) {
      boolean isNewParagraph = document.paragraphOf(s) != document.paragraphOf(s - 1);
      if (isNewParagraph && isTurn[s]) {
        add(start, document.sentences().get(s - 1).end(), label, turns);
        start = document.sentences().get(s).start();
      }
    }
    add(start, to, label, turns);
  }

  private void add(int from, int to, Label label, List<Speech> turns) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(document.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(document.text().charAt(end - 1))) {
      end--;
    }
    if (end - start > 1) {
      Span span = new Span(start, end);
      turns.add(new Speech(span, Speech.DIRECT, null, label.speaker(), null, null));
    }
  }

  private Label label(int sentence) {
    int first = document.firstToken(sentence);
    int limit = Math.min(document.endToken(sentence), first + MAX_LABEL);
    if (document.token(first).is("(") && first + 2 < limit && document.token(first + 1).is("(")) {
      return doubleBracket(sentence, first, limit);
    }
    if (isQuestion(sentence, first)) {
      Speaker asker = Speaker.unknown(first, first + 1, Reason.QUESTIONER);
      int end = document.token(first).end();
      boolean hasColon = first + 1 < limit && document.token(first + 1).is(":");
      return new Label(sentence, hasColon ? document.token(first + 1).end() : end, asker);
    }
    for (int i = first + 1; i < limit; i++) {
      if (document.token(i).is(":")) {
        Label inline = inlineLabel(sentence, i);
        return inline != null ? inline : isLabel(first, i) ? labelBefore(sentence, first, i) : null;
      }
    }
    return null;
  }

  private boolean isLabel(int first, int colon) {
    for (int i = first + 1; i < colon; i++) {
      if (!mayStandInLabel(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@code … Beginning of talks President of Russia Vladimir Putin: Colleagues, …}. */
  private Label inlineLabel(int sentence, int colon) {
    Mention mention = reading.mentionAt(colon - 1);
    boolean isNamed =
        mention != null
            && mention.end() == colon
            && reading.isPerson(mention)
            && mention.start() > document.firstToken(sentence)
            && mention.kind() == Mention.Kind.NAME;
    boolean opensSpeech =
        colon + 1 < document.endToken(sentence)
            && document.token(colon + 1).isCapital()
            && reading.titleBefore(mention) != null;
    if (!isNamed || !opensSpeech) {
      return null;
    }
    int end = document.token(colon).end();
    Speaker speaker = Speaker.of(mention.actorId(), mention.start(), mention.end(), 0.9);
    return new Label(sentence, end, speaker);
  }

  /** {@code ((Jane Doe)) …}, as interviews on wikis are marked. */
  private Label doubleBracket(int sentence, int first, int limit) {
    for (int i = first + 2; i + 1 < limit; i++) {
      if (document.token(i).is(")") && document.token(i + 1).is(")")) {
        Mention mention = reading.mentionAt(i - 1);
        boolean isNamed = mention != null && reading.isPerson(mention);
        Speaker speaker =
            isNamed
                ? Speaker.of(mention.actorId(), first + 2, i, 0.95)
                : Speaker.unknown(first + 2, i, Reason.QUESTIONER);
        return new Label(sentence, document.token(i + 1).end(), speaker);
      }
    }
    return null;
  }

  /** {@code Q Mr. President, …} at the beginning of a line. */
  private boolean isQuestion(int sentence, int first) {
    Token token = document.token(first);
    if (!token.text().equals("Q") && !token.text().equals("Question")) {
      return false;
    }
    boolean isLine =
        sentence == 0 || document.paragraphOf(sentence) != document.paragraphOf(sentence - 1);
    boolean hasColon = first + 1 < document.endToken(sentence) && document.token(first + 1).is(":");
    return token.text().equals("Q") && isLine || hasColon;
  }

  private boolean mayStandInLabel(int i) {
    Token token = document.token(i);
    return token.isCapital()
        || token.text().matches("[(),.\\-–’']|'s|’s")
        || Lexicon.PARTICLES.contains(token.folded())
        || token
            .text()
            .matches("of|the|and|for|retranslated|translated|via|interpreter|through|as|in|on");
  }

  private Label labelBefore(int sentence, int first, int colon) {
    boolean isQuote =
        colon + 1 < document.size() && "\"“«„'‘".contains(document.token(colon + 1).text());
    boolean isEmpty =
        colon + 1 >= document.endToken(sentence)
            && (sentence + 1 >= document.sentences().size()
                || document.paragraphOf(sentence + 1) != document.paragraphOf(sentence));
    if (isQuote || isEmpty || !isNameLike(first, colon)) {
      return null;
    }
    int end = document.token(colon).end();
    for (Mention mention : reading.mentionsIn(first, colon)) {
      if (reading.isPerson(mention) && isWholeLabel(mention, colon)) {
        Speaker speaker = Speaker.of(mention.actorId(), first, colon, 0.95);
        return new Label(sentence, end, speaker);
      }
    }
    String words = document.words(first, colon);
    boolean isQuestioner = QUESTIONER.matcher(words).matches();
    boolean isCapitals = words.equals(words.toUpperCase(Locale.ROOT)) && words.length() > 3;
    boolean isLine =
        sentence == 0 || document.paragraphOf(sentence) != document.paragraphOf(sentence - 1);
    if (isQuestioner || (isCapitals && isLine && isTitled(first, colon))) {
      Reason reason = isQuestioner ? Reason.QUESTIONER : Reason.UNKNOWN_BEARER;
      return new Label(sentence, end, Speaker.unknown(first, colon, reason));
    }
    return null;
  }

  private boolean isTitled(int first, int colon) {
    return reading.catalogue.titles().endOf(document.tokens(), first, colon) > 0
        || document.token(first).is("the")
        || colon - first <= 3;
  }

  private boolean isNameLike(int first, int colon) {
    return document.token(first).isCapital() && colon - first <= MAX_LABEL;
  }

  /** The name ends the label, or only an office follows it. */
  private boolean isWholeLabel(Mention mention, int colon) {
    Token next = document.token(mention.end());
    boolean isHead = next.isWord() && next.text().equals(next.text().toUpperCase(Locale.ROOT));
    return mention.end() == colon
        || colon - mention.end() <= 14
            && (!isHead
                || reading.catalogue.titles().endOf(document.tokens(), mention.end(), colon) > 0);
  }
}
