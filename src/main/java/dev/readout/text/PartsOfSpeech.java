package dev.readout.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Tags the words of an English sentence; the model is read once in a JVM. */
public final class PartsOfSpeech {

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** The tagger keeps state between calls, so each thread has its own. */
  private static final ThreadLocal<POSTaggerME> TAGGER =
      ThreadLocal.withInitial(() -> new POSTaggerME(Holder.POS));

  private PartsOfSpeech() {}

  private static final class Holder {
    private static final POSModel POS = read();

    private static POSModel read() {
      try (InputStream in = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One universal tag (NOUN, PROPN, VERB, AUX, …) for each token of one sentence. */
  public static String[] tag(List<Token> sentence) {
    return TAGGER.get().tag(sentence.stream().map(Token::text).toArray(String[]::new));
  }
}
