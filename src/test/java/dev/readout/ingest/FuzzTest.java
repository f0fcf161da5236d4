package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Damaged inputs of all formats: each is accounted for, once, and none ends the run. */
class FuzzTest {

  private static final int MUTANTS = 160;

  static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    switch (random.nextInt(6)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 1 -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
        byte[] kept = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, kept, 0, from);
        System.arraycopy(bytes, to, kept, from, bytes.length - to);
        return kept;
      }
      case 2 -> {
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      case 3 -> {
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 4 -> {
        byte[] twice = Arrays.copyOf(bytes, bytes.length * 2);
        System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
        return Arrays.copyOf(twice, bytes.length + random.nextInt(bytes.length));
      }
      default -> {
        byte[] marks = "\"{}[]<>&,;\0\n\r\\".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
          bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
        }
      }
    }
    return bytes;
  }

  @Test
  void everyMutantIsAccountedForOnce() {
    Random random = new Random(20250701);
    int inputs = 0;
    for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
      for (int i = 0; i < MUTANTS; i++) {
        List<Outcome> outcomes = Samples.read(sample.getKey(), mutate(sample.getValue(), random));
        assertFalse(outcomes.isEmpty(), sample.getKey());
        Set<String> places = new HashSet<>();
        for (Outcome outcome : outcomes) {
          String place = outcome.origin() + " " + outcome.position();
          assertTrue(places.add(place), sample.getKey() + ": twice " + place);
        }
        inputs++;
      }
    }
    assertTrue(inputs >= 2_000, "only " + inputs);
  }

  @Test
  void everyDamagedLineIsAccountedForOnce() {
    Random random = new Random(7);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String line =
          new String(
              mutate(Samples.bytes(Samples.json(i)), random),
              java.nio.charset.StandardCharsets.ISO_8859_1);
      String one = line.replaceAll("[\n\r]", " ");
      lines.add(one.isBlank() ? "x" : one);
    }
    byte[] bytes = String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    List<Outcome> outcomes = new ArrayList<>();
    new JsonLines(new java.io.ByteArrayInputStream(bytes), Long.MAX_VALUE, "a", 1, Draft.NOTHING)
        .forEachRemaining(outcomes::add);
    assertEquals(lines.size(), outcomes.size());
    for (int i = 0; i < outcomes.size(); i++) {
      assertEquals(i + 1, outcomes.get(i).position());
    }
  }
}
