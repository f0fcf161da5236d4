package dev.readout.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides who is meant by a surname or another short name. */
final class ShortNames {

  /** A surname alone means who is in office, else who left it this many years ago at most. */
  private static final int[] IN_OFFICE_WITHIN = {0, 1, 8};

  private final Catalogue catalogue;
  private final Document document;
  private final People people;
  private final Holders holders;
  private final AliasRules rules;
  private final List<Mention> mentions;

  /**
   * Reads the short names of a text.
   *
   * @param mentions those before the name that is read, which grow while the text is read
   */
  ShortNames(
      Catalogue catalogue,
      Document document,
      People people,
      Holders holders,
      AliasRules rules,
      List<Mention> mentions) {
    this.catalogue = catalogue;
    this.document = document;
    this.people = people;
    this.holders = holders;
    this.rules = rules;
    this.mentions = mentions;
  }

  /** Who bears a short name, and how sure that is. */
  record Bearer(String personId, double confidence) {}

  /** Who is meant, or null where that is not clear. */
  Bearer bearer(Item item, List<Name> names) {
    String word = document.folded(item.start, item.end);
    if (item.partner == null && word.equals("he") && document.isFirstOfSentence(item.start)) {
      return null;
    }
    Set<String> candidates = new LinkedHashSet<>(people.bySurname(word));
    names.stream().map(Name::actorId).filter(people::isFullNamed).forEach(candidates::add);
    String titled = titled(item, names);
    if (titled != null) {
      return new Bearer(titled, 0.95);
    }
    if (!candidates.isEmpty()) {
      return new Bearer(closest(item, candidates), candidates.size() == 1 ? 0.95 : 0.7);
    }
    names.forEach(n -> candidates.add(n.actorId()));
    Set<String> chosen = new LinkedHashSet<>();
    if (item.partner != null) {
      candidates.stream().filter(id -> fitsTitle(id, item.partner)).forEach(chosen::add);
    }
    boolean isFree = chosen.isEmpty() && isFreeSurname(item, word);
    for (int within : IN_OFFICE_WITHIN) {
      if (!isFree || !chosen.isEmpty()) {
        break;
      }
      candidates.stream()
          .filter(id -> holders.isProminent(id, within) && rules.allow(item, id))
          .filter(id -> !rules.isOnlyPartOfLonger(item))
          .forEach(chosen::add);
    }
    return chosen.size() == 1
        ? new Bearer(chosen.iterator().next(), item.partner != null ? 0.9 : 0.75)
        : null;
  }

  /** The only bearer of the name who holds the office that stands before it; or null. */
  private String titled(Item item, List<Name> names) {
    boolean isOffice =
        item.partner != null && !TitleWords.isHonorific(document.token(item.partner.start));
    List<String> fitting =
        isOffice
            ? names.stream()
                .map(Name::actorId)
                .filter(id -> fitsTitle(id, item.partner))
                .distinct()
                .toList()
            : List.of();
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /** The one who was named last before this place, else the first. */
  String closest(Item item, Set<String> candidates) {
    for (String candidate : candidates) {
      if (item.partner != null && fitsTitle(candidate, item.partner)) {
        return candidate;
      }
    }
    List<String> known =
        candidates.stream().filter(id -> catalogue.actor(id) != null).distinct().toList();
    if (known.size() == 1 && item.partner == null) {
      return known.get(0);
    }
    List<String> heads = known.stream().filter(holders::hasHeaded).toList();
    if (heads.size() == 1 && item.partner == null) {
      return heads.get(0);
    }
    for (int k = mentions.size() - 1; k >= 0; k--) {
      if (candidates.contains(mentions.get(k).actorId())) {
        return mentions.get(k).actorId();
      }
    }
    return candidates.iterator().next();
  }

  private boolean fitsTitle(String personId, Item title) {
    if (title.placeId != null) {
      return catalogue.officesOf(personId).stream()
          .anyMatch(o -> o.ofId().equals(title.placeId) && TitleWords.fits(title.title, o));
    }
    return TitleWords.isHonorific(document.token(title.start))
        ? holders.isProminent(personId, 1)
        : holders.holds(personId, title.title);
  }

  /** A surname that stands alone and is no everyday word or name. */
  private boolean isFreeSurname(Item item, String word) {
    if (word.length() < 2 || CommonSurnames.has(word) || Lexicon.GIVEN_NAMES.contains(word)) {
      return false;
    }
    boolean isAfterName =
        !document.isFirstOfSentence(item.start)
            && document.token(item.start - 1).isCapital()
            && !Lexicon.FUNCTION.contains(document.token(item.start - 1).folded())
            && !Lexicon.MONTHS_AND_DAYS.contains(document.token(item.start - 1).folded())
            && document.token(item.start - 1).end() + 1 == document.token(item.start).start()
            && item.partner == null;
    boolean isBeforeName =
        item.end < document.size()
            && document.token(item.end).isCapital()
            && document.token(item.end - 1).end() + 1 == document.token(item.end).start();
    boolean isPlace =
        item.end < document.size() && Lexicon.PLACES.contains(document.token(item.end).folded());
    return !isAfterName && !isBeforeName && !isPlace;
  }
}
