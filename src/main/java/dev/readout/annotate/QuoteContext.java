package dev.readout.annotate;

import dev.readout.text.Quotation;
import dev.readout.text.Span;
import dev.readout.text.Token;
import java.util.List;
import java.util.Set;

/** What tells the words of somebody from a title or a scare quote where no verb does. */
final class QuoteContext {

  private static final Set<String> NOUNS =
      Lexicon.words(
          "statement claim claims insistence emphasis warning call calls remark remarks assertion"
              + " promise pledge demand demands description words comment comments accusation"
              + " accusations argument message vow appeal criticism characterization allegation"
              + " tweet speech letter response answer reply conclusion assurance assurances"
              + " declaration complaint threat phrase");
  private static final Set<String> TITLING =
      Lexicon.words(
          "titled entitled named dubbed nicknamed codenamed known song film book movie album novel"
              + " headlined reading slogan series term word motto hashtag banner banners signs");
  private static final int NEAR = 12;
  private static final int UTTERANCE = 5;

  private final Reading reading;
  private final Document document;
  private final SubjectFinder subjects;
  private final SpeakerLookup lookup;

  QuoteContext(Reading reading, SubjectFinder subjects, SpeakerLookup lookup) {
    this.reading = reading;
    this.document = reading.document;
    this.subjects = subjects;
    this.lookup = lookup;
  }

  /** Whose words, and the noun that says so. */
  record Owner(Speaker speaker, Span cue) {}

  /** {@code Putin's insistence on “…”}, {@code as described by the Kremlin}. */
  Owner byNoun(int first) {
    int sentence = document.sentenceOf(first);
    int begin = document.firstToken(sentence);
    for (int i = first - 1; i >= Math.max(begin, first - NEAR); i--) {
      if (NOUNS.contains(document.token(i).folded()) && !document.isQuoted(i)) {
        Speaker speaker = ownerOf(i, begin);
        if (speaker != null && speaker.isKnown()) {
          return new Owner(speaker, document.span(i, i + 1));
        }
      }
    }
    return describedBy(first, sentence);
  }

  private Speaker ownerOf(int noun, int begin) {
    for (int j = noun - 1; j >= Math.max(begin, noun - 6); j--) {
      Token token = document.token(j);
      Mention mention = reading.mentionAt(j);
      if (token.folded().equals("'s") || token.is("'")) {
        PhraseFinder.Phrase phrase = subjects.phraseEndingAt(j - 1, begin);
        return phrase == null ? null : subjects.speaker(phrase);
      }
      if (token.is("his") || token.is("her") || token.is("their") || token.is("its")) {
        return possessor(j, begin);
      }
      if (mention == null && document.isTag(j, "VERB", "AUX")) {
        return null;
      }
    }
    return null;
  }

  private Speaker possessor(int pronoun, int begin) {
    for (int j = begin; j < pronoun; j++) {
      Mention mention = reading.mentionAt(j);
      if (mention != null && reading.isPerson(mention)) {
        return Speaker.of(mention.actorId(), pronoun, pronoun + 1, 0.6);
      }
    }
    return lookup.lastBefore(document.sentenceOf(pronoun), 2);
  }

  private Owner describedBy(int first, int sentence) {
    for (int i = first; i + 1 < document.endToken(sentence); i++) {
      Token token = document.token(i);
      boolean isBy =
          document.token(i + 1).is("by")
              && (token.is("described")
                  || token.is("called")
                  || token.is("termed")
                  || token.is("quoted"));
      if (isBy && !document.isQuoted(i)) {
        PhraseFinder.Phrase phrase = subjects.phraseFrom(i + 2, document.endToken(sentence));
        if (phrase != null) {
          return new Owner(subjects.speaker(phrase), document.span(i, i + 1));
        }
      }
    }
    return null;
  }

  /** Whether a quotation that nobody introduces is a sentence of somebody, not a term. */
  boolean isUtterance(Quotation quotation, int first, int end) {
    int words = 0;
    int capitals = 0;
    for (int i = first; i < end; i++) {
      words += document.token(i).isWord() ? 1 : 0;
      capitals += document.token(i).isCapital() ? 1 : 0;
    }
    if (words < UTTERANCE || capitals * 2 > words + 1) {
      return false;
    }
    int before = first - 2;
    for (int i = before;
        i >= Math.max(document.firstToken(document.sentenceOf(first)), before - 3);
        i--) {
      if (TITLING.contains(document.token(i).folded())) {
        return false;
      }
    }
    boolean isOpened = document.token(first).isCapital() || document.token(first).is("[");
    return isOpened && (isEnded(quotation, ".!?,…") || words >= 8) || words >= 12;
  }

  /** Whether the words between the marks are a sentence of their own, however short. */
  boolean isSentence(Quotation quotation, int first, int end) {
    return end - first > 2 && document.token(first).isCapital() && isEnded(quotation, ".!?…");
  }

  private boolean isEnded(Quotation quotation, String marks) {
    String content = quotation.content().of(document.text()).replaceFirst("(?<=.)[’”'\"»“]+$", "");
    return marks.indexOf(content.charAt(content.length() - 1)) >= 0;
  }

  /** {@code “…,” X shot back}: who acts right behind a quotation that goes on as a sentence. */
  Speaker next(Quotation quotation, int end) {
    int name = end;
    while (name < document.size() && !document.token(name).isWord()) {
      name++;
    }
    Mention mention = name - end <= 2 ? reading.mentionAt(name) : null;
    boolean isActing =
        mention != null
            && isEnded(quotation, ",?!")
            && mention.end() < document.size()
            && document.sentenceOf(mention.end()) == document.sentenceOf(mention.start())
            && document.isTag(mention.end(), "VERB", "NOUN");
    return isActing && reading.isPerson(mention)
        ? Speaker.of(mention.actorId(), mention.start(), mention.end(), 0.6)
        : null;
  }

  /** {@code “…” – Mitch Landrieu, Senior Advisor}. */
  Speaker signature(int end) {
    for (int i = end; i < Math.min(end + 4, document.size()); i++) {
      boolean isDash = List.of("–", "—", "-", "--", "―").contains(document.token(i).text());
      if (isDash && i + 1 < document.size()) {
        for (int j = i + 1; j < Math.min(i + 8, document.size()); j++) {
          Mention mention = reading.mentionAt(j);
          if (mention != null && reading.isPerson(mention)) {
            return Speaker.of(mention.actorId(), mention.start(), mention.end(), 0.85);
          }
        }
      }
    }
    return null;
  }
}
