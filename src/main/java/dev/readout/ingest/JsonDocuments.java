package dev.readout.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** JSON that is not one object a line: an array of articles, one article, or one around many. */
final class JsonDocuments {

  /** Where services keep their list: our names, then Event Registry, Webz, NewsAPI, JSON Feed. */
  private static final List<String> LISTS =
      List.of("/articles/results", "/articles", "/posts", "/items", "/results", "/data", "/docs");

  private JsonDocuments() {}

  static Iterator<Outcome> read(Content content) throws IOException {
    JsonParser parser = JsonRecords.READER.createParser(content.in());
    if (parser.nextToken() == JsonToken.START_ARRAY) {
      parser.nextToken();
      return each(elements(parser), content);
    }
    JsonNode node = parser.readValueAsTree();
    for (String list : LISTS) {
      if (node != null && node.at(list).isArray() && node.at(list).path(0).isObject()) {
        return each(node.at(list).iterator(), content);
      }
    }
    return node == null
        ? content.refuse(Reason.EMPTY, null)
        : List.of(JsonRecords.outcome(node, content.origin(), content.only(), content.around()))
            .iterator();
  }

  private static Iterator<Outcome> each(Iterator<JsonNode> nodes, Content content) {
    return new PullIterator<>() {
      private long position;

      @Override
      Outcome pull() {
        return nodes.hasNext()
            ? JsonRecords.outcome(
                nodes.next(), content.originOfMany(), ++position, content.around())
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
          JsonNode node = parser.readValueAsTree();
          parser.nextToken();
          return node;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
