package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Token;
import java.util.Set;

/** Finds who is the subject of a verb. */
final class SubjectFinder {

  private static final Set<String> BE =
      Lexicon.words("is was were are be been being am get gets got 'm 're");

  private static final Set<String> NEGATIONS = Lexicon.words("not n't n’t never nor neither");

  private static final Set<String> RELATIVES = Lexicon.words("who which that whom");

  private final Reading reading;
  private final Document document;

  private final PhraseFinder phrases;
  private final PhraseSpeaker speakers;

  SubjectFinder(Reading reading, SpeakerLookup lookup) {
    this.reading = reading;
    this.document = reading.document;
    this.phrases = new PhraseFinder(reading);
    this.speakers = new PhraseSpeaker(reading, lookup);
  }

  /** What stands before a verb. */
  enum Before {
    SUBJECT,
    COORDINATED,
    PASSIVE,
    NEGATED,
    INFINITIVE,
    NOTHING
  }

  /** The subject of a verb, or why there is none. */
  record Subject(Before before, Phrase phrase) {}

  /** Looks to the left of a finite verb. */
  Subject before(int verb) {
    int first = document.firstToken(document.sentenceOf(verb));
    int j = verb - 1;
    boolean isPassive = false;
    while (j >= first && isSkipped(j)) {
      Token token = document.token(j);
      if (NEGATIONS.contains(token.folded())) {
        return new Subject(Before.NEGATED, null);
      }
      isPassive |= BE.contains(token.folded());
      j--;
    }
    boolean isDay = j - 2 >= first && Lexicon.MONTHS_AND_DAYS.contains(document.token(j).folded());
    if (isDay && reading.mentionAt(j) == null) {
      j -= document.token(j - 1).is("on") ? 2 : 1;
    }
    if (isPassive) {
      return new Subject(Before.PASSIVE, null);
    }
    if (j < first) {
      return new Subject(Before.NOTHING, null);
    }
    Token token = document.token(j);
    if (token.is("to") || isModal(token)) {
      return new Subject(Before.INFINITIVE, null);
    }
    if (token.is("and") || token.is("but") || token.is("or")) {
      return new Subject(Before.COORDINATED, null);
    }
    if (token.is(",")) {
      return beforeComma(j, first);
    }
    if (token.is(")")) {
      while (j > first && !document.token(j).is("(")) {
        j--;
      }
      j--;
    }
    if (j >= first && RELATIVES.contains(document.token(j).folded())) {
      int noun = j - 1;
      if (noun > first && document.token(noun).is(",")) {
        noun--;
      }
      return subject(noun, first);
    }
    return j < first ? new Subject(Before.NOTHING, null) : subject(j, first);
  }

  private Subject subject(int last, int first) {
    Phrase phrase = phraseEndingAt(last, first);
    return phrase == null ? new Subject(Before.NOTHING, null) : new Subject(Before.SUBJECT, phrase);
  }

  private boolean isSkipped(int j) {
    Token token = document.token(j);
    if (reading.mentionAt(j) != null) {
      return false;
    }
    return NEGATIONS.contains(token.folded())
        || BE.contains(token.folded())
        || token.is("also")
        || token.is("last")
        || token.is("then")
        || token.is("has")
        || token.is("had")
        || token.is("have")
        || token.is("'ve")
        || token.is("'s") && document.isTag(j, "AUX")
        || token.is("did")
        || token.is("later")
        || token.is("further")
        || token.is("both")
        || document.isTag(j, "ADV") && !token.is("here") && !token.is("there");
  }

  private static boolean isModal(Token token) {
    return Lexicon.words("will would shall should can could may might must 'll 'd")
        .contains(token.folded());
  }

  /** {@code X, a doctor, said}: the phrase before the apposition. */
  private Subject beforeComma(int comma, int first) {
    Mention leading = withRelative(comma, first);
    if (leading != null) {
      return new Subject(Before.SUBJECT, new Phrase(leading.start(), leading.end()));
    }
    int open = comma - 1;
    while (open > first && !document.token(open).is(",")) {
      open--;
    }
    if (open <= first) {
      return new Subject(Before.COORDINATED, null);
    }
    Mention inside = reading.mentionAt(comma - 1);
    int name = open + 1;
    while (name < comma && TitleWords.isHonorific(document.token(name))) {
      name++;
    }
    if (inside != null && inside.start() == name && reading.isPerson(inside)) {
      return new Subject(Before.SUBJECT, new Phrase(inside.start(), inside.end()));
    }
    Phrase phrase = phraseEndingAt(open - 1, first);
    Mention bearer = phrase == null ? null : bearerBefore(phrase, first);
    if (bearer != null) {
      return new Subject(Before.SUBJECT, new Phrase(bearer.start(), bearer.end()));
    }
    boolean isTitled =
        phrase != null
            && reading.mentionsIn(phrase.start(), phrase.end()).isEmpty()
            && inside != null
            && inside.end() == comma
            && reading.isPerson(inside)
            && isTitle(open + 1, inside.start());
    if (isTitled) {
      return new Subject(Before.SUBJECT, new Phrase(inside.start(), inside.end()));
    }
    int named = document.token(open + 1).is("the") ? open + 2 : open + 1;
    Mention apposed = reading.mentionAt(named);
    boolean isUnnamed =
        phrase != null && reading.mentionsIn(phrase.start(), phrase.end()).isEmpty();
    boolean isWhole =
        apposed != null && (reading.isPerson(apposed) || !document.token(apposed.end()).isWord());
    if (isUnnamed && isWhole && apposed.start() == named) {
      return new Subject(Before.SUBJECT, new Phrase(apposed.start(), apposed.end()));
    }
    return phrase == null
        ? new Subject(Before.COORDINATED, null)
        : new Subject(Before.SUBJECT, phrase);
  }

