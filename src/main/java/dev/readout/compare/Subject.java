package dev.readout.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which of the contacts that a release tells of it is about, by its title and its lead. */
final class Subject {

  /** Sentences of the lead: what is told later is told in passing. */
  private static final int OPENING = 3;

  private static final int LEAST_LETTERS = 4;
  private static final Pattern NO_WORD = Pattern.compile("['’]s\\b|[^\\p{L}-]+");
  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)\\bjoint\\b.{0,40}\\b(?:statement|declaration|communiqu[eé]|readout)\\b");

  private Subject() {}

  /** Whether the release is both sides' own text. */
  static boolean isJoint(ArticleFacts release) {
    return JOINT.matcher(release.title).find();
  }

  /**
   * Whether a release of {@code side} is about {@code contact}: its lead tells of it, and the
   * title, where it names anybody with whom or through whom the side was in contact, names these
   * parties; where it names none, no earlier sentence tells of another contact.
   */
  static boolean isOf(
      ArticleFacts release, ArticleFacts.Contact contact, String side, Actors actors) {
    Function<ArticleFacts.Contact, String> other = told -> counterpart(told, side, actors);
    Function<ArticleFacts.Contact, String> own =
        told -> other.apply(told).equals(told.actorA()) ? told.actorB() : told.actorA();
    List<ArticleFacts.Contact> lead =
        release.contacts.stream()
            .filter(told -> other.apply(told) != null && sentence(release, told) < OPENING)
            .toList();
    Set<String> title = words(release.title);
    Predicate<String> isNamed = party -> isNamed(party, title, actors);
    List<ArticleFacts.Contact> named = those(lead, told -> isNamed.test(other.apply(told)));
    if (named.isEmpty()) {
      named = those(lead, told -> isNamed.test(actors.side(other.apply(told))));
    }
    boolean hasNamed = !named.isEmpty();
    List<ArticleFacts.Contact> about = hasNamed ? named : lead;
    List<ArticleFacts.Contact> ours = those(about, told -> isNamed.test(own.apply(told)));
    List<ArticleFacts.Contact> left = ours.isEmpty() ? about : ours;
    int at = sentence(release, contact);
    return left.contains(contact)
        && left.stream()
            .filter(told -> !hasNamed || other.apply(told).equals(other.apply(contact)))
            .allMatch(told -> sentence(release, told) >= at);
  }

  /** Whom {@code side} dealt with; null where it was not part of it. */
  static String counterpart(ArticleFacts.Contact contact, String side, Actors actors) {
    return side.equals(actors.side(contact.actorA()))
        ? contact.actorB()
        : side.equals(actors.side(contact.actorB())) ? contact.actorA() : null;
  }

  private static List<ArticleFacts.Contact> those(
      List<ArticleFacts.Contact> contacts, Predicate<ArticleFacts.Contact> condition) {
    return contacts.stream().filter(condition).toList();
  }

  /** By a part of a person's name; what is no person, by its name or its adjective. */
  private static boolean isNamed(String actor, Set<String> title, Actors actors) {
    return actor.startsWith("person:")
        ? words(actors.name(actor)).stream().anyMatch(title::contains)
        : title.containsAll(words(actors.name(actor)))
            || Demonyms.of(actor).stream().anyMatch(name -> title.containsAll(words(name)));
  }

  /** Words that are long enough to tell names apart, lower case. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() >= LEAST_LETTERS)
        .forEach(words::add);
    return words;
  }

  private static int sentence(ArticleFacts article, ArticleFacts.Contact contact) {
    return (int)
            article.sentences.stream()
                .filter(sentence -> sentence.start() <= contact.start())
                .count()
        - 1;
  }
}
