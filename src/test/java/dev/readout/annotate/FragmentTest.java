package dev.readout.annotate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.text.SentenceSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that begin or end in the midst of a sentence, as cut and extracted ones do. */
class FragmentTest {

  private static final Pattern WORD =
      Pattern.compile(
          "(?i)talks|met|meeting|call\\w*|spoke|visit\\w*|letter|said|told|held|discuss\\w*|between"
              + "|with|by|who|including|and|,|two|both|his|her|joined|received|briefed");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spoke today with President Emmanuel Macron.",
        "who is on a visit to Norway.",
        "Summit of the regions, talking about trade."
      })
  void aTextMayBeginWithTheWordThatTellsOfAContact(String text) {
    assertDoesNotThrow(() -> Annotating.annotate("2025-07-02", text));
  }

  @Test
  void noPieceOfASentenceIsTooMuch() throws IOException {
    List<String> pieces = new ArrayList<>();
    int number = 0;
    for (String sentence : sentences()) {
      String[] words = sentence.split(" ");
      for (int i = 0; i < words.length; i++) {
        if (WORD.matcher(words[i]).matches() && number++ % 3 == 0) {
          pieces.add(String.join(" ", Arrays.copyOfRange(words, i, words.length)));
          pieces.add(String.join(" ", Arrays.copyOfRange(words, 0, i + 1)));
        }
      }
    }
    assertAll(
        pieces.stream()
            .map(
                piece -> () -> assertDoesNotThrow(() -> Annotating.annotate("2025-07-02", piece))));
  }

  private static List<String> sentences() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(Path.of("data/articles"))) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(FragmentTest::lines)
          .flatMap(
              line -> {
                try {
                  String text = json.readTree(line).get("text").asText();
                  return SentenceSplitter.split(text).stream().map(span -> span.of(text));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
