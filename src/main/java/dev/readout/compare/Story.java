package dev.readout.compare;

import java.util.Comparator;
import java.util.List;

/** Articles that are copies of one another: one independent voice. Never empty. */
record Story(String storyId, List<ArticleFacts> articles) {

  /** The outlet that had the story first. */
  String firstSource() {
    return articles.stream()
        .min(
            Comparator.comparingLong((ArticleFacts article) -> article.publishedAt)
                .thenComparing(article -> article.articleId))
        .orElseThrow()
        .source;
  }
}
