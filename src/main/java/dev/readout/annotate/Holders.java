package dev.readout.annotate;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whom a title means in one article, on its date. */
final class Holders {

  /** Publishers that speak for a state, by the end of their domain. */
  private static final Map<String, String> STATE_OF_DOMAIN =
      Map.ofEntries(
          Map.entry("kremlin.ru", "state:rus"),
          Map.entry("mid.ru", "state:rus"),
          Map.entry("whitehouse.gov", "state:usa"),
          Map.entry("state.gov", "state:usa"),
          Map.entry("defense.gov", "state:usa"),
          Map.entry("gov.ua", "state:ukr"),
          Map.entry("gov.uk", "state:gbr"),
          Map.entry("gouv.fr", "state:fra"),
          Map.entry("elysee.fr", "state:fra"),
          Map.entry("bundesregierung.de", "state:deu"),
          Map.entry("auswaertiges-amt.de", "state:deu"),
          Map.entry("gov.cn", "state:chn"),
          Map.entry("gov.il", "state:isr"),
          Map.entry("gov.tr", "state:tur"),
          Map.entry("gov.pl", "state:pol"),
          Map.entry("gc.ca", "state:can"),
          Map.entry("go.jp", "state:jpn"),
          Map.entry("gov.in", "state:ind"),
          Map.entry("gov.au", "state:aus"),
          Map.entry("europa.eu", "org:eu"),
          Map.entry("nato.int", "org:nato"));

  private final Catalogue catalogue;
  private final People people;
  private final LocalDate day;
  private final String homeId;
  private final Deque<String> recent = new ArrayDeque<>();

  Holders(Catalogue catalogue, People people, ArticleText article) {
    this.catalogue = catalogue;
    this.people = people;
    this.day = article.publishedOn();
    this.homeId = homeOf(article.source());
  }

  /** The state that a publisher speaks for, or null. */
  static String homeOf(String source) {
    if (source == null) {
      return null;
    }
    return new TreeMap<>(STATE_OF_DOMAIN)
        .entrySet().stream()
            .filter(e -> source.equals(e.getKey()) || source.endsWith("." + e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
  }

  String homeId() {
    return homeId;
  }

  /** Notes that somebody was just named. */
  void seen(String personId) {
    recent.remove(personId);
    recent.push(personId);
  }

  /** The holder of {@code title} at a place, or null where it is not clear. */
  String at(String placeId, String title) {
    Actor place = people.actor(placeId);
    String state = place == null ? null : place.stateId();
    boolean isPresidency = placeId.equals(catalogue.bodyOf(state, "presidency"));
    if (isPresidency && title.matches("leader|chief|boss")) {
      return at(state, "leader");
    }
    List<String> told =
        people.titleUses().stream()
            .filter(use -> placeId.equals(use.placeId()) && isSame(title, use.title()))
            .map(People.TitleUse::personId)
            .distinct()
            .toList();
    if (told.size() == 1) {
      return told.get(0);
    }
    Set<String> holders = new LinkedHashSet<>();
    for (Office office : catalogue.officesAt(placeId)) {
      if (day != null && office.isHeldOn(day) && TitleWords.fits(title, office)) {
        holders.add(office.personId());
      }
    }
    return holders.size() > 1 && title.equals("leader") ? leader(placeId) : one(holders);
  }

  /** Of a head of state and one of government, who leads; null where that is not clear. */
  private String leader(String placeId) {
    String leading = catalogue.leadingOffice(placeId);
    Set<String> holders = new LinkedHashSet<>();
    for (Office office : catalogue.officesAt(placeId)) {
      if (office.office().equals(leading) && office.isHeldOn(day)) {
        holders.add(office.personId());
      }
    }
    return one(holders);
  }

  /**
   * {@code the president} without a place: the publisher's own, or who was last called so. A
   * publisher's minister whom the text has not named gives way to one whom it has.
   */
  String bare(String title) {
    String own = homeId == null ? null : at(homeId, title);
    boolean isGuest = own != null && !title.equals("president") && !recent.contains(own);
    if (own != null && !isGuest) {
      return own;
    }
    for (String personId : recent) {
      boolean isCalled =
          people.titleUses().stream()
              .anyMatch(use -> use.personId().equals(personId) && isSame(title, use.title()));
      if (isCalled) {
        return personId;
      }
    }
    if (own != null) {
      return own;
    }
    return recent.stream().filter(p -> holds(p, title)).findFirst().orElse(null);
  }

  boolean holds(String personId, String title) {
    return catalogue.officesOf(personId).stream()
        .anyMatch(o -> (day == null || o.isHeldOn(day)) && TitleWords.fits(title, o));
  }

  /** Who holds at another place the office that the person holds, or null. */
  String counterpart(String personId, String placeId) {
    Set<String> holders = new LinkedHashSet<>();
    int heading = 0;
    for (Office own : catalogue.officesOf(personId)) {
      if (day == null || !own.isHeldOn(day)) {
        continue;
      }
      heading += own.office().matches("head_of_(state|government)") ? 1 : 0;
      for (Office other : catalogue.officesAt(placeId)) {
        if (other.office().equals(own.office()) && other.isHeldOn(day)) {
          holders.add(other.personId());
        }
      }
    }
    return heading > 1 && holders.size() > 1 ? leader(placeId) : one(holders);
  }

  /** Whether the person was in office on the article's date or not long before. */
  boolean isProminent(String personId, int years) {
    return day == null || catalogue.wasInOffice(personId, day, years);
  }

  /** Whether the person headed a state, a government or an organisation at any time. */
  boolean hasHeaded(String personId) {
    return catalogue.officesOf(personId).stream().anyMatch(o -> o.office().startsWith("head_of_"));
  }

  private String one(Set<String> ids) {
    if (ids.size() == 1) {
      return ids.iterator().next();
    }
    List<String> named = ids.stream().filter(people::isFullNamed).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    return ids.size() > 1 && !named.isEmpty() ? named.get(0) : null;
  }

  private static boolean isSame(String title, String used) {
    return used.equals(title)
        || used.endsWith(" " + title) && !used.matches(".*(vice|deputy|assistant).*")
        || (title.equals("leader") && used.matches(".*(president|prime minister|chancellor|king)"))
        || (title.equals("head of state") && used.matches(".*(president|king|queen)"))
        || (title.equals("premier") && used.endsWith("prime minister"))
        || (title.equals("prime minister") && used.equals("premier"))
        || (title.equals("foreign minister") && used.startsWith("minister of foreign affairs"))
        || (title.equals("minister") && used.startsWith("minister "));
  }
}
