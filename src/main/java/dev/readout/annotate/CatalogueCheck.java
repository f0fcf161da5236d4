package dev.readout.annotate;

import dev.readout.runtime.Failure;
import dev.readout.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** What must hold of the catalogue's files before anybody annotates by them. */
final class CatalogueCheck {

  private static final Set<String> SOLE_OFFICES =
      Set.of("head_of_state", "head_of_government", "foreign_minister", "defence_minister");
  private static final int SHOWN = 5;

  private final CatalogueFiles files;
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  private CatalogueCheck(CatalogueFiles files) {
    this.files = files;
  }

  /** Refuses a catalogue that has problems, in one line. */
  static void requireValid(CatalogueFiles files) {
    List<String> problems = problems(files);
    if (!problems.isEmpty()) {
      String some = String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size())));
      throw Failure.usage("Invalid actor files (%d problems): %s", problems.size(), some);
    }
  }

  /** Everything that is wrong, in words; empty where nothing is. */
  static List<String> problems(CatalogueFiles files) {
    CatalogueCheck check = new CatalogueCheck(files);
    check.collectIds();
    check.checkReferences();
    check.checkLeaders();
    check.checkOffices();
    check.checkAliases();
    return check.problems;
  }

  private void collectIds() {
    for (String name : List.of("states.csv", "bodies.csv", "organisations.csv", "people.csv")) {
      for (String id : CatalogueRows.read(files, name, "actor_id").keySet()) {
        if (!id.matches("(state|body|org|person):[a-z0-9-]+")) {
          problems.add("%s: '%s' is no actor id".formatted(name, id));
        }
        if (!ids.add(id)) {
          problems.add("%s: %s is used twice".formatted(name, id));
        }
      }
    }
  }

  private void checkReferences() {
    require("bodies.csv", "state_id");
    require("people.csv", "state_id");
    require("offices.csv", "person_id");
    require("offices.csv", "of_id");
    require("ambiguous.csv", "actor_id");
  }

  private void require(String name, String column) {
    for (CSVRecord row : rows(name)) {
      String id = CatalogueRows.cell(row, column);
      if (id != null && !ids.contains(id)) {
        problems.add("%s: no actor %s".formatted(name, id));
      }
    }
  }

  private Iterable<CSVRecord> rows(String name) {
    String[] key =
        switch (name) {
          case "offices.csv" -> new String[] {"person_id", "office", "of_id", "from_on"};
          case "ambiguous.csv" -> new String[] {"alias", "rule", "actor_id"};
          default -> new String[] {"actor_id"};
        };
    return CatalogueRows.read(files, name, key).values();
  }

  private void checkLeaders() {
    for (CSVRecord row : rows("states.csv")) {
      String office = CatalogueRows.cell(row, "led_by");
      if (office != null && !office.matches("head_of_(state|government)")) {
        problems.add(
            "states.csv: led_by of %s is '%s', not head_of_state or head_of_government"
                .formatted(row.get("actor_id"), office));
      }
    }
  }

  private void checkOffices() {
    Map<String, List<Office>> sole = new LinkedHashMap<>();
    for (Office office : Catalogue.of(files).offices()) {
      if (office.from() != null && office.to() != null && !office.from().isBefore(office.to())) {
        problems.add(
            "offices.csv: %s ends before it begins for %s"
                .formatted(office.office(), office.personId()));
      }
      if (SOLE_OFFICES.contains(office.office()) && office.ofId().startsWith("state:")) {
        sole.computeIfAbsent(office.office() + " of " + office.ofId(), k -> new ArrayList<>())
            .add(office);
      }
    }
    sole.forEach(this::checkOverlap);
  }

  private void checkOverlap(String what, List<Office> offices) {
    List<Office> sorted =
        offices.stream()
            .sorted(
                Comparator.comparing(
                    Office::from, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      Office earlier = sorted.get(i - 1);
      Office later = sorted.get(i);
      boolean overlaps =
          earlier.to() == null || later.from() == null || later.from().isBefore(earlier.to());
      if (overlaps && !earlier.personId().equals(later.personId())) {
        problems.add(
            "offices.csv: %s is held by %s and %s at once"
                .formatted(what, earlier.personId(), later.personId()));
      }
    }
  }

  private void checkAliases() {
    Map<String, Set<String>> owners = new LinkedHashMap<>();
    Map<String, Set<String>> shortened = new LinkedHashMap<>();
    for (String name : List.of("states.csv", "bodies.csv", "organisations.csv", "people.csv")) {
      for (CSVRecord row : rows(name)) {
        String id = row.get("actor_id");
        owners.computeIfAbsent(row.get("name"), n -> new LinkedHashSet<>()).add(id);
        for (String alias : CatalogueRows.values(row, "aliases")) {
          boolean isShort = alias.startsWith("~");
          if (isShort && (!name.equals("people.csv") || alias.length() == 1)) {
            problems.add("%s: '%s' of %s is no short form".formatted(name, alias, id));
          }
          (isShort ? shortened : owners)
              .computeIfAbsent(isShort ? alias.substring(1) : alias, n -> new LinkedHashSet<>())
              .add(id);
        }
      }
    }
    Set<String> ruled = new LinkedHashSet<>();
    rows("ambiguous.csv").forEach(row -> ruled.add(Folding.fold(row.get("alias"))));
    Map<String, Set<String>> full = new LinkedHashMap<>();
    owners.forEach(
        (alias, actors) -> {
          full.computeIfAbsent(Folding.fold(alias), a -> new LinkedHashSet<>()).addAll(actors);
          requireRule(alias, actors, ruled);
        });
    shortened.forEach(
        (alias, actors) -> {
          Set<String> all = new LinkedHashSet<>(full.getOrDefault(Folding.fold(alias), Set.of()));
          if (!all.isEmpty()) {
            all.addAll(actors);
            requireRule("~" + alias, all, ruled);
          }
        });
  }

  /** Several people may share a short form, but nobody a name without a rule that decides. */
  private void requireRule(String alias, Set<String> actors, Set<String> ruled) {
    if (actors.size() > 1 && !ruled.contains(Folding.fold(alias.replaceFirst("^~", "")))) {
      problems.add(
          "'%s' names %s and ambiguous.csv has no rule for it"
              .formatted(alias, String.join(" and ", actors)));
    }
  }
}
