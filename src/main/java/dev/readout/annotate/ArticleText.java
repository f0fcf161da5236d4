package dev.readout.annotate;

import java.time.LocalDate;

/**
 * What of an article its annotation depends on.
 *
 * @param source who published it, a domain as a rule
 * @param title headline, or null
 * @param publishedOn date at the publisher, in UTC where that is nowhere known; null where unknown
 */
record ArticleText(String id, String source, String title, String text, LocalDate publishedOn) {}
