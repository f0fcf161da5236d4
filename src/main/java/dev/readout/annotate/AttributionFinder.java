package dev.readout.annotate;

import dev.readout.annotate.Cues.Cue;
import dev.readout.annotate.Cues.Found;
import dev.readout.annotate.Cues.Frame;
import dev.readout.annotate.SubjectFinder.Before;
import dev.readout.annotate.SubjectFinder.Phrase;
import dev.readout.annotate.SubjectFinder.Subject;
import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds cue verbs and "according to" in a sentence, with their subjects and reported clauses. */
final class AttributionFinder {

  private static final Set<String> QUOTE_ONLY =
      Set.of("continue", "respond", "comment", "believe", "call", "estimate", "indicate");
  private static final Set<String> INVERTING =
      Lexicon.words(
          "say add write explain note announce warn insist argue stress state remark reply continue"
              + " conclude declare tweet claim comment tell respond recall quip joke admit observe"
              + " emphasize emphasise reiterate suggest maintain contend complain assert report");
  private static final Set<String> BEFORE_PARTICIPLE =
      Set.of(",", "by", "while", "and", "before", "after", "when", "of", "—", "–", "in");
  private static final Set<String> FIRST_PERSON =
      Lexicon.words("i we you my our your me us nothing this that these those what which there");
  private static final Set<String> PERSONAL = Set.of("he", "she", "they");
  private static final Set<String> PROGRESSIVE =
      Set.of("say", "warn", "urge", "argue", "call", "ask", "insist", "demand", "claim");
  private static final Set<String> ADJECTIVES =
      Lexicon.words(
          "alleged proposed reported promised offered claimed stated threatened declared");
  private static final Set<String> WEAK =
      Lexicon.words(
          "suggest highlight underline underscore reveal confirm maintain threaten promise demand"
              + " describe justify defend propose report indicate offer invite encourage claim cite"
              + " reject outline voice express reaffirm stress emphasize emphasise warn agree"
              + " predict assert deny reiterate repeat note celebrate recall explain mention");
  private static final Set<String> NEEDS_CLAUSE =
      Lexicon.words(
          "say argue insist add contend conclude deem remark reply testify boast concede"
              + " speculate report indicate estimate");
  private static final int MAX_ADJUNCT = 16;

  private final Reading reading;
  private final Document document;
  private final SubjectFinder subjects;
  private final ContentEnd contentEnd;

  AttributionFinder(Reading reading, SubjectFinder subjects) {
    this.reading = reading;
    this.document = reading.document;
    this.subjects = subjects;
    this.contentEnd = new ContentEnd(document);
  }

  /** Attributions of one sentence, in the order of their cues. */
  List<Attribution> find(int sentence) {
    List<Attribution> found = new ArrayList<>();
    int end = document.endToken(sentence);
    for (int i = document.firstToken(sentence); i < end; i++) {
      if (document.isQuoted(i) || reading.mentionAt(i) != null) {
        continue;
      }
      if (document.token(i).is("according") && i + 1 < end && document.token(i + 1).is("to")) {
        addAccordingTo(i, sentence, found);
        continue;
      }
      Found cue = Cues.at(document.tokens(), i, end);
      if (cue != null && isVerb(i, cue.cue())) {
        Attribution attribution = read(i, cue, sentence, found);
        if (attribution != null) {
          found.add(attribution);
          i = cue.end() - 1;
        }
      }
    }
    return found;
  }

  private boolean isVerb(int i, Cue cue) {
    if (document.isTag(i, "VERB", "AUX")) {
      return true;
    }
    if (cue.isBase()) {
      return false;
    }
    boolean isPlainPast = word(i).equals("said") || word(i).equals("told");
    boolean isBeforeThat = i + 1 < document.size() && word(i + 1).equals("that");
    boolean isAfterPerson =
        i > 0
            && word(i).endsWith("ed")
            && (PERSONAL.contains(word(i - 1)) || reading.mentionAt(i - 1) != null);
    return isPlainPast || isBeforeThat || isAfterPerson;
  }