  /** {@code X, who met Y, the chancellor, in Berlin, said}: X; null where no such clause stands. */
  private Mention withRelative(int comma, int first) {
    for (int i = comma - 1; i > first + 1; i--) {
      boolean isWho = document.token(i).is("who") && document.token(i - 1).is(",");
      Mention before = isWho ? reading.mentionAt(i - 2) : null;
      if (before != null && reading.isPerson(before) && before.end() == i - 1) {
        return before;
      }
    }
    return null;
  }

  /** Whether only words of a title stand there: no verb, no preposition. */
  private boolean isTitle(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!document.isTag(i, "ADJ", "NOUN", "PROPN") && reading.mentionAt(i) == null) {
        return false;
      }
    }
    return true;
  }

  /** {@code X, the head of Y's office, who leads the delegation, said}: X; or null. */
  private Mention bearerBefore(Phrase phrase, int first) {
    int name = phrase.start() - 2;
    Mention mention =
        name >= first && document.token(name + 1).is(",") ? reading.mentionAt(name) : null;
    boolean isBearer =
        mention != null
            && reading.isPerson(mention)
            && mention.end() == name + 1
            && (document.token(phrase.start()).folded().matches("the|a|an")
                || document.isTag(phrase.start(), "NOUN"))
            && document.token(phrase.end()).is(",");
    return isBearer ? mention : null;
  }

  /** The main verb's subject: who does what participles and joined verbs tell. */
  Subject mainSubject(int cue) {
    int first = document.firstToken(document.sentenceOf(cue));
    int from = beforeAdverbial(cue, first);
    for (int i = from - 1; i >= first; i--) {
      boolean isFinite =
          !document.isQuoted(i)
              && (document.isTag(i, "VERB", "AUX") || isPastAfterPerson(i))
              && !document.token(i).folded().endsWith("ing")
              && !(i > first && document.token(i - 1).is("to"))
              && reading.mentionAt(i) == null;
      if (isFinite && i > first) {
        Subject subject = before(i);
        if (subject.before() == Before.SUBJECT) {
          return subject;
        }
        if (subject.before() == Before.PASSIVE || subject.before() == Before.INFINITIVE) {
          int j = i - 1;
          while (j > first && document.isTag(j, "AUX", "ADV", "PART")) {
            j--;
          }
          Phrase phrase = phraseEndingAt(j, first);
          if (phrase != null) {
            return new Subject(Before.SUBJECT, phrase);
          }
        }
      }
    }
    return new Subject(Before.NOTHING, null);
  }

  /** {@code X said that Y must wait, after touring Z and holding talks}: where "after" stands. */
  private int beforeAdverbial(int verb, int first) {
    if (!document.token(verb).folded().endsWith("ing")) {
      return verb;
    }
    for (int i = verb - 1; i > first; i--) {
      boolean isOpening =
          document.token(i).folded().matches("after|before")
              && document.token(i - 1).is(",")
              && document.token(i + 1).folded().endsWith("ing");
      if (isOpening) {
        int said = i - 1;
        while (said > first && !Lexicon.SAYS.contains(document.token(said).folded())) {
          said--;
        }
        return said > first ? said + 1 : verb;
      }
    }
    return verb;
  }

  private boolean isPastAfterPerson(int i) {
    Mention before = reading.mentionAt(i - 1);
    return document.token(i).folded().endsWith("ed") && before != null && reading.isPerson(before);
  }

  /** {@code X, speaking to the council, called}: X where the words next to the verb mean nobody. */
  Speaker beforeParticiple(int verb, Speaker otherwise) {
    int first = document.firstToken(document.sentenceOf(verb));
    for (int i = verb - 1; i > first; i--) {
      Mention before = reading.mentionAt(i - 1);
      boolean isParticiple =
          document.token(i).folded().endsWith("ing") && document.isTag(i, "VERB");
      if (isParticiple && before != null && reading.isPerson(before)) {
        return Speaker.of(before.actorId(), before.start(), before.end(), 0.7);
      }
    }
    return otherwise;
  }

  /** The noun phrase whose last token is {@code last}, with what "of" and "and" join to it. */
  Phrase phraseEndingAt(int last, int first) {
    return phrases.phraseEndingAt(last, first);
  }

  /** The noun phrase that begins at {@code start}, as after "according to" or "said". */
  Phrase phraseFrom(int start, int limit) {
    return phrases.phraseFrom(start, limit);
  }

  /** Who a noun phrase is. */
  Speaker speaker(Phrase phrase) {
    return speakers.speaker(phrase);
  }
}
