package dev.readout.model;

import dev.readout.text.encoder.SentenceEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How near a text is to each issue: the cosine to the nearest of its description and examples, less
 * the mean of all issues, since any two sentences of politics are alike to some degree.
 */
final class IssueSimilarity {

  private final List<List<float[]>> vectors = new ArrayList<>();

  /**
   * By definitions: Spark reads a model anew for each of its tasks, and the vectors take a second.
   */
  private static final Map<List<Issue>, IssueSimilarity> MADE = new ConcurrentHashMap<>();

  /** The similarity to these issues, made once in a JVM. */
  static IssueSimilarity to(List<Issue> issues) {
    return MADE.computeIfAbsent(issues, IssueSimilarity::new);
  }

  private IssueSimilarity(List<Issue> issues) {
    for (Issue issue : issues) {
      List<float[]> own = new ArrayList<>();
      if (!issue.description().isBlank()) {
        own.add(SentenceEncoder.vector(issue.name() + ". " + issue.description()));
      }
      issue.examples().forEach(example -> own.add(SentenceEncoder.vector(example)));
      vectors.add(own);
    }
  }

  /** One value for each issue, in their order; the mean where an issue has nothing to compare. */
  double[] of(String text) {
    float[] vector = SentenceEncoder.vector(text);
    double[] nearest = new double[vectors.size()];
    double sum = 0;
    int compared = 0;
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] =
          vectors.get(i).stream()
              .mapToDouble(own -> SentenceEncoder.cosine(own, vector))
              .max()
              .orElse(Double.NaN);
      if (!Double.isNaN(nearest[i])) {
        sum += nearest[i];
        compared++;
      }
    }
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = Double.isNaN(nearest[i]) ? 0 : nearest[i] - sum / compared;
    }
    return nearest;
  }
}
