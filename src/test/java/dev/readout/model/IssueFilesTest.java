package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.readout.runtime.Failure;
import dev.readout.text.issue.IssueTerms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueFilesTest {

  @TempDir private Path folder;

  private void write(String issues, String terms, String examples) throws Exception {
    Files.writeString(folder.resolve("issues.csv"), "issue_id,name,description\n" + issues);
    Files.writeString(folder.resolve("terms.csv"), "issue_id,term,weight\n" + terms);
    Files.writeString(folder.resolve("examples.csv"), "issue_id,sentence\n" + examples);
  }

  @Test
  void readsWhatAUserWrote() throws Exception {
    write("fish,Fishing,\"Quotas, nets\"\n", "fish,cod quota*,0.9\n", "fish,The cod is gone.\n");
    assertEquals(
        List.of(
            new Issue(
                "fish",
                "Fishing",
                "Quotas, nets",
                List.of(new IssueTerms.Term("cod quota*", 0.9)),
                List.of("The cod is gone."))),
        IssueFiles.in(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fish,F,|||issues.csv, row 1: issue_id 'Fish' is not like 'grain-export'",
        "fish,F,|cod,net,0.5||terms.csv, row 1: issue_id 'cod' is not in issues.csv",
        "fish,F,|fish,net,2||terms.csv, row 1: weight '2' is not between 0 and 1",
        "fish,F,|fish,net||terms.csv, row 1: 2 values for 3 columns",
        "fish,F,||fish,|examples.csv, row 1: no sentence"
      })
  void refusesWithTheFileAndTheRow(String issues, String terms, String examples, String message)
      throws Exception {
    write(issues, terms == null ? "" : terms, examples == null ? "" : examples);
    Failure failure = assertThrows(Failure.class, () -> IssueFiles.in(folder));
    assertEquals("Cannot use " + folder + ": " + message, failure.getMessage());
    assertEquals(Failure.USAGE, failure.exitCode());
  }

  @Test
  void refusesAFolderWithoutIssues() {
    Failure failure = assertThrows(Failure.class, () -> IssueFiles.in(folder));
    assertEquals("Cannot read --issues " + folder + ": no issues.csv in it", failure.getMessage());
  }

  @Test
  void everyShippedIssueHasANameADescriptionAndTerms() {
    List<Issue> issues = IssueFiles.shipped();
    assertEquals(12, issues.size());
    for (Issue issue : issues) {
      assertFalse(issue.description().isBlank(), issue::id);
      assertFalse(issue.terms().isEmpty(), issue::id);
    }
  }
}
