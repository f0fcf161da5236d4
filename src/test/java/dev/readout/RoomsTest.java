package dev.readout;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms and the doors between them. */
@AnalyzeClasses(packages = "dev.readout", importOptions = DoNotIncludeTests.class)
class RoomsTest {

  private static final String[] STAGES = {
    "dev.readout.ingest..",
    "dev.readout.annotate..",
    "dev.readout.model..",
    "dev.readout.compare..",
    "dev.readout.report.."
  };

  @ArchTest
  static final ArchRule STAGES_MEET_ONLY_IN_TABLES =
      slices()
          .matching("dev.readout.(ingest|annotate|model|compare|report)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule TEXT_KNOWS_NEITHER_SPARK_NOR_US =
      noClasses()
          .that()
          .resideInAPackage("dev.readout.text..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.apache.spark..", "scala..")
                  .or(
                      resideInAPackage("dev.readout..")
                          .and(not(resideInAPackage("dev.readout.text..")))));

  @ArchTest
  static final ArchRule TABLE_KNOWS_SPARK_TYPES_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.readout.table..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.readout.table..", "java..", "scala..", "org.apache.spark.sql.types..");

  @ArchTest
  static final ArchRule RUNTIME_KNOWS_NO_STAGE =
      noClasses()
          .that()
          .resideInAPackage("dev.readout.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STAGES);
}
