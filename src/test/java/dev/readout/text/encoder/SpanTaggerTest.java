package dev.readout.text.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTaggerTest {

  private static final List<String> WORDS =
      List.of("Minister Anna Berg said the talks would resume on Monday .".split(" "));

  @Test
  void findsWhoSaysWhatByWhichWord() {
    assertEquals(
        List.of("source", "cue", "content"),
        SpanTagger.tag(WORDS).stream().map(SpanTagger.Tagged::kind).toList());
    SpanTagger.Tagged cue = SpanTagger.tag(WORDS).get(1);
    assertEquals("said", WORDS.get(cue.start()));
  }

  @Test
  void readsNothingAndAParagraphLongerThanAWindow() {
    assertEquals(List.of(), SpanTagger.tag(List.of()));
    List<String> paragraph = Collections.nCopies(60, WORDS).stream().flatMap(List::stream).toList();
    List<SpanTagger.Tagged> found = SpanTagger.tag(paragraph);
    assertTrue(found.stream().filter(t -> t.kind().equals("cue")).count() > 50, found.toString());
    for (int i = 1; i < found.size(); i++) {
      assertTrue(found.get(i - 1).end() <= found.get(i).start());
    }
  }
}