  private void addAccordingTo(int i, int sentence, List<Attribution> found) {
    int first = document.firstToken(sentence);
    int end = document.endToken(sentence);
    Phrase phrase = subjects.phraseFrom(i + 2, end);
    if (phrase == null) {
      return;
    }
    Phrase issuer = issuer(phrase, end);
    Speaker speaker = subjects.speaker(issuer == null ? phrase : issuer);
    int start = phrase.end();
    int stop = contentEnd.ofSentence(sentence);
    if (i - first > 1) {
      start = first;
      stop = document.token(i - 1).is(",") ? i - 1 : i;
    } else {
      while (start < end && !document.token(start).is(",") && start - phrase.end() < MAX_ADJUNCT) {
        start++;
      }
      start = start < end && document.token(start).is(",") ? start + 1 : phrase.end();
      stop = contentEnd.find(start, sentence);
    }
    found.add(new Attribution(sentence, i, i + 2, start, stop, speaker, null));
  }

  /** {@code a statement released by X}: X. */
  private Phrase issuer(Phrase document, int end) {
    boolean isDocument = Nouns.DOCUMENT.contains(this.document.token(document.end() - 1).folded());
    for (int i = document.end(); isDocument && i < Math.min(end - 1, document.end() + 3); i++) {
      if (this.document.token(i).is("by") || this.document.token(i).is("from")) {
        return subjects.phraseFrom(i + 1, end);
      }
    }
    return null;
  }

  private Attribution read(int i, Found found, int sentence, List<Attribution> earlier) {
    Attribution inverted = inverted(i, found, sentence);
    if (inverted != null) {
      return inverted;
    }
    if (isAdjective(i)) {
      return null;
    }
    Phrase subject = subject(i, found.cue(), earlier);
    Speaker speaker = null;
    if (subject != null) {
      speaker = subjects.speaker(subject);
      if (speaker.reason() == Reason.UNKNOWN_BEARER) {
        speaker = subjects.beforeParticiple(i, speaker);
      }
    } else if (sharesSubject(i, found.cue()) && !earlier.isEmpty()) {
      speaker = earlier.get(earlier.size() - 1).speaker();
    }
    if (speaker == null) {
      return null;
    }
    Attribution postposed = postposed(i, found, sentence, subject, speaker);
    Attribution attribution = postposed != null ? postposed : preposed(i, found, sentence, speaker);
    if (isSpeech(attribution, found.cue())) {
      return attribution;
    }
    return attribution.speaker().isKnown() ? withoutContent(attribution) : null;
  }

  /** Whether words without quotation marks are what somebody said, not what a thing shows. */
  private boolean isSpeech(Attribution attribution, Cue cue) {
    Speaker speaker = attribution.speaker();
    if (!attribution.hasContent() || hasQuote(attribution.start(), attribution.end())) {
      return true;
    }
    if (speaker.start() >= 0 && FIRST_PERSON.contains(word(speaker.start()))) {
      return false;
    }
    boolean isThing =
        speaker.reason() == Reason.UNKNOWN_BEARER
            && !document.token(speaker.end() - 1).isCapital()
            && !Nouns.INSTITUTION.contains(word(speaker.end() - 1));
    boolean isIt = speaker.reason() == Reason.UNCLEAR_PRONOUN && word(speaker.start()).equals("it");
    if (WEAK.contains(cue.base()) && (isThing || isIt)) {
      return false;
    }
    if (cue.base().equals("maintain") || cue.base().equals("indicate")) {
      return attribution.start() > 0 && document.token(attribution.start() - 1).is("that")
          || attribution.start() < attribution.cueStart();
    }
    return !NEEDS_CLAUSE.contains(cue.base()) || hasVerb(attribution);
  }

  private String word(int token) {
    return document.token(token).folded();
  }

  private boolean hasVerb(Attribution attribution) {
    for (int i = attribution.start(); i < attribution.end(); i++) {
      if (document.isTag(i, "VERB", "AUX")) {
        return true;
      }
    }
    return false;
  }

  private static Attribution withoutContent(Attribution a) {
    return new Attribution(a.sentence(), a.cueStart(), a.cueEnd(), -1, -1, a.speaker(), null);
  }

