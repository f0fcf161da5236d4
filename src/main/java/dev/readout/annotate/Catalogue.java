package dev.readout.annotate;

import dev.readout.text.Folding;
import dev.readout.text.Token;
import dev.readout.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The actors that the project knows, how they are named, and who held which office when. */
final class Catalogue {

  /** An alias that may mean several things, and what decides. */
  record Ambiguity(String alias, String rule, String actorId, List<String> notWhen) {}

  private static final Map<String, Catalogue> BY_DIGEST = new ConcurrentHashMap<>();
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "der", "den", "de", "del", "di", "da", "dos", "du", "la", "le", "bin", "al",
          "el", "ben", "abu", "-", "ter", "zu", "st.", "ould");

  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final List<Office> offices = new ArrayList<>();
  private final Map<String, List<Office>> officesByPerson = new HashMap<>();
  private final Map<String, List<Office>> officesByPlace = new HashMap<>();
  private final Map<String, Map<String, String>> bodiesByState = new HashMap<>();
  private final Map<String, List<Ambiguity>> ambiguities = new HashMap<>();
  private final NameTrie names = new NameTrie();
  private final TitleWords titles = new TitleWords();
  private final Set<String> givenNames = new HashSet<>();
  private final Set<String> media = new HashSet<>();
  private final Set<String> ledByHeadOfState = new HashSet<>();

  private Catalogue() {}

  /** The catalogue of these files; read once in a JVM. */
  static Catalogue of(CatalogueFiles files) {
    return BY_DIGEST.computeIfAbsent(files.digest(), digest -> read(files));
  }

  private static Catalogue read(CatalogueFiles files) {
    Catalogue catalogue = new Catalogue();
    CatalogueRows.read(files, "states.csv", "actor_id").values().forEach(catalogue::addState);
    CatalogueRows.read(files, "bodies.csv", "actor_id").values().forEach(catalogue::addBody);
    CatalogueRows.read(files, "organisations.csv", "actor_id")
        .values()
        .forEach(catalogue::addOrganisation);
    CatalogueRows.read(files, "people.csv", "actor_id").values().forEach(catalogue::addPerson);
    CatalogueRows.read(files, "offices.csv", "person_id", "office", "of_id", "from_on")
        .values()
        .forEach(catalogue::addOffice);
    CatalogueRows.read(files, "ambiguous.csv", "alias", "rule", "actor_id")
        .values()
        .forEach(catalogue::addAmbiguity);
    return catalogue;
  }

  private void addState(CSVRecord row) {
    String id = addActor(row, "state", null);
    addName(id, Name.Kind.FULL, row.get("name"));
    addNames(id, Name.Kind.FULL, CatalogueRows.values(row, "aliases"));
    addNames(id, Name.Kind.DEMONYM, CatalogueRows.values(row, "demonyms"));
    List<String> metonyms = CatalogueRows.values(row, "metonyms");
    addNames(id, Name.Kind.CAPITAL, metonyms);
    addNames(id, Name.Kind.CAPITAL, CatalogueRows.values(row, "capital"));
    if ("head_of_state".equals(CatalogueRows.cell(row, "led_by"))) {
      ledByHeadOfState.add(id);
    }
  }

  private void addBody(CSVRecord row) {
    String state = CatalogueRows.cell(row, "state_id");
    String id = addActor(row, "body", state);
    addName(id, Name.Kind.FULL, row.get("name"));
    addNames(id, Name.Kind.FULL, CatalogueRows.values(row, "aliases"));
    addNames(id, Name.Kind.METONYM, CatalogueRows.values(row, "metonyms"));
    String kind = CatalogueRows.cell(row, "body_kind");
    if (state != null && kind != null) {
      bodiesByState.computeIfAbsent(state, s -> new HashMap<>()).putIfAbsent(kind, id);
    }
  }

  private void addOrganisation(CSVRecord row) {
    String id = addActor(row, "organisation", null);
    if ("media".equals(CatalogueRows.cell(row, "organisation_kind"))) {
      media.add(id);
    }
    addName(id, Name.Kind.FULL, row.get("name"));
    addNames(id, Name.Kind.FULL, CatalogueRows.values(row, "aliases"));
    addNames(id, Name.Kind.CAPITAL, CatalogueRows.values(row, "metonyms"));
  }

  private void addPerson(CSVRecord row) {
    String id = addActor(row, "person", CatalogueRows.cell(row, "state_id"));
    addName(id, Name.Kind.FULL, row.get("name"));
    addShort(id, row.get("name"));
    givenNames.add(Folding.fold(row.get("name").split("[ -]")[0]));
    for (String alias : CatalogueRows.values(row, "aliases")) {
      if (alias.startsWith("~")) {
        addName(id, Name.Kind.SHORT, alias.substring(1));
      } else {
        addName(id, Name.Kind.FULL, alias);
        if (alias.indexOf(' ') > 0) {
          addShort(id, alias);
        }
      }
    }
  }

  /** The surname, with the particles before it and without. */
  private void addShort(String id, String name) {
    List<Token> words = Tokenizer.tokens(name);
    int last = words.size() - 1;
    if (last < 1 || !words.get(last).isWord() || words.get(last).text().length() < 2) {
      return;
    }
    int start = last;
    while (start > 1 && PARTICLES.contains(words.get(start - 1).folded())) {
      start--;
    }
    if (start > 1 || !words.get(start).is("-")) {
      names.add(new Name(id, Name.Kind.SHORT, List.copyOf(words.subList(start, last + 1))));
    }
    names.add(new Name(id, Name.Kind.SHORT, List.of(words.get(last))));
  }

  private void addOffice(CSVRecord row) {
    List<String> called = CatalogueRows.values(row, "titles");
    Office office =
        new Office(
            row.get("person_id"),
            row.get("office"),
            row.get("of_id"),
            called.stream().map(Folding::fold).toList(),
            CatalogueRows.date("offices.csv", row, "from_on"),
            CatalogueRows.date("offices.csv", row, "to_on"));
    offices.add(office);
    officesByPerson.computeIfAbsent(office.personId(), p -> new ArrayList<>()).add(office);
    officesByPlace.computeIfAbsent(office.ofId(), p -> new ArrayList<>()).add(office);
    called.forEach(titles::add);
  }

  private void addAmbiguity(CSVRecord row) {
    String alias = row.get("alias");
    String actorId = CatalogueRows.cell(row, "actor_id");
    List<String> notWhen = CatalogueRows.values(row, "not_when");
    ambiguities
        .computeIfAbsent(Folding.fold(alias), a -> new ArrayList<>())
        .add(
            new Ambiguity(
                alias, row.get("rule"), actorId, notWhen.stream().map(Catalogue::spaced).toList()));
    if (actorId == null) {
      addName(null, Name.Kind.NOBODY, alias);
    }
  }

  /** Folded words with single blanks between them, as {@link AliasRules} looks for them. */
  private static String spaced(String phrase) {
    return Tokenizer.tokens(phrase).stream().map(Token::folded).collect(Collectors.joining(" "));
  }

  private String addActor(CSVRecord row, String kind, String stateId) {
    String id = row.get("actor_id");
    String gender = CatalogueRows.cell(row, "gender");
    String wikidata = CatalogueRows.cell(row, "wikidata_id");
    actors.put(id, new Actor(id, row.get("name"), kind, stateId, wikidata, true, gender));
    return id;
  }

  private void addNames(String id, Name.Kind kind, List<String> aliases) {
    aliases.forEach(alias -> addName(id, kind, alias));
  }

  private void addName(String id, Name.Kind kind, String alias) {
    List<Token> words = Tokenizer.tokens(alias);
    if (!words.isEmpty()) {
      names.add(new Name(id, kind, words));
    }
  }

  /** The actor, or null where the catalogue has none of that id. */
  Actor actor(String id) {
    return actors.get(id);
  }

  Collection<Actor> actors() {
    return actors.values();
  }

  NameTrie names() {
    return names;
  }

  TitleWords titles() {
    return titles;
  }

  /** Newspapers, agencies and broadcasters: to speak to one is an interview, no contact. */
  boolean isMedia(String actorId) {
    return media.contains(actorId);
  }

  /** The office of who leads a state that has both a head of state and one of government. */
  String leadingOffice(String stateId) {
    return ledByHeadOfState.contains(stateId) ? "head_of_state" : "head_of_government";
  }

  /** First names of the catalogue's people, folded. */
  Set<String> givenNames() {
    return givenNames;
  }

  List<Office> offices() {
    return offices;
  }

  List<Office> officesOf(String personId) {
    return officesByPerson.getOrDefault(personId, List.of());
  }

  List<Office> officesAt(String placeId) {
    return officesByPlace.getOrDefault(placeId, List.of());
  }

  /** A state's body of a kind ({@code foreign_ministry}), or null. */
  String bodyOf(String stateId, String bodyKind) {
    return bodiesByState.getOrDefault(stateId, Map.of()).get(bodyKind);
  }

  /** What decides an alias (folded); empty where it means one thing. */
  List<Ambiguity> ambiguities(String folded) {
    return ambiguities.getOrDefault(folded, List.of());
  }

  Collection<List<Ambiguity>> ambiguities() {
    return ambiguities.values();
  }

  /** Whether the person held some office on that day or in the {@code years} before it. */
  boolean wasInOffice(String personId, LocalDate day, int years) {
    return officesOf(personId).stream()
        .anyMatch(
            office ->
                (office.from() == null || !day.isBefore(office.from()))
                    && (office.to() == null || !day.isAfter(office.to().plusYears(years))));
  }
}
