package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds who is the subject of a verb, and which actor that is. */
final class SubjectFinder {

  private static final Set<String> BE =
      Lexicon.words("is was were are be been being am get gets got 'm 're");
  private static final Set<String> NEGATIONS = Lexicon.words("not n't n’t never nor neither");
  private static final Set<String> RELATIVES = Lexicon.words("who which that whom");

  private final Reading reading;
  private final Document document;
  private final SpeakerLookup lookup;

  SubjectFinder(Reading reading, SpeakerLookup lookup) {
    this.reading = reading;
    this.document = reading.document;
    this.lookup = lookup;
  }

  /** Tokens of a noun phrase. */
  record Phrase(int start, int end) {}

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
    int open = comma - 1;
    while (open > first && !document.token(open).is(",")) {
      open--;
    }
    if (open <= first) {
      return new Subject(Before.COORDINATED, null);
    }
    Mention inside = reading.mentionAt(comma - 1);
    if (inside != null && inside.start() == open + 1 && reading.isPerson(inside)) {
      return new Subject(Before.SUBJECT, new Phrase(inside.start(), inside.end()));
    }
    Phrase phrase = phraseEndingAt(open - 1, first);
    int named = document.token(open + 1).is("the") ? open + 2 : open + 1;
    Mention apposed = reading.mentionAt(named);
    boolean isUnnamed =
        phrase != null && reading.mentionsIn(phrase.start(), phrase.end()).isEmpty();
    if (isUnnamed && apposed != null && apposed.start() == named) {
      return new Subject(Before.SUBJECT, new Phrase(apposed.start(), apposed.end()));
    }
    return phrase == null
        ? new Subject(Before.COORDINATED, null)
        : new Subject(Before.SUBJECT, phrase);
  }

  /** The noun phrase whose last token is {@code last}, with what "of" and "and" join to it. */
  Phrase phraseEndingAt(int last, int first) {
    int start = baseStart(last, first);
    boolean isOwner = document.token(last).folded().equals("'s");
    if (start > last || isOwner || !hasNoun(start, last + 1)) {
      return null;
    }
    int steps = 0;
    while (start - 2 >= first && steps++ < 6) {
      Token joint = document.token(start - 1);
      boolean isPreposition =
          joint.is("of")
              || joint.is("for")
              || joint.is("at")
              || joint.is("from")
              || joint.is("in")
              || joint.is("to")
              || joint.is("with") && isGroupHead(start - 2);
      boolean isAnd = joint.is("and") || joint.is("&") || joint.is("as");
      boolean isListComma =
          joint.is(",") && areAlike(reading.mentionAt(start), reading.mentionAt(start - 2));
      if (!isPreposition && !isAnd && !isListComma) {
        break;
      }
      int next = baseStart(start - 2, first);
      if (next > start - 2) {
        break;
      }
      if (isPreposition
          && next == start - 2
          && document.isTag(next, "NUM", "PRON")
          && !document.token(next).is("one")) {
        break;
      }
      start = next;
    }
    return new Phrase(start, last + 1);
  }

  private boolean hasNoun(int start, int end) {
    for (int i = start; i < end; i++) {
      if (reading.mentionAt(i) != null
          || document.isTag(i, "NOUN", "PROPN", "PRON", "NUM", "ADJ")
          || document.token(i).is("both")
          || document.token(i).is("this")) {
        return true;
      }
    }
    return false;
  }

  private boolean areAlike(Mention one, Mention other) {
    return one != null
        && other != null
        && reading.actor(one).kind().equals(reading.actor(other).kind());
  }

  private boolean isGroupHead(int token) {
    return Nouns.SPOKES.contains(document.token(token).folded());
  }

  private int baseStart(int last, int first) {
    int start = last + 1;
    while (start - 1 >= first && isNominal(start - 1)) {
      Mention mention = reading.mentionAt(start - 1);
      start = mention != null ? Math.max(first, mention.start()) : start - 1;
      Token token = document.token(start);
      if (token.is("the") || token.is("a") || token.is("an")) {
        break;
      }
    }
    return start;
  }

  private boolean isNominal(int i) {
    if (reading.mentionAt(i) != null) {
      return true;
    }
    Token token = document.token(i);
    if (token.is("-") || token.folded().equals("'s") || token.is("'")) {
      return true;
    }
    return document.isTag(i, "NOUN", "PROPN", "DET", "ADJ", "NUM")
        || document.isTag(i, "PRON") && !RELATIVES.contains(token.folded());
  }

  /** The noun phrase that begins at {@code start}, as after "according to" or "said". */
  Phrase phraseFrom(int start, int limit) {
    int i = start;
    while (i < limit) {
      Mention mention = reading.mentionAt(i);
      if (mention != null) {
        i = mention.end();
        continue;
      }
      Token token = document.token(i);
      boolean isJoint =
          i > start
              && i + 1 < limit
              && (token.is("of")
                  || token.is("for")
                  || token.is("and")
                  || token.is("at")
                  || token.is("from") && !document.isTag(i + 1, "NUM"))
              && isNominal(i + 1);
      boolean isNewPhrase =
          i > start
              && (token.is("that")
                  || document.isTag(i, "DET") && document.isTag(i - 1, "NOUN", "PROPN"));
      if (isNewPhrase || !isJoint && !isNominal(i)) {
        break;
      }
      i++;
    }
    return i > start ? new Phrase(start, i) : null;
  }

  /** The main verb's subject: who does what participles and joined verbs tell. */
  Subject mainSubject(int cue) {
    int first = document.firstToken(document.sentenceOf(cue));
    for (int i = cue - 1; i >= first; i--) {
      boolean isFinite =
          !document.isQuoted(i)
              && document.isTag(i, "VERB", "AUX")
              && !document.token(i).folded().endsWith("ing")
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

  /** Who a noun phrase is. */
  Speaker speaker(Phrase phrase) {
    List<Mention> people = new ArrayList<>();
    int head = headEnd(phrase);
    for (Mention mention : reading.mentionsIn(phrase.start(), phrase.end())) {
      if (reading.isPerson(mention) && !isPossessive(mention, phrase)) {
        people.add(mention);
      }
    }
    if (!people.isEmpty()) {
      return together(phrase, people);
    }
    Mention atHead = reading.mentionAt(head - 1);
    if (atHead != null && atHead.end() == head && atHead.kind() != Mention.Kind.DEMONYM) {
      return both(phrase, atHead, head);
    }
    return lookup.byNoun(phrase, head);
  }

  private Speaker both(Phrase phrase, Mention last, int head) {
    Set<String> ids = new LinkedHashSet<>();
    for (Mention mention : reading.mentionsIn(phrase.start(), head)) {
      boolean isListed =
          mention.equals(last)
              || mention.end() < phrase.end()
                  && (document.token(mention.end()).is("and")
                      || document.token(mention.end()).is(","));
      if (isListed) {
        ids.add(mention.actorId());
      }
    }
    return new Speaker(List.copyOf(ids), phrase.start(), phrase.end(), null, 0.85);
  }

  private Speaker together(Phrase phrase, List<Mention> people) {
    Set<String> ids = new LinkedHashSet<>();
    people.forEach(m -> ids.add(m.actorId()));
    double confidence = people.stream().mapToDouble(Mention::confidence).min().orElse(0);
    return new Speaker(List.copyOf(ids), phrase.start(), phrase.end(), null, confidence);
  }

  private boolean isPossessive(Mention mention, Phrase phrase) {
    return mention.end() < phrase.end()
        && (document.token(mention.end()).folded().equals("'s")
            || document.token(mention.end()).is("'")
            || document.isTag(mention.end(), "NOUN"));
  }

  /** The token after the phrase's head: what "of" and its like add is cut off. */
  private int headEnd(Phrase phrase) {
    for (int i = phrase.start() + 1; i < phrase.end(); i++) {
      Token token = document.token(i);
      boolean isPreposition =
          token.is("of")
              || token.is("for")
              || token.is("at")
              || token.is("from")
              || token.is("in")
              || token.is("to")
              || token.is("with");
      if (isPreposition && reading.mentionAt(i) == null) {
        return i;
      }
    }
    return phrase.end();
  }
}
