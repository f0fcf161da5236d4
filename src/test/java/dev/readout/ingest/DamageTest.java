package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One damaged record or gzip member among many: one rejection, and all others are read. */
class DamageTest {

  private static final int RECORDS = 7;
  private static final int DAMAGED = 3;

  private static byte[] record(int number) {
    String text = "Talks, day %d\n\n%s\n".formatted(number, Samples.PARAGRAPHS);
    String url = "https://gazette.example/" + number;
    return Samples.bytes(Samples.record("conversion", url, "text/plain", text));
  }

  private static byte[] file(UnaryOperator<byte[]> pack, UnaryOperator<byte[]> damage) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < RECORDS; i++) {
      byte[] record = pack.apply(record(i));
      file.writeBytes(i == DAMAGED ? damage.apply(record) : record);
    }
    return file.toByteArray();
  }

  private static byte[] replaced(byte[] record, String found, String by) {
    String text = new String(record, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(found), found);
    return text.replace(found, by).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> urls(List<Outcome> outcomes) {
    List<String> urls = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Article article) {
        urls.add(article.url());
      }
    }
    return urls;
  }

  private static List<String> others() {
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      if (i != DAMAGED) {
        urls.add("https://gazette.example/" + i);
      }
    }
    return urls;
  }

  private static void isOneRejection(byte[] file) {
    List<Outcome> outcomes = Samples.read("a.warc", file);
    assertEquals(others(), urls(outcomes));
    assertEquals(RECORDS, outcomes.size());
  }

  @Test
  void aDamagedRecordIsOneRejection() {
    for (UnaryOperator<byte[]> pack :
        List.of(UnaryOperator.<byte[]>identity(), (UnaryOperator<byte[]>) Samples::gzip)) {
      for (UnaryOperator<byte[]> damage :
          List.<UnaryOperator<byte[]>>of(
              record -> replaced(record, "WARC/1.0", "WBRC/1.0"),
              record -> replaced(record, "Content-Length: ", "Content-Length: 9"),
              record -> replaced(record, "Content-Length: ", "Content-Length: 99999"),
              record -> replaced(record, "Content-Length: ", "Content-Length: 99999999"),
              record -> replaced(record, "Content-Length: ", "Content-Size: "),
              record -> replaced(record, "WARC-Date: 2025", "WARC-Date: x"),
              record -> Arrays.copyOf(record, record.length / 2),
              record -> Arrays.copyOf(record, 60))) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
          file.writeBytes(pack.apply(i == DAMAGED ? damage.apply(record(i)) : record(i)));
        }
        isOneRejection(file.toByteArray());
      }
    }
  }

  @Test
  void aDamagedMemberIsOneRejection() {
    for (UnaryOperator<byte[]> damage :
        List.<UnaryOperator<byte[]>>of(
            member -> changed(member, 0),
            member -> changed(member, 2),
            member -> changed(member, 40),
            member -> changed(member, member.length - 6),
            member -> changed(member, member.length - 1),
            member -> Arrays.copyOf(member, member.length / 2),
            member -> Arrays.copyOf(member, member.length - 3),
            member -> Arrays.copyOf(member, 7))) {
      isOneRejection(file(Samples::gzip, damage));
    }
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 0x55;
    return changed;
  }

  @Test
  void whateverHappensToAMemberTheOthersAreRead() {
    Random random = new Random(11);
    for (int i = 0; i < 400; i++) {
      byte[] file = file(Samples::gzip, member -> FuzzTest.mutate(member, random));
      List<Outcome> outcomes = Samples.read("a.warc.gz", file);
      List<String> urls = urls(outcomes);
      urls.remove("https://gazette.example/" + DAMAGED);
      urls.remove("https://gazette.example/" + DAMAGED);
      assertEquals(others(), urls);
      assertEquals(outcomes.size(), outcomes.stream().map(Outcome::position).distinct().count());
    }
  }

  @Test
  void theFirstMemberMayBeTheDamagedOne() {
    byte[] file = file(Samples::gzip, UnaryOperator.identity());
    List<Outcome> outcomes = Samples.read("a.warc.gz", changed(file, 30));
    assertEquals(RECORDS - 1, urls(outcomes).size());
    assertEquals(RECORDS, outcomes.size());
  }

  @Test
  void linesBehindADamagedMemberAreRead() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      byte[] member =
          Samples.gzip(Samples.bytes(Samples.json(2 * i) + "\n" + Samples.json(2 * i + 1) + "\n"));
      file.writeBytes(i == 1 ? changed(member, 30) : member);
    }
    List<Outcome> outcomes = Samples.read("a.jsonl.gz", file.toByteArray());
    assertEquals(4, urls(outcomes).size());
    assertEquals(5, outcomes.size());
  }
}