  /** {@code a proposed truce}, {@code and alleged disregard}. */
  private boolean isAdjective(int i) {
    int first = document.firstToken(document.sentenceOf(i));
    boolean isBeforeNoun =
        i + 1 < document.endToken(document.sentenceOf(i))
            && document.isTag(i + 1, "NOUN", "ADJ", "NUM");
    boolean isAfterArticle =
        i > first
            && (document.isTag(i - 1, "DET", "ADJ") || document.token(i - 1).folded().equals("'s"));
    boolean isJoined = i > first && (word(i - 1).equals("and") || word(i - 1).equals("of"));
    return isBeforeNoun && (isAfterArticle || isJoined && ADJECTIVES.contains(word(i)));
  }

  private boolean sharesSubject(int i, Cue cue) {
    if (cue.isParticiple()) {
      return isFreeParticiple(i);
    }
    return subjects.before(i).before() == Before.COORDINATED;
  }

  private boolean isFreeParticiple(int i) {
    int first = document.firstToken(document.sentenceOf(i));
    int j = i - 1;
    while (j > first && document.isTag(j, "ADV")) {
      j--;
    }
    return j >= first && BEFORE_PARTICIPLE.contains(document.token(j).folded())
        || j >= first && document.isQuoted(j);
  }

  private Phrase subject(int i, Cue cue, List<Attribution> earlier) {
    if (cue.isParticiple() && isFreeParticiple(i)) {
      return earlier.isEmpty() ? subjects.mainSubject(i).phrase() : null;
    }
    if (cue.isParticiple() && document.isFirstOfSentence(i)) {
      return null;
    }
    Subject subject = subjects.before(i);
    if (cue.isParticiple()) {
      boolean isProgressive =
          subject.before() == Before.PASSIVE && PROGRESSIVE.contains(cue.base());
      return isProgressive ? subjects.mainSubject(i).phrase() : null;
    }
    if (subject.before() == Before.COORDINATED && earlier.isEmpty()) {
      return subjects.mainSubject(i).phrase();
    }
    return subject.phrase();
  }

  /** {@code "…," said X}. */
  private Attribution inverted(int i, Found found, int sentence) {
    int first = document.firstToken(sentence);
    boolean isAfterContent =
        i == first
            ? i > 0 && document.isQuoted(i - 1)
            : document.token(i - 1).is(",") || isQuoteEnd(i - 1);
    if (!isAfterContent
        || !INVERTING.contains(found.cue().base())
        || found.cue().isParticiple()
        || found.cue().isBase()) {
      return null;
    }
    Phrase phrase = subjects.phraseFrom(found.end(), document.endToken(sentence));
    if (phrase == null || document.token(phrase.start()).is("that")) {
      return null;
    }
    int after = phrase.end();
    boolean isClosed =
        after >= document.endToken(sentence)
            || !document.token(after).isWord()
            || document.isTag(after, "ADP", "SCONJ", "ADV", "CCONJ", "VERB", "DET", "PRON");
    if (!isClosed
        || document.isTag(after < document.endToken(sentence) ? after : after - 1, "AUX")) {
      return null;
    }
    boolean hasMention =
        !reading.mentionsIn(phrase.start(), phrase.end()).isEmpty()
            || isQuoteEnd(i - 1)
            || document.isQuoted(Math.max(first, i - 2));
    if (!hasMention) {
      return null;
    }
    int stop = i > first && document.token(i - 1).is(",") ? i - 1 : i;
    Speaker speaker = subjects.speaker(phrase);
    return new Attribution(sentence, i, found.end(), first, Math.max(first, stop), speaker, null);
  }

  private boolean isQuoteEnd(int token) {
    return token >= 0
        && "\"”’'»“".contains(document.token(token).text())
        && token > 0
        && document.isQuoted(token - 1);
  }

