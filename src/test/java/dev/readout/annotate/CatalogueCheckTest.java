package dev.readout.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCheckTest {

  private static final String PEOPLE = "actor_id,name,state_id,gender,aliases,wikidata_id\n";
  private static final String AMBIGUOUS = "alias,rule,actor_id,not_when\n";
  private static final String OFFICES = "person_id,office,of_id,titles,from_on,to_on\n";

  private static List<String> problems(Path folder, String people, String offices)
      throws IOException {
    Files.writeString(
        folder.resolve("states.csv"),
        """
        actor_id,name,iso2,iso3,wikidata_id,capital,aliases,demonyms,metonyms
        state:fra,France,FR,FRA,Q142,Paris,,French,Paris
        """);
    Files.writeString(folder.resolve("people.csv"), PEOPLE + people);
    Files.writeString(folder.resolve("offices.csv"), OFFICES + offices);
    return CatalogueCheck.problems(CatalogueFiles.in(folder));
  }

  @Test
  void shippedCatalogueHasNoProblems() {
    assertEquals(List.of(), CatalogueCheck.problems(CatalogueFiles.shipped()));
  }

  @Test
  void acceptsOfficesThatFollowOneAnother(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of(),
        problems(
            folder,
            "person:a,Anne Aa,state:fra,f,,\nperson:b,Bert Bee,state:fra,m,,\n",
            "person:a,head_of_state,state:fra,President,2017-05-14,2022-05-14\n"
                + "person:b,head_of_state,state:fra,President,2022-05-14,\n"));
  }

  @Test
  void refusesTwoInOneOfficeAtOnce(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("offices.csv: head_of_state of state:fra is held by person:a and person:b at once"),
        problems(
            folder,
            "person:a,Anne Aa,state:fra,f,,\nperson:b,Bert Bee,state:fra,m,,\n",
            "person:a,head_of_state,state:fra,President,2017-05-14,2022-05-15\n"
                + "person:b,head_of_state,state:fra,President,2022-05-14,\n"));
  }

  @Test
  void refusesIdsThatNothingDefines(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("people.csv: no actor state:xxx", "offices.csv: no actor person:b"),
        problems(
            folder,
            "person:a,Anne Aa,state:xxx,f,,\n",
            "person:b,minister,state:fra,Minister,2017-05-14,\n"));
  }

  @Test
  void refusesAnAliasOfTwoWithoutARule(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("'Anne Aa' names person:a and person:b and ambiguous.csv has no rule for it"),
        problems(folder, "person:a,Anne Aa,state:fra,f,,\nperson:b,Anne Aa,state:fra,f,,\n", ""));
  }

  @Test
  void acceptsAnAliasOfTwoThatHasARule(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("ambiguous.csv"), AMBIGUOUS + "Anne Aa,prefer,person:a,\n");
    assertEquals(
        List.of(),
        problems(folder, "person:a,Anne Aa,state:fra,f,,\nperson:b,Anne Aa,state:fra,f,,\n", ""));
  }

  @Test
  void refusesAShortFormThatIsTheNameOfAnother(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("'~France' names state:fra and person:a and ambiguous.csv has no rule for it"),
        problems(folder, "person:a,Anne Aa,state:fra,f,~France,\n", ""));
  }

  @Test
  void acceptsAShortFormThatTwoPeopleShare(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of(),
        problems(
            folder, "person:a,Anne Aa,state:fra,f,~Aab,\nperson:b,Bo Bee,state:fra,f,~Aab,\n", ""));
  }

  @Test
  void refusesAShortFormOfNothingAndOfNobody(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("organisations.csv"),
        "actor_id,name,organisation_kind,aliases,metonyms,wikidata_id\n"
            + "org:a,Aa Union,union,~Aa,,\n");
    assertEquals(
        List.of(
            "organisations.csv: '~Aa' of org:a is no short form",
            "people.csv: '~' of person:a is no short form"),
        problems(folder, "person:a,Anne Aa,state:fra,f,~,\n", ""));
  }

  @Test
  void refusesALeaderOfNoKnownOffice(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("states.csv"),
        """
        actor_id,name,iso2,iso3,wikidata_id,capital,aliases,demonyms,metonyms,led_by
        state:fra,France,FR,FRA,Q142,Paris,,French,Paris,president
        """);
    assertEquals(
        List.of(
            "states.csv: led_by of state:fra is 'president', not head_of_state or"
                + " head_of_government"),
        CatalogueCheck.problems(CatalogueFiles.in(folder)));
  }

  @Test
  void refusesBodiesAndRulesOfWhomNothingDefines(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bodies.csv"),
        "actor_id,name,state_id,body_kind,aliases,metonyms,wikidata_id\n"
            + "body:senate,Senate of Nowhere,state:now,parliament,,,\n");
    Files.writeString(folder.resolve("ambiguous.csv"), AMBIGUOUS + "Aa,prefer,person:gone,\n");
    assertEquals(
        List.of("bodies.csv: no actor state:now", "ambiguous.csv: no actor person:gone"),
        problems(folder, "", ""));
  }

  @Test
  void refusesAnIdOfTwoFilesAndOneThatIsNone(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("people.csv: state:fra is used twice", "people.csv: 'Anne' is no actor id"),
        problems(folder, "state:fra,Francia,,,,\nAnne,Anne Aa,state:fra,f,,\n", ""));
  }

  @Test
  void refusesAnOfficeThatEndsBeforeItBegins(@TempDir Path folder) throws IOException {
    assertEquals(
        List.of("offices.csv: minister ends before it begins for person:a"),
        problems(
            folder,
            "person:a,Anne Aa,state:fra,f,,\n",
            "person:a,minister,state:fra,Minister,2022-05-14,2021-05-14\n"));
  }

  @Test
  void namesTheRowOfABadDate(@TempDir Path folder) {
    Failure failure =
        assertThrows(
            Failure.class,
            () ->
                problems(
                    folder,
                    "person:a,Anne Aa,state:fra,f,,\n",
                    "person:a,minister,state:fra,Minister,soon,\n"));
    assertEquals("Invalid offices.csv: row 1: from_on 'soon' is no date", failure.getMessage());
  }

  @Test
  void ownFilesOverrideAndAdd(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("people.csv"), PEOPLE + "person:zz-own,Zoe Ownperson,state:fra,f,,\n");
    CatalogueFiles files = CatalogueFiles.shippedAnd(folder);
    assertEquals("Zoe Ownperson", Catalogue.of(files).actor("person:zz-own").name());
    assertTrue(Catalogue.of(files).actors().size() > 1);
  }
}
