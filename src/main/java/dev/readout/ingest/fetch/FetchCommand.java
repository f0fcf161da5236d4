package dev.readout.ingest.fetch;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout fetch}: what is new in feeds, as WARC in an inbox that nightly then reads. */
@Command(
    name = "fetch",
    description = {
      "Reads feeds and the pages that they link to into an inbox, as WARC. Pages that",
      "were fetched before are not fetched again; robots.txt is kept to."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  readout fetch --feeds data/feeds.csv --inbox inbox",
      "  readout nightly --input inbox"
    })
public final class FetchCommand implements Callable<Integer> {

  @Option(
      names = "--feeds",
      paramLabel = "FILE",
      required = true,
      description = "CSV with the columns name, url, source, language.")
  private Path feeds;

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      required = true,
      description = "Folder to fetch into; also holds what is known of earlier runs.")
  private Path inbox;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "Between two requests to one host (default: ${DEFAULT-VALUE}).")
  private double delay;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Of one request (default: ${DEFAULT-VALUE}).")
  private double timeout;

  @Option(
      names = "--max-page-size",
      paramLabel = "MB",
      defaultValue = "5",
      description = "Larger pages are not taken (default: ${DEFAULT-VALUE}).")
  private double maxPageSize;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "Mail or web address by which site owners reach you; sent with each request.")
  private String contact;

  @Override
  public Integer call() {
    check("--delay", delay, 0, 3_600);
    check("--timeout", timeout, .1, 3_600);
    check("--max-page-size", maxPageSize, .001, 100);
    List<Feed> list = FeedList.read(feeds);
    FetchSettings settings =
        FetchSettings.of(
            agent(), seconds(delay), seconds(timeout), (int) (maxPageSize * (1 << 20)));
    FetchJob.Result result = FetchJob.run(list, inbox, settings, System.err);
    if (result.feedsRead() == 0) {
      throw Failure.failed("Cannot read any of the %d feeds in %s", list.size(), feeds);
    }
    System.out.println(
        result.file() == null
            ? "Nothing new"
            : "Fetched %,d pages: %s".formatted(result.pages(), result.file()));
    return 0;
  }

  private String agent() {
    if (contact != null && !contact.matches("[\\x21-\\x7E&&[^()]]+")) {
      throw Failure.usage("Invalid --contact %s: not an address", contact);
    }
    return "readout/" + Run.version() + (contact == null ? "" : " (+" + contact + ")");
  }

  private static Duration seconds(double value) {
    return Duration.ofMillis(Math.round(value * 1_000));
  }

  private static void check(String option, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw Failure.usage("Invalid %s %s: not between %s and %s", option, value, least, most);
    }
  }
}
