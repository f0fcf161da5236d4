package dev.readout.text.encoder;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * WordPiece as BERT uncased reads it (Devlin et al., 2019): words in lower case without accents,
 * marks and ideographs alone, each word cut greedily into the longest pieces of the vocabulary.
 * Written here in plain Java, since tokenizers with a native library unpack it into the user's
 * home.
 */
public final class WordPieces {

  public static final int CLS = 101;
  public static final int SEP = 102;

  /** BERT's first two unused pieces, which stand before and after a marked target. */
  public static final int TARGET_START = 1;

  public static final int TARGET_END = 2;

  static final int UNKNOWN = 100;
  private static final int LONGEST_WORD = 100;
  private static final String RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";

  private final Map<String, Integer> vocabulary;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
  }

  private static final class Holder {
    private static final WordPieces BERT = read();
  }

  /** The vocabulary of BERT uncased, read once in a JVM. */
  public static WordPieces bert() {
    return Holder.BERT;
  }

  private static WordPieces read() {
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = WordPieces.class.getResourceAsStream(RESOURCE)) {
      return new WordPieces(
          json.convertValue(
              json.readTree(in).at("/model/vocab"), new TypeReference<Map<String, Integer>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pieces of a text by number, without {@link #CLS} and {@link #SEP}. */
  public List<Integer> pieces(String text) {
    List<Integer> pieces = new ArrayList<>();
    for (String word : words(text)) {
      addPieces(word, pieces);
    }
    return pieces;
  }

  private void addPieces(String word, List<Integer> pieces) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      pieces.add(UNKNOWN);
      return;
    }
    int first = pieces.size();
    for (int start = 0; start < word.length(); ) {
      int end = word.length();
      Integer piece = null;
      while (end > start && piece == null) {
        piece = vocabulary.get((start == 0 ? "" : "##") + word.substring(start, end));
        end -= piece == null ? 1 : 0;
      }
      if (piece == null) {
        pieces.subList(first, pieces.size()).clear();
        pieces.add(UNKNOWN);
        return;
      }
      pieces.add(piece);
      start = end;
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (isSpace(point)) {
                finish(word, words);
              } else if (standsAlone(point)) {
                finish(word, words);
                words.add(Character.toString(point));
              } else if (!isDropped(point)) {
                append(point, word);
              }
            });
    finish(word, words);
    return words;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static void append(int point, StringBuilder word) {
    if (point < 128) {
      word.append((char) Character.toLowerCase(point));
      return;
    }
    Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
        .codePoints()
        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
        .forEach(part -> word.append(Character.toString(part).toLowerCase(Locale.ROOT)));
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
  }

  private static boolean isDropped(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> point == 0xFFFD;
    };
  }

  private static boolean standsAlone(int point) {
    return Character.isIdeographic(point)
        || switch (Character.getType(point)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> "$+<=>^`|~".indexOf(point) >= 0;
        };
  }
}
