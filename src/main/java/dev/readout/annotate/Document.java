package dev.readout.annotate;

import dev.readout.text.PartsOfSpeech;
import dev.readout.text.Quotation;
import dev.readout.text.QuotationFinder;
import dev.readout.text.SentenceSplitter;
import dev.readout.text.Span;
import dev.readout.text.Token;
import dev.readout.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text cut into sentences, tokens and quotations; tagged where somebody asks. */
final class Document {

  private static final int TAGGED_UP_TO = 160;

  private final String text;
  private final List<Span> sentences;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Quotation> quotations;
  private final int[] firstToken;
  private final int[] sentenceOf;
  private final int[] paragraphOf;
  private final boolean[] quoted;
  private final String[][] tags;

  Document(String text) {
    this.text = text;
    this.sentences = SentenceSplitter.split(text);
    this.firstToken = new int[sentences.size() + 1];
    for (int s = 0; s < sentences.size(); s++) {
      firstToken[s] = tokens.size();
      tokens.addAll(Tokenizer.tokens(text, sentences.get(s)));
    }
    firstToken[sentences.size()] = tokens.size();
    this.sentenceOf = new int[tokens.size()];
    this.paragraphOf = new int[sentences.size()];
    for (int s = 0; s < sentences.size(); s++) {
      Arrays.fill(sentenceOf, firstToken[s], firstToken[s + 1], s);
      if (s > 0) {
        boolean isBroken =
            text.substring(sentences.get(s - 1).end(), sentences.get(s).start()).indexOf('\n') >= 0;
        paragraphOf[s] = paragraphOf[s - 1] + (isBroken ? 1 : 0);
      }
    }
    this.quotations = QuotationFinder.find(text);
    this.quoted = new boolean[tokens.size()];
    for (Quotation quotation : quotations) {
      int from = tokenAt(quotation.content().start());
      int to = tokenAt(quotation.content().end());
      Arrays.fill(quoted, from, Math.max(from, to), true);
    }
    this.tags = new String[sentences.size()][];
  }

  String text() {
    return text;
  }

  List<Span> sentences() {
    return sentences;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int i) {
    return tokens.get(i);
  }

  int size() {
    return tokens.size();
  }

  List<Quotation> quotations() {
    return quotations;
  }

  /** The first token that ends after {@code index}; the number of tokens where none does. */
  int tokenAt(int index) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sentence that holds {@code index}, or the last that begins before it. */
  int sentenceAt(int index) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  int sentenceOf(int token) {
    return sentenceOf[token];
  }

  int paragraphOf(int sentence) {
    return paragraphOf[sentence];
  }

  int firstToken(int sentence) {
    return firstToken[sentence];
  }

  /** The token after the sentence's last. */
  int endToken(int sentence) {
    return firstToken[sentence + 1];
  }

  /** Whether the token stands between quotation marks. */
  boolean isQuoted(int token) {
    return quoted[token];
  }

  /** From the beginning of one token to the end of the last before {@code end}. */
  Span span(int start, int end) {
    return new Span(tokens.get(start).start(), tokens.get(end - 1).end());
  }

  String words(int start, int end) {
    return span(start, end).of(text);
  }

  /** The token's words, folded, with single blanks between them. */
  String folded(int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (i > start && tokens.get(i - 1).end() < tokens.get(i).start()) {
        words.append(' ');
      }
      words.append(tokens.get(i).folded());
    }
    return words.toString();
  }

  /** Whether nothing but blanks or nothing stands between this token and the one before. */
  boolean isFirstOfSentence(int token) {
    return token == firstToken[sentenceOf[token]];
  }

  /** The token before, of the same sentence; null for the first. */
  Token before(int token) {
    return isFirstOfSentence(token) ? null : token(token - 1);
  }

  /** The universal part-of-speech tag; {@code X} far into an endless sentence. */
  String tag(int token) {
    int sentence = sentenceOf[token];
    int offset = token - firstToken[sentence];
    if (tags[sentence] == null) {
      int end = Math.min(endToken(sentence), firstToken[sentence] + TAGGED_UP_TO);
      tags[sentence] = PartsOfSpeech.tag(tokens.subList(firstToken[sentence], end));
    }
    return offset < tags[sentence].length ? tags[sentence][offset] : "X";
  }

  boolean isTag(int token, String... any) {
    String tag = tag(token);
    return Arrays.asList(any).contains(tag);
  }
}
