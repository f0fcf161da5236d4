package dev.readout.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells the language of a body, among those that news here is written in. */
final class Languages {

  private static final int ENOUGH = 800;
  private static final int LEAST = 40;

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "that", "with", "from", "this", "which", "have", "has", "were",
          "been", "their", "would", "said", "will", "by", "our", "they", "are", "for", "you",
          "your");

  /** ISO 639-3, as the model names them, to ISO 639-1. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("eng", "en"),
          Map.entry("fra", "fr"),
          Map.entry("deu", "de"),
          Map.entry("spa", "es"),
          Map.entry("por", "pt"),
          Map.entry("ita", "it"),
          Map.entry("nld", "nl"),
          Map.entry("pol", "pl"),
          Map.entry("rus", "ru"),
          Map.entry("ukr", "uk"),
          Map.entry("bel", "be"),
          Map.entry("tur", "tr"),
          Map.entry("ara", "ar"),
          Map.entry("fas", "fa"),
          Map.entry("pes", "fa"),
          Map.entry("heb", "he"),
          Map.entry("cmn", "zh"),
          Map.entry("jpn", "ja"),
          Map.entry("kor", "ko"),
          Map.entry("swe", "sv"),
          Map.entry("dan", "da"),
          Map.entry("nob", "no"),
          Map.entry("fin", "fi"),
          Map.entry("est", "et"),
          Map.entry("lav", "lv"),
          Map.entry("lvs", "lv"),
          Map.entry("lit", "lt"),
          Map.entry("ces", "cs"),
          Map.entry("slk", "sk"),
          Map.entry("hun", "hu"),
          Map.entry("ron", "ro"),
          Map.entry("bul", "bg"),
          Map.entry("ell", "el"),
          Map.entry("srp", "sr"),
          Map.entry("hrv", "hr"),
          Map.entry("kat", "ka"),
          Map.entry("hye", "hy"),
          Map.entry("aze", "az"),
          Map.entry("kaz", "kk"),
          Map.entry("hin", "hi"),
          Map.entry("urd", "ur"),
          Map.entry("vie", "vi"),
          Map.entry("ind", "id"),
          Map.entry("swa", "sw"));

  private Languages() {}

  /** Loaded once per JVM, when first asked. */
  private static final class Detector {
    static final LanguageDetectorModel MODEL = load();
    static final ThreadLocal<LanguageDetectorME> DETECTOR =
        ThreadLocal.withInitial(() -> new LanguageDetectorME(MODEL));

    private static LanguageDetectorModel load() {
      try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * ISO 639-1.
   *
   * @param declared as the input says, used where the body is too short to tell; may be null
   * @return null where neither tells
   */
  static String of(String body, String declared) {
    String said = code(declared);
    if (body.length() < LEAST && said != null) {
      return said;
    }
    String sample = body.length() > ENOUGH ? body.substring(0, ENOUGH) : body;
    if (isPlainlyEnglish(sample)) {
      return "en";
    }
    for (Language language : Detector.DETECTOR.get().predictLanguages(sample)) {
      String found = CODES.get(language.getLang());
      if (found != null) {
        return found;
      }
    }
    return said;
  }

  /** Saves the model its work: no other language has so many of these words. */
  private static boolean isPlainlyEnglish(String sample) {
    int words = 0;
    int english = 0;
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      words++;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    return words >= 40 && english * 6 >= words;
  }

  /** {@code en} for en, en-GB, en_US, eng and English; null for what is no language here. */
  private static String code(String declared) {
    if (declared == null || declared.length() < 2) {
      return null;
    }
    String lower = declared.toLowerCase(Locale.ROOT);
    String three = lower.substring(0, Math.min(3, lower.length()));
    if (CODES.containsKey(three)) {
      return CODES.get(three);
    }
    String two = lower.substring(0, 2);
    return CODES.containsValue(two) ? two : null;
  }
}
