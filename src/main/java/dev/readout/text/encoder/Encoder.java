package dev.readout.text.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model in an ONNX file among the resources. It is read once in a JVM, on first use, and may be
 * called by many threads at once; each call computes on the caller's thread alone.
 */
public final class Encoder {

  private static final Map<String, Encoder> OPEN = new ConcurrentHashMap<>();

  private final OrtEnvironment environment;
  private final OrtSession session;

  private Encoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * The model of that resource.
   *
   * @param resource absolute name, {@code /readout/models/sentiment/encoder.onnx} for instance
   * @throws IllegalArgumentException where there is no such resource
   */
  public static Encoder of(String resource) {
    return OPEN.computeIfAbsent(resource, Encoder::open);
  }

  private static Encoder open(String resource) {
    try (InputStream in = Encoder.class.getResourceAsStream(resource);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      if (in == null) {
        throw new IllegalArgumentException("Not in the jar: " + resource);
      }
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new Encoder(environment, environment.createSession(in.readAllBytes(), options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("Cannot load the model " + resource, e);
    }
  }

  /**
   * Runs one sequence.
   *
   * @param pieces numbers of the pieces
   * @param types 0 or 1 for each piece
   * @return the model's first output, without the dimension of the batch: a row for each piece, or
   *     one row where the model gives one vector
   */
  public float[][] run(int[] pieces, int[] types) {
    return run(pieces, types, Map.of());
  }

  /**
   * Runs one sequence through a model with further inputs.
   *
   * @param more a matrix for each further input of the model
   * @return the first output: a row for each of what the model answers
   */
  float[][] run(int[] pieces, int[] types, Map<String, float[][]> more) {
    int[] present = new int[pieces.length];
    java.util.Arrays.fill(present, 1);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        if (more.containsKey(name)) {
          inputs.put(name, OnnxTensor.createTensor(environment, more.get(name)));
          continue;
        }
        int[] values =
            switch (name) {
              case "input_ids" -> pieces;
              case "token_type_ids" -> types;
              case "attention_mask" -> present;
              default -> throw new IllegalStateException("Unknown input of the model: " + name);
            };
        inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {longs(values)}));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        Object value = result.get(0).getValue();
        return value instanceof float[][][] batch ? batch[0] : (float[][]) value;
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The model failed on a sequence of " + pieces.length, e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static long[] longs(int[] values) {
    return java.util.Arrays.stream(values).asLongStream().toArray();
  }
}
