package dev.readout.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** JSON that is not one object a line: an array of articles, one article, or one around many. */
final class JsonDocuments {

  /** Where services keep their list: our names, then Event Registry, Webz, NewsAPI, JSON Feed. */
  private static final List<String> LISTS =
      List.of("/articles/results", "/articles", "/posts", "/items", "/results", "/data", "/docs");

  /** Leaves what stands behind a value to the next call. */
  private static final ObjectReader VALUES =
      JsonRecords.READER.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonDocuments() {}

  static Iterator<Outcome> read(Content content) throws IOException {
    JsonParser parser = VALUES.createParser(content.in());
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      parser.nextToken();
      return each(elements(parser), content.originOfMany(), content.around());
    }
    JsonNode node = JsonRecords.READER.readTree(parser);
    Iterator<JsonNode> list = node == null ? null : list(node);
    if (list != null) {
      return each(list, content.originOfMany(), content.around());
    }
    return node == null
        ? content.refuse(Reason.EMPTY, null)
        : List.of(JsonRecords.outcome(node, content.origin(), content.only(), content.around()))
            .iterator();
  }

  /** The records that {@code node} is around; null where it is a record itself. */
  static Iterator<JsonNode> list(JsonNode node) {
    for (String list : LISTS) {
      if (node.at(list).isArray() && node.at(list).path(0).isObject()) {
        return node.at(list).iterator();
      }
    }
    return null;
  }

  /** Records as articles, numbered from 1 within {@code origin}. */
  static Iterator<Outcome> each(Iterator<JsonNode> nodes, String origin, Draft around) {
    return new PullIterator<>() {
      private long position;

      @Override
      Outcome pull() {
        return nodes.hasNext()
            ? JsonRecords.outcome(nodes.next(), origin, ++position, around)
            : null;
      }
    };
  }

  private static Iterator<JsonNode> elements(JsonParser parser) {
    return new PullIterator<>() {
      @Override
      JsonNode pull() {
        try {
          if (parser.currentToken() == null) {
            throw new java.io.EOFException("unexpected end of the array");
          }
          if (parser.currentToken() == JsonToken.END_ARRAY) {
            return null;
          }
          JsonNode node = VALUES.readTree(parser);
          parser.nextToken();
          return node;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
