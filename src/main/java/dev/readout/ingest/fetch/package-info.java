/**
 * Feeds and the pages that they link to, into an inbox folder as WARC: politely, within bounds of
 * time and size, each page once. What lies in the inbox then goes through ingest like any file.
 */
package dev.readout.ingest.fetch;
