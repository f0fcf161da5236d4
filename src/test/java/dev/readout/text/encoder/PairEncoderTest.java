package dev.readout.text.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.text.Span;
import dev.readout.text.encoder.PairEncoder.Kind;
import dev.readout.text.encoder.PairEncoder.Naming;
import dev.readout.text.encoder.PairEncoder.Pair;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PairEncoderTest {

  private static final List<Kind> THREE = List.of(Kind.PERSON, Kind.PERSON, Kind.PERSON);

  @Test
  void readsWhichPairOfASentenceMet() {
    String text = "Anna Berg met Ole Lind for two hours on Tuesday, and Eva Holm criticised them.";
    double[][] shares =
        PairEncoder.read(
            text,
            List.of(
                naming(text, "Anna Berg", 0),
                naming(text, "Ole Lind", 1),
                naming(text, "Eva Holm", 2)),
            THREE,
            List.of(new Pair(0, 1), new Pair(0, 2), new Pair(1, 2)));
    assertEquals(1, DoubleStream.of(shares[0]).sum(), 1e-6);
    assertTrue(shares[0][PairEncoder.KINDS.indexOf("meeting")] > 0.5);
    assertTrue(shares[1][0] > 0.5);
    assertTrue(shares[2][0] > 0.5);
  }

  @Test
  void tellsNothingOfWhomItCannotSee() {
    String text = "Anna Berg" + " and".repeat(300) + " Ole Lind met.";
    double[][] shares =
        PairEncoder.read(
            text,
            List.of(naming(text, "Anna Berg", 0), naming(text, "Ole Lind", 1)),
            THREE.subList(0, 2),
            List.of(new Pair(0, 1)));
    assertArrayEquals(new double[] {1, 0, 0, 0, 0, 0, 0}, shares[0]);
  }

  private static Naming naming(String text, String name, int actor) {
    int start = text.indexOf(name);
    return new Naming(new Span(start, start + name.length()), actor);
  }
}
