package dev.readout;

import picocli.CommandLine.Command;

/** {@code readout evaluate TASK}: each task is a command of the room that it scores. */
@Command(
    name = "evaluate",
    description = "Scores a part of the system against labelled data; prints one JSON object.",
    synopsisSubcommandLabel = "TASK",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  readout evaluate sentiment --gold newsmtsc-test.jsonl",
    })
final class EvaluateCommand {}
