package dev.readout.annotate;

import dev.readout.annotate.Cues.Cue;
import dev.readout.annotate.Cues.Found;
import dev.readout.annotate.Cues.Frame;
import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Token;
import java.util.List;
import java.util.Set;

/** Reads cues that stand before what was said: X told Y that …, X condemned …. */
final class LeadingCue {

  private static final Set<String> QUOTE_ONLY =
      Set.of("continue", "respond", "comment", "believe", "call", "estimate", "indicate");

  private final Reading reading;
  private final Document document;
  private final SubjectFinder subjects;
  private final ContentEnd contentEnd;
  private final Adjuncts adjuncts;

  LeadingCue(Reading reading, SubjectFinder subjects) {
    this.reading = reading;
    this.document = reading.document;
    this.subjects = subjects;
    this.contentEnd = new ContentEnd(reading.document);
    this.adjuncts = new Adjuncts(reading, subjects);
  }

  Attribution read(int i, Found found, int sentence, Speaker speaker) {
    int end = document.endToken(sentence);
    Cue cue = found.cue();
    int at = found.end();
    String addressee = null;
    boolean isWhat = speaker.start() > 0 && word(speaker.start() - 1).equals("what");
    if (isWhat && cue.base().equals("call")) {
      return bare(i, found, sentence, speaker, null);
    }
    if (cue.takes(Frame.HEARER)) {
      Phrase hearer = subjects.phraseFrom(at, end);
      if (hearer != null && !document.token(at).is("that")) {
        int whom = firstClause(hearer);
        addressee = actorIn(hearer.start(), whom);
        at = whom;
      }
    }
    int that = adjuncts.thatAfter(at, sentence);
    if (that >= 0) {
      return attribution(i, found, that + 1, sentence, speaker, addressee);
    }
    if (at < end && cue.takes(Frame.HEARER) && isAbout(at)) {
      return attribution(i, found, at + 1, sentence, speaker, addressee);
    }
    if (at >= end || document.isQuoted(Math.min(at + 1, end - 1)) && isMark(at)) {
      return bare(i, found, sentence, speaker, addressee);
    }
    int after = adjuncts.end(at, sentence);
    boolean isDelayed =
        after > at
            && after < end
            && !isMark(after)
            && !cue.takes(Frame.ASKED)
            && adjuncts.isTimeAt(at);
    at = isDelayed ? after : at;
    if (!mayBegin(at, cue, found, sentence)) {
      return bare(i, found, sentence, speaker, addressee);
    }
    if (cue.takes(Frame.ASKED)) {
      addressee = addresseeAt(at, end);
    }
    return attribution(i, found, contentStart(at, cue, end), sentence, speaker, addressee);
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
    if (from < to && word(from).matches("off|on|for|in|up|out")) {
      return false;
    }
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

  private String word(int token) {
    return document.token(token).folded();
  }
}
