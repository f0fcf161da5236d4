package dev.readout.ingest.fetch;

import java.net.URI;
import java.time.Instant;

/**
 * An entry of a feed.
 *
 * @param published null where the feed does not say
 */
record Link(URI uri, Instant published) {}
