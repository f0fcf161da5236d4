package dev.readout.compare;

import dev.readout.runtime.Resources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** How high an actor stands, by the offices of the catalogue. */
final class Offices {

  private static final String FILE = "actors/offices.csv";
  private static final Set<String> HEADS = Set.of("head_of_state", "head_of_government");
  private static final Set<String> SECOND =
      Set.of("foreign_minister", "defence_minister", "minister", "head_of_organisation");
  private static final Map<String, List<Term>> TERMS = new HashMap<>();

  /** A term of office; {@code to} is null while it lasts. */
  private record Term(int level, LocalDate from, LocalDate to) {

    boolean holds(LocalDate day) {
      return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
  }

  static {
    for (CSVRecord row : Resources.records(FILE)) {
      String office = row.get("office");
      int level = HEADS.contains(office) ? 3 : SECOND.contains(office) ? 2 : 1;
      TERMS
          .computeIfAbsent(row.get("person_id"), id -> new ArrayList<>())
          .add(new Term(level, day(row.get("from_on")), day(row.get("to_on"))));
    }
  }

  private Offices() {}

  /**
   * Of {@code actor} on {@code day}: 3 for who heads a state or its government, 2 for a minister or
   * who heads an organisation, 1 for another office and for what is no person, 0 for anybody else.
   */
  static int level(String actor, LocalDate day) {
    if (!actor.startsWith("person:")) {
      return 1;
    }
    return TERMS.getOrDefault(actor, List.of()).stream()
        .filter(term -> term.holds(day))
        .mapToInt(Term::level)
        .max()
        .orElse(0);
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
