package dev.readout.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words that may tell of a contact; a sentence without any of them is not read for one. */
final class DealingWords {

  private static final Set<String> WORDS =
      Lexicon.words(
          "met meet meets meeting meetings talk talks talked talking call calls called calling"
              + " phone phoned phones telephone telephoned dialled dialed rang line spoke speak"
              + " speaks speaking spoken conversation conversations conversed dialogue contact"
              + " contacts visit visits visited visiting visitor visitors trip journey travel travels"
              + " travelled traveled travelling traveling flew fly flies flying arrive arrives"
              + " arrived arriving arrival landed land lands landing stopover stop stopped tour toured"
              + " touring letter letters wrote write writes writing written note notes message"
              + " messages telegram sent send sends sending handed hand hands delivered deliver"
              + " briefed brief briefs briefing briefings inform informed informs informing"
              + " negotiate negotiates negotiated negotiating negotiation negotiations negotiators"
              + " mediate mediated mediating mediators summit summits host hosts hosted hosting"
              + " welcome welcomes welcomed welcoming receive receives received receiving reception"
              + " greet greeted greets greetings dine dined dining dinner lunch lunched breakfast"
              + " banquet tea table discuss discussed discusses discussing discussion discussions"
              + " confer conferred consult consulted consultation consultations delegation"
              + " delegations sat sit sitting huddle huddled bilateral trilateral sidelines round"
              + " rounds shuttle shuttled shuttling audience session sessions exchange exchanges"
              + " exchanged handshake shook embraced guest guests together join joined joins joining"
              + " joint video videoconference link encounter encounters face went return returned"
              + " came come coming mission engaged engagement engagements accompanied palace signed"
              + " accord agreement agreed deal pressed urged told reach reached sought raised assured"
              + " thanked congratulated hour hours minute minutes conference see sees saw seen"
              + " interlocutor walked toasted kissed replied warned");

  /** Words that tell of it in some sentences only; they count where none of the others stands. */
  private static final Set<String> WEAK =
      Lexicon.words(
          "summon summons summoned summoning flown rung rings ringing spent spend spends listened"
              + " listen listening hear hears heard coffee hotel villa door beside alongside brought"
              + " bring brings answered answer answers reply replies where between each gone goes"
              + " going interrupted afterwards feted honour honor audiences ended bargain bargained"
              + " bargaining haggled haggling persuade persuaded persuading convey conveyed conveys"
              + " conveying dispatch dispatched sign signs signing times night evening stayed stay"
              + " stays staying stood waiting escorted flanked appeal appealed offered asked ask asks"
              + " asking demanded put promise promised pass passed took take taking drove drive driven"
              + " whom shown showed room embassy hug hugged embrace shaking shake bowed chaired chair"
              + " chairing attended attend attending headed heading appeared");

  /** Verbs of speech, which tell of a contact only beside more than themselves. */
  private static final Set<String> ADDRESSING =
      Lexicon.words(
          "pressed urged told raised assured thanked congratulated replied warned inform informed"
              + " informs informing reached reach sought discuss discussed discusses discussing");

  private DealingWords() {}

  /** Whether a word says no more than that somebody was addressed. */
  static boolean isAddressing(String folded) {
    return ADDRESSING.contains(folded);
  }

  /** The tokens of a sentence that are such words. */
  static List<Integer> in(Document document, int sentence) {
    List<Integer> found = in(document, sentence, WORDS);
    return found.isEmpty() ? in(document, sentence, WEAK) : found;
  }

  private static List<Integer> in(Document document, int sentence, Set<String> words) {
    List<Integer> found = new ArrayList<>();
    for (int i = document.firstToken(sentence); i < document.endToken(sentence); i++) {
      if (words.contains(document.token(i).folded())) {
        found.add(i);
      }
    }
    return found;
  }
}
