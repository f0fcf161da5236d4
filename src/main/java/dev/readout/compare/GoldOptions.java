package dev.readout.compare;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What the commands have in common that score against {@link GoldTexts}. */
final class GoldOptions {

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "CSV of labels, with the columns of the file of that name in data/labels.")
  Path gold;

  @Option(
      names = "--texts",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines with url and text, gzipped or not.")
  List<Path> texts;

  @Option(
      names = "--part",
      defaultValue = "held-out",
      description = "tuned or held-out (default: ${DEFAULT-VALUE}).")
  String part;

  @Option(
      names = "--list",
      description = "Prints what was found and missed to standard error first.")
  boolean isListed;
}
