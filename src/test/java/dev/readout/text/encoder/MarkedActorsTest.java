package dev.readout.text.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.text.Span;
import dev.readout.text.encoder.PairEncoder.Kind;
import dev.readout.text.encoder.PairEncoder.Naming;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedActorsTest {

  private static final List<Kind> ACTORS = List.of(Kind.PERSON, Kind.STATE);

  @Test
  void marksEveryNamingByTheKindOfItsActor() {
    MarkedActors marked =
        MarkedActors.of(
            "Berg saw Peru. Berg left.",
            List.of(
                new Naming(new Span(0, 4), 0),
                new Naming(new Span(9, 13), 1),
                new Naming(new Span(15, 19), 0)),
            ACTORS,
            64);
    List<Integer> marks =
        IntStream.of(marked.pieces()).filter(p -> p > 0 && p < 7).boxed().toList();
    assertEquals(List.of(1, 2, 3, 4, 1, 2), marks);
    assertEquals(9, IntStream.of(marked.types()).sum());
    assertEquals(1, marked.pieces()[1]);
    assertEquals(0.5f, marked.shares()[0][1]);
    float[] state = marked.shares()[1];
    int at = IntStream.range(0, state.length).filter(i -> state[i] == 1).findFirst().orElse(-1);
    assertEquals(3, marked.pieces()[at]);
  }

  @Test
  void leavesOutWhatStandsFirstWhereItIsTooLong() {
    String text = "Berg " + "and ".repeat(100) + "Peru";
    MarkedActors marked =
        MarkedActors.of(
            text,
            List.of(
                new Naming(new Span(0, 4), 0),
                new Naming(new Span(text.length() - 4, text.length()), 1)),
            ACTORS,
            64);
    assertEquals(64, marked.pieces().length);
    assertFalse(marked.has(0));
    assertTrue(marked.has(1));
  }
}
