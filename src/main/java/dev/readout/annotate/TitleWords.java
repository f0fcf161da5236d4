package dev.readout.annotate;

import dev.readout.text.Folding;
import dev.readout.text.Token;
import dev.readout.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Titles that people hold, found as phrases; and the words that heads of titles are made of. */
final class TitleWords {

  private static final String COMMON =
      "president|prime minister|premier|chancellor|foreign minister|minister of foreign affairs"
          + "|minister for foreign affairs|foreign secretary|top diplomat|defence minister"
          + "|defense minister|minister of defence|minister of defense|defence secretary"
          + "|defense secretary|secretary of defense|secretary of state|secretary general"
          + "|secretary-general|general secretary|finance minister|interior minister|minister"
          + "|vice president|vice-president|deputy prime minister|deputy foreign minister|king|queen"
          + "|head of state|head of government|leader|crown prince|prince|emir|sultan|pope"
          + "|high representative|press secretary|spokesman|spokeswoman|spokesperson|ambassador"
          + "|special envoy|envoy|national security adviser|national security advisor|secretary"
          + "|governor|mayor|senator|congressman|congresswoman|representative|first lady|speaker"
          + "|director|director general|director-general|chairman|chairwoman|chair|chief executive"
          + "|supreme leader|taoiseach|commissioner|general|attorney general|chief of staff|judge"
          + "|justice|vice chancellor|deputy secretary|assistant secretary|under secretary"
          + "|administrator|patriarch|bishop|archbishop|cardinal|imam|sheikh|professor|lawyer"
          + "|attorney|analyst|activist|journalist|economist|lawmaker|diplomat|commander|adviser"
          + "|advisor|coordinator|co-chair|founder|owner|author|candidate|mp|mep|ceo|chief"
          + "|member of parliament|head|correspondent|reporter|historian|researcher|scientist"
          + "|coach|captain|colonel|major|lieutenant|sergeant|admiral|officer|prosecutor|sheriff"
          + "|counterpart|manager|editor|singer|actor|actress|writer|epidemiologist|physician"
          + "|presidential candidate|opposition leader|deputy|undersecretary|counselor|aide";

  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "dr",
          "dr.",
          "sir",
          "dame",
          "lord",
          "lady",
          "prof.",
          "rev.",
          "sen.",
          "rep.",
          "gov.",
          "gen.",
          "lt.",
          "col.",
          "capt.",
          "sgt.",
          "amb.",
          "hon.",
          "madam",
          "herr",
          "monsieur",
          "pres.",
          "maj.",
          "adm.",
          "st.",
          "pm",
          "fm");

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private boolean isEnd;
  }

  private final Node root = new Node();

  TitleWords() {
    for (String title : COMMON.split("\\|")) {
      add(title);
    }
    HONORIFICS.stream().filter(h -> !h.equals("st.")).forEach(this::addWord);
  }

  /** Adds a title of one word, which may end in a dot. */
  private void addWord(String title) {
    root.next.computeIfAbsent(title, w -> new Node()).isEnd = true;
  }

  void add(String title) {
    Node node = root;
    for (Token word : Tokenizer.tokens(title)) {
      node = node.next.computeIfAbsent(word.folded(), w -> new Node());
    }
    node.isEnd = true;
  }

  /** The token after the longest title that begins at {@code start}, or -1. */
  int endOf(List<Token> tokens, int start, int limit) {
    int end = -1;
    Node node = root;
    for (int i = start; i < limit; i++) {
      node = node.next.get(tokens.get(i).folded());
      if (node == null) {
        return end;
      }
      if (node.isEnd) {
        end = i + 1;
      }
    }
    return end;
  }

  static boolean isHonorific(Token token) {
    return HONORIFICS.contains(token.folded());
  }

  /** The words of a title, folded; PM and FM in full. */
  static String of(Document document, int start, int end) {
    String written = document.words(start, end);
    return switch (written) {
      case "PM" -> "prime minister";
      case "FM" -> "foreign minister";
      default -> document.folded(start, end);
    };
  }

  /** Whether an office whose titles are {@code called} may go by {@code title} (folded). */
  static boolean fits(String title, Office office) {
    if (office.titles().contains(title)) {
      return true;
    }
    return switch (title) {
      case "leader" -> office.office().matches("head_of_(state|government|organisation)");
      case "head of state" -> office.office().equals("head_of_state");
      case "head of government", "premier" -> office.office().equals("head_of_government");
      case "top diplomat", "foreign minister", "minister of foreign affairs" ->
          office.office().equals("foreign_minister");
      case "defence minister", "defense minister", "minister of defense", "minister of defence" ->
          office.office().equals("defence_minister");
      case "president", "prime minister", "chancellor", "king", "queen" ->
          office.office().startsWith("head_of_")
              && office.titles().stream().anyMatch(t -> t.endsWith(" " + title));
      case "secretary general", "secretary-general" ->
          office.titles().stream()
              .anyMatch(t -> Folding.fold(t).replace('-', ' ').equals("secretary general"));
      default -> false;
    };
  }
}
