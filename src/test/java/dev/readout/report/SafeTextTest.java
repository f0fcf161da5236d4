package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @Test
  void linesBecomeOneAndControlsShow() {
    assertEquals("one two \uFFFD", SafeText.of("one\r\n\ttwo \u0007"));
  }

  @Test
  void directionOverridesAndHalfCharactersShow() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", SafeText.of("a\u202Eb\u2067c\uD83D"));
    assertEquals("😀 Élysée", SafeText.of("😀 Élysée"));
  }

  @Test
  void longTextIsCutAtAWord() {
    assertEquals("three short …", SafeText.of("three short words", 13));
    assertEquals("", SafeText.of(null, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,<script>1</script>",
        "https:",
        "//evil.example/x",
        "file:///etc/passwd",
        "http://bad host/",
        "vbscript:x"
      })
  void onlyWebPagesAreLinks(String url) {
    assertEquals("", SafeText.url(url));
  }

  @Test
  void aWebPageIsALink() {
    assertEquals("https://x.example/a?b=1&c", SafeText.url(" https://x.example/a?b=1&c "));
  }
}