  /** {@code …, he said.} */
  private Attribution postposed(int i, Found found, int sentence, Phrase subject, Speaker speaker) {
    int first = document.firstToken(sentence);
    if (subject == null || subject.start() <= first || found.cue().isParticiple()) {
      return null;
    }
    int before = subject.start() - 1;
    boolean isAfterContent = document.token(before).is(",") || isQuoteEnd(before);
    int after = adjunctEnd(found.end(), sentence);
    boolean isLast = after >= document.endToken(sentence) || isEndMark(after);
    boolean isComma = after < document.endToken(sentence) && document.token(after).is(",");
    boolean isVague = isComma && speaker.reason() == Reason.UNKNOWN_BEARER;
    if (!isAfterContent || before - first < 2 || !(isLast || isComma) || isVague) {
      return null;
    }
    boolean quoteFollows =
        after + 1 < document.endToken(sentence)
            && document.isQuoted(Math.min(after + 2, document.size() - 1));
    if (isComma && quoteFollows && !isQuoteEnd(before) && !document.isQuoted(before - 1)) {
      return null;
    }
    int stop = isLast || isQuoteEnd(before) ? before : contentEnd.ofSentence(sentence);
    return new Attribution(sentence, i, found.end(), first, stop, speaker, null);
  }

  private boolean isEndMark(int token) {
    return ".!?:;".contains(document.token(token).text());
  }

  /** Where "on Tuesday in Paris" after a cue ends; {@code start} where no such words stand. */
  private int adjunctEnd(int start, int sentence) {
    int end = document.endToken(sentence);
    int i = start;
    while (i < end && i - start < MAX_ADJUNCT) {
      Token token = document.token(i);
      boolean isTime = Lexicon.MONTHS_AND_DAYS.contains(token.folded()) || Times.isTimeWord(token);
      if (isTime || document.isTag(i, "ADV") && !token.is("that")) {
        i++;
      } else if (document.isTag(i, "ADP") || token.is("to")) {
        Phrase phrase = subjects.phraseFrom(i + 1, end);
        if (phrase == null) {
          return i;
        }
        i = phrase.end();
      } else {
        return i;
      }
    }
    return i;
  }

  private Attribution preposed(int i, Found found, int sentence, Speaker speaker) {
    int end = document.endToken(sentence);
    Cue cue = found.cue();
    int at = found.end();
    String addressee = null;
    if (cue.takes(Frame.HEARER)) {
      Phrase hearer = subjects.phraseFrom(at, end);
      if (hearer != null && !document.token(at).is("that")) {
        int whom = firstClause(hearer);
        addressee = actorIn(hearer.start(), whom);
        at = whom;
      }
    }
    int that = thatAfter(at, sentence);
    if (that >= 0) {
      return attribution(i, found, that + 1, sentence, speaker, addressee);
    }
    if (at < end && cue.takes(Frame.HEARER) && isAbout(at)) {
      return attribution(i, found, at + 1, sentence, speaker, addressee);
    }
    if (at >= end || document.isQuoted(Math.min(at + 1, end - 1)) && isMark(at)) {
      return bare(i, found, sentence, speaker, addressee);
    }
    int after = adjunctEnd(at, sentence);
    boolean isDelayed =
        after > at && after < end && !isMark(after) && !cue.takes(Frame.ASKED) && isTimeAt(at);
    at = isDelayed ? after : at;
    if (!mayBegin(at, cue, found, sentence)) {
      return bare(i, found, sentence, speaker, addressee);
    }
    if (cue.takes(Frame.ASKED)) {
      addressee = addresseeAt(at, end);
    }
    return attribution(i, found, contentStart(at, cue, end), sentence, speaker, addressee);
  }

  /** "on Friday", "Tuesday": words on time between a cue and what was said. */
  private boolean isTimeAt(int at) {
    Token token = document.token(at);
    boolean isDay = Lexicon.MONTHS_AND_DAYS.contains(token.folded()) || Times.isTimeWord(token);
    boolean isOnDay =
        (token.is("on") || token.is("in"))
            && at + 1 < document.size()
            && Lexicon.MONTHS_AND_DAYS.contains(document.token(at + 1).folded());
    return isDay || isOnDay;
  }

  private int firstClause(Phrase hearer) {
    Mention mention = reading.mentionAt(hearer.start());
    if (mention != null && document.token(mention.start()).isCapital()) {
      return Math.min(hearer.end(), mention.end());
    }
    return hearer.end();
  }

  private String addresseeAt(int at, int end) {
    Phrase phrase = subjects.phraseFrom(at, end);
    return phrase == null ? null : actorIn(phrase.start(), phrase.end());
  }

