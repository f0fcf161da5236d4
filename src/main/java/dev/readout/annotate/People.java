package dev.readout.annotate;

import dev.readout.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is named in full in one article, and by which titles. */
final class People {

  /**
   * A title that the article gives to somebody.
   *
   * @param title folded
   * @param placeId of what it is the title, or null
   */
  record TitleUse(String personId, String title, String placeId) {}

  private final Catalogue catalogue;
  private final Map<String, Actor> found = new LinkedHashMap<>();
  private final Map<String, Set<String>> bySurname = new LinkedHashMap<>();
  private final Set<String> fullNamed = new LinkedHashSet<>();
  private final Set<String> placesNamed = new HashSet<>();
  private final List<TitleUse> titleUses = new ArrayList<>();

  People(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Adds somebody whom the catalogue does not know; the id is made of the name. */
  String addFound(String name, List<String> surnames) {
    String id = "person:" + slug(name);
    if (catalogue.actor(id) == null) {
      found.putIfAbsent(id, new Actor(id, name, "person", null, null, false, null));
    }
    addFull(id, surnames);
    return id;
  }

  void addFull(String personId, List<String> surnames) {
    fullNamed.add(personId);
    for (String surname : surnames) {
      bySurname.computeIfAbsent(surname, s -> new LinkedHashSet<>()).add(personId);
    }
  }

  void addPlace(String placeId) {
    placesNamed.add(placeId);
  }

  void addTitle(String personId, String title, String placeId) {
    titleUses.add(new TitleUse(personId, title, placeId));
  }

  boolean isFullNamed(String personId) {
    return fullNamed.contains(personId);
  }

  boolean isPlaceNamed(String placeId) {
    return placesNamed.contains(placeId);
  }

  /** Those named in full who bear this surname (folded). */
  Set<String> bySurname(String surname) {
    return bySurname.getOrDefault(surname, Set.of());
  }

  List<TitleUse> titleUses() {
    return titleUses;
  }

  /** From the catalogue or from this article. */
  Actor actor(String id) {
    Actor known = catalogue.actor(id);
    return known != null ? known : found.get(id);
  }

  /** People of this article whom the catalogue does not know. */
  List<Actor> found() {
    return List.copyOf(found.values());
  }

  static String slug(String name) {
    return Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
