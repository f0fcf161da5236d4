package dev.readout;

import dev.readout.annotate.AnnotateCommand;
import dev.readout.compare.CompareCommand;
import dev.readout.ingest.IngestCommand;
import dev.readout.ingest.fetch.FetchCommand;
import dev.readout.model.ScoreCommand;
import dev.readout.model.TrainCommand;
import dev.readout.report.ReportCommand;
import dev.readout.runtime.Failure;
import dev.readout.runtime.MaintainCommand;
import dev.readout.runtime.QueryCommand;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line: {@code readout COMMAND [OPTIONS]}. */
@Command(
    name = "readout",
    description = "Who said what on which issue, in what tone, to whom, and what changed.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Readout.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      FetchCommand.class,
      IngestCommand.class,
      AnnotateCommand.class,
      TrainCommand.class,
      ScoreCommand.class,
      CompareCommand.class,
      ReportCommand.class,
      NightlyCommand.class,
      QueryCommand.class,
      MaintainCommand.class,
      EvaluateCommand.class,
    })
public final class Readout {

  private static final Logger LOG = LoggerFactory.getLogger(Readout.class);

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /**
   * Runs one command.
   *
   * @return 0 done, 1 failed, 2 wrong usage, 75 another run holds the warehouse
   */
  static int run(String... arguments) {
    Locale.setDefault(Locale.ROOT);
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Readout())
        .registerConverter(LocalDate.class, Readout::date)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Readout::refuse)
        .setExecutionExceptionHandler(Readout::fail);
  }

  private static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + value + "' is not a date such as 2025-07-06");
    }
  }

  private static int refuse(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String line =
        unknownOption(e, arguments)
            .orElseGet(() -> e.getMessage().lines().findFirst().orElse("wrong usage"));
    command
        .getErr()
        .printf("%s: %s (see %1$s --help)%n", command.getCommandSpec().qualifiedName(), line);
    return Failure.USAGE;
  }

  /** A required option that is missing may be there with a typo, which says more. */
  private static Optional<String> unknownOption(ParameterException e, String[] arguments) {
    if (!(e instanceof MissingParameterException)) {
      return Optional.empty();
    }
    Set<String> known = e.getCommandLine().getCommandSpec().optionsMap().keySet();
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith("--"))
        .map(argument -> argument.replaceFirst("=.*", ""))
        .filter(option -> !known.contains(option))
        .findFirst()
        .map(option -> "Unknown option: '" + option + "'");
  }

  private static int fail(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof Failure failure) {
      if (failure.getCause() != null) {
        LOG.debug("{}", name, failure.getCause());
      }
      command.getErr().println(name + ": " + failure.getMessage());
      return failure.exitCode();
    }
    LOG.error("{}", name, e);
    command.getErr().println(name + ": failed: " + Failure.line(e));
    return Failure.FAILED;
  }

  /** The version that {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"readout " + dev.readout.runtime.Run.version()};
    }
  }
}
