package dev.readout;

import dev.readout.annotate.EvaluateAnnotationCommand;
import dev.readout.annotate.EvaluateAttributionCommand;
import dev.readout.annotate.EvaluateContactsCommand;
import dev.readout.compare.EvaluateActsCommand;
import dev.readout.compare.EvaluateIntervalsCommand;
import dev.readout.compare.EvaluateReadoutsCommand;
import dev.readout.ingest.EvaluateCopiesCommand;
import dev.readout.ingest.EvaluateExtractionCommand;
import dev.readout.model.EvaluateIssuesCommand;
import dev.readout.model.EvaluateSentimentCommand;
import picocli.CommandLine.Command;

/** {@code readout evaluate TASK}: each task is a command of the room that it scores. */
@Command(
    name = "evaluate",
    description = "Scores a part of the system against labelled data; prints one JSON object.",
    synopsisSubcommandLabel = "TASK",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvaluateExtractionCommand.class,
      EvaluateCopiesCommand.class,
      EvaluateAnnotationCommand.class,
      EvaluateAttributionCommand.class,
      EvaluateContactsCommand.class,
      EvaluateSentimentCommand.class,
      EvaluateIssuesCommand.class,
      EvaluateIntervalsCommand.class,
      EvaluateActsCommand.class,
      EvaluateReadoutsCommand.class,
    },
    footer = {
      "",
      "Example:",
      "  readout evaluate sentiment --gold newsmtsc-test.jsonl",
    })
final class EvaluateCommand {}
