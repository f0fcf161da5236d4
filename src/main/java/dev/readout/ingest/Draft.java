package dev.readout.ingest;

import java.time.Instant;

/**
 * What a reader found of an article, as it stood there. Every field but {@code text} may be null.
 *
 * @param published the date as written
 * @param capturedAt when the input was fetched, by which relative dates are read
 */
record Draft(
    String source,
    String url,
    String title,
    String author,
    String published,
    Instant capturedAt,
    String language,
    String text) {

  static final Draft NOTHING = new Draft(null, null, null, null, null, null, null, null);

  Draft withText(String found) {
    return new Draft(source, url, title, author, published, capturedAt, language, found);
  }

  Draft withTitle(String found) {
    return new Draft(source, url, found, author, published, capturedAt, language, text);
  }

  Draft withAuthor(String found) {
    return new Draft(source, url, title, found, published, capturedAt, language, text);
  }

  /** Published as {@code written}; null leaves it as it is. */
  Draft withPublished(String written) {
    return new Draft(
        source, url, title, author, first(written, published), capturedAt, language, text);
  }

  /** This, completed by what {@code other} knows. */
  Draft orElse(Draft other) {
    return new Draft(
        first(source, other.source),
        first(url, other.url),
        first(title, other.title),
        first(author, other.author),
        first(published, other.published),
        first(capturedAt, other.capturedAt),
        first(language, other.language),
        first(text, other.text));
  }

  /** The article, or the refusal of one without text. */
  Outcome finish(String origin, long position) {
    String body = text == null ? "" : NormalText.body(text);
    if (body.codePoints().noneMatch(Character::isLetter)) {
      return new Outcome.Rejection(origin, position, Reason.NO_TEXT, null);
    }
    String address = Addresses.clean(url);
    String name = NormalText.line(source);
    Dating dating = Dating.of(published, address, body, capturedAt);
    return new Outcome.Article(
        origin,
        position,
        name == null ? Addresses.site(address) : name,
        address,
        NormalText.line(title),
        NormalText.line(author),
        dating.at(),
        dating.from(),
        dating.undatedBecause(),
        NormalText.line(language),
        body);
  }

  private static <T> T first(T one, T other) {
    return one == null ? other : one;
  }
}
