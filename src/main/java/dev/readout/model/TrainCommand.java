package dev.readout.model;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code readout train}: fits a model and makes it the one in use. */
@Command(
    name = "train",
    description = "Fits a model, keeps it by version and makes it the one in use.",
    synopsisSubcommandLabel = "MODEL",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainCommand.Topics.class,
      TrainCommand.Sentiment.class,
      TrainIssuesCommand.class
    },
    footer = {
      "",
      "Example:",
      "  readout train topics --topics 40",
      "  readout train sentiment --gold newsmtsc-train.jsonl.gz"
    })
public final class TrainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing model: topics, sentiment or issues");
  }

  /** {@code readout train topics}. */
  @Command(
      name = "topics",
      description = {
        "Fits topics on the English articles of the warehouse. Topics that continue one of the last",
        "model keep its id; the others are born, and those that are lost retire."
      },
      footer = {"", "Example:", "  readout train topics --topics 40 --as-of 2022-06-30"})
  static final class Topics extends RunCommand {

    @Option(
        names = "--topics",
        paramLabel = "N|auto",
        defaultValue = "" + TopicPipeline.DEFAULT_TOPICS,
        description = {
          "How many topics (default: ${DEFAULT-VALUE}); auto for the number with the best product",
          "of coherence and stability, which takes ten short fits more."
        })
    private String topics;

    @Option(
        names = "--fresh",
        description = "Give every topic a new id, and retire those of the last model.")
    private boolean fresh;

    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        description = "Birthday of new topics (default: the day of the newest article).")
    private LocalDate asOf;

    @Option(
        names = "--before",
        paramLabel = "DATE",
        description = "Leaves out articles published from this day on.")
    private LocalDate before;

    @Override
    protected void check() {
      number();
    }

    /** How many topics; 0 for auto. */
    private int number() {
      if (topics.equals("auto")) {
        return 0;
      }
      if (topics.matches("\\d{1,3}")) {
        int number = Integer.parseInt(topics);
        if (number >= 2 && number <= 500) {
          return number;
        }
      }
      throw Failure.usage("Invalid --topics %s: auto, or between 2 and 500", topics);
    }

    @Override
    protected void execute(Run run) {
      run.stage(
          "train",
          () -> TrainJob.topics(run, new TrainJob.TopicSettings(number(), fresh, asOf, before)));
    }
  }

  /** {@code readout train sentiment}. */
  @Command(
      name = "sentiment",
      description = "Trains the classifier of sentiment toward a mentioned actor.",
      footer = {"", "Example:", "  readout train sentiment --gold newsmtsc-train.jsonl.gz"})
  static final class Sentiment extends RunCommand {

    @Option(
        names = "--gold",
        paramLabel = "FILE",
        required = true,
        description = "Labelled sentences in the format of NewsMTSC, JSON lines, gzipped or not.")
    private Path gold;

    @Override
    protected void check() {
      if (!Files.isRegularFile(gold)) {
        throw Failure.usage("Cannot read --gold %s: no such file", gold);
      }
    }

    @Override
    protected void execute(Run run) {
      run.stage("train", () -> TrainJob.sentiment(run, gold));
    }
  }
}
