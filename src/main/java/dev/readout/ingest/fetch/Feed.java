package dev.readout.ingest.fetch;

import java.net.URI;

/**
 * A line of {@code feeds.csv}.
 *
 * @param source as its articles name it; null for the site of the page
 * @param language null where not given
 */
record Feed(String name, URI url, String source, String language) {}