  private String actorIn(int start, int end) {
    List<Mention> mentions = reading.mentionsIn(start, end);
    return mentions.isEmpty() ? null : mentions.get(mentions.size() - 1).actorId();
  }

  private boolean isAbout(int at) {
    Token token = document.token(at);
    return token.is("about") || token.is("of") || token.is("on");
  }

  private boolean isMark(int at) {
    return !document.token(at).isWord();
  }

  /** The "that" which opens the clause, though words on time and place stand before it; or -1. */
  private int thatAfter(int at, int sentence) {
    int end = document.endToken(sentence);
    if (at < end && document.token(at).is("that") && opensClause(at, end)) {
      return at;
    }
    int after = adjunctEnd(at, sentence);
    if (after < end && document.token(after).is(",")) {
      after++;
    }
    boolean isThat = after < end && document.token(after).is("that");
    return isThat && !document.isQuoted(after) ? after : -1;
  }

  /** "that" before a clause, not for a thing: said that he would, not: said that is it. */
  private boolean opensClause(int that, int end) {
    return document.isTag(that, "SCONJ")
        || that + 1 < end && !document.isTag(that + 1, "VERB", "AUX", "PUNCT", "NOUN");
  }

  private boolean mayBegin(int at, Cue cue, Found found, int sentence) {
    Token token = document.token(at);
    if (QUOTE_ONLY.contains(cue.base()) && found.end() - 1 == at - 1 && !isAskedPhrase(found)) {
      return cue.base().equals("call") && isNaming(at, contentEnd.find(at, sentence));
    }
    if (token.is("to")) {
      return cue.takes(Frame.INFINITIVE) || cue.base().equals("agree");
    }
    if (cue.base().equals("declare") && contentEnd.mentionsWar(at, sentence)) {
      return false;
    }
    if (cue.base().equals("discuss")) {
      return token.is("how") || token.is("whether") || token.is("why");
    }
    if (cue.takes(Frame.ASKED) && cue.base().equals("ask") && !asksSomething(at, sentence)) {
      return false;
    }
    return document.isTag(at, "DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM")
        || token.is("how")
        || token.is("whether")
        || token.is("why")
        || token.is("what")
        || token.is("there")
        || token.is("if")
        || reading.mentionAt(at) != null
        || document.isTag(at, "VERB") && token.folded().endsWith("ing")
        || isMark(at) && at + 1 < document.size() && document.isQuoted(at + 1) && !token.is(",");
  }

  /** {@code called the idea “…”}, {@code called it a mistake}; not: called him on Tuesday. */
  private boolean isNaming(int from, int to) {
    boolean hasArticle = false;
    for (int i = from + 1; i < Math.min(to, from + 12); i++) {
      hasArticle |= word(i).equals("a") || word(i).equals("an");
    }
    boolean isPhone =
        from < to
            && Lexicon.words("for on to in at off up").contains(word(Math.min(from + 1, to - 1)));
    return hasQuote(from, to) || hasArticle && !isPhone;
  }

  private boolean isAskedPhrase(Found found) {
    return found.cue().takes(Frame.ASKED);
  }

  private boolean asksSomething(int at, int sentence) {
    for (int i = at; i < Math.min(at + 12, document.endToken(sentence)); i++) {
      Token token = document.token(i);
      if (token.is("to") || token.is("for") || token.is("whether") || token.is("if")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (document.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** What one is thanked for is what is said; otherwise the words right after the cue are. */
  private int contentStart(int at, Cue cue, int end) {
    if (cue.base().equals("thank") || cue.base().equals("congratulate")) {
      for (int i = at; i < Math.min(end, at + 10); i++) {
        if (document.token(i).is("for") && i + 1 < end) {
          return i + 1;
        }
      }
    }
    return at;
  }

  private Attribution attribution(
      int i, Found found, int start, int sentence, Speaker speaker, String addressee) {
    int stop = contentEnd.find(start, sentence);
    return new Attribution(sentence, i, found.end(), start, stop, speaker, addressee);
  }

  private Attribution bare(int i, Found found, int sentence, Speaker speaker, String addressee) {
    return new Attribution(sentence, i, found.end(), -1, -1, speaker, addressee);
  }
}
