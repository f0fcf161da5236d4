package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Span;
import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds calls, meetings, visits, letters, briefings and negotiations between two actors. */
final class ContactFinder {

  private static final Set<String> DELEGATES =
      Lexicon.words("delegates delegations negotiators representatives teams envoys sides");

  private final Reading body;
  private final SubjectFinder subjects;
  private final Hosts hosts;
  private final Partners partners;
  private final Pairs pairs;
  private final ContactTime time;
  private final TitleContacts titles;

  ContactFinder(ArticleText article, Reading body, Reading title, List<Item> items) {
    this.body = body;
    this.subjects = new SubjectFinder(body, new SpeakerLookup(body));
    Set<Integer> titlePlaces = titlePlaces(items);
    this.hosts = new Hosts(body, subjects, titlePlaces);
    this.partners = new Partners(body, titlePlaces);
    this.pairs = new Pairs(body);
    this.time = new ContactTime(article, body);
    this.titles = new TitleContacts(article, body, title);
  }

  /** Tokens of titles that stand with a name: their state is no side of its own. */
  private static Set<Integer> titlePlaces(List<Item> items) {
    Set<Integer> titlePlaces = new LinkedHashSet<>();
    for (Item item : items) {
      if (item.type == Item.Type.TITLE && item.partner != null) {
        for (int i = item.wholeStart; i < item.wholeEnd; i++) {
          titlePlaces.add(i);
        }
      }
    }
    return titlePlaces;
  }

  List<Dealing> find(List<Speech> speeches) {
    ContactList found = new ContactList(body);
    boolean[] skipped = new boolean[body.document.sentences().size()];
    for (Speech speech : speeches) {
      boolean isTurn = speech.cue() == null && speech.kind().equals(Speech.DIRECT);
      if (isTurn) {
        int from = body.document.sentenceAt(speech.span().start());
        int to = body.document.sentenceAt(speech.span().end() - 1);
        for (int s = from; s <= to && to > from + 1; s++) {
          skipped[s] = true;
        }
      }
    }
    for (int s = 0; s < skipped.length; s++) {
      if (!skipped[s]) {
        inSentence(s, found);
      }
    }
    titles.find().forEach(found::keepFromTitle);
    return found.sorted();
  }

  private void inSentence(int sentence, ContactList found) {
    Document document = body.document;
    int first = document.firstToken(sentence);
    int end = document.endToken(sentence);
    for (Trigger trigger : Trigger.in(document, sentence)) {
      if (document.isQuoted(trigger.start()) || time.isNotHeld(trigger, first, end)) {
        continue;
      }
      Set<String> ours = hosts.of(trigger, first);
      Set<String> others = new LinkedHashSet<>();
      if (trigger.partnersFrom() >= 0) {
        others.addAll(partners.of(trigger, end, ours));
      }
      List<Dealing> dealings = new ArrayList<>();
      boolean isPlanned = time.isPlanned(trigger, first, end);
      EventDate date = time.date(trigger, sentence, isPlanned);
      String initiator = initiator(sentence);
      Span span = document.sentences().get(sentence);
      if (others.isEmpty() || trigger.isBetween()) {
        Set<String> group = trigger.isBetween() ? others : trigger.needsPartner() ? Set.of() : ours;
        pairs.add(group, group, kind(trigger, end), date, initiator, isPlanned, span, dealings);
      } else {
        pairs.add(ours, others, trigger.kind(), date, initiator, isPlanned, span, dealings);
      }
      dealings.forEach(found::keep);
    }
  }

  /** Talks between delegates are a negotiation. */
  private String kind(Trigger trigger, int end) {
    boolean isTalks = body.document.token(trigger.start()).is("talks");
    for (int i = trigger.end(); isTalks && i < Math.min(end, trigger.end() + 8); i++) {
      if (DELEGATES.contains(body.document.token(i).folded())) {
        return "negotiation";
      }
    }
    return trigger.kind();
  }

  /** Who is said to have sought it: "initiated by X", "at the initiative of X". */
  private String initiator(int sentence) {
    Document document = body.document;
    int from = document.firstToken(sentence);
    int to = document.endToken(Math.min(sentence + 8, document.sentences().size() - 1));
    for (int i = from; i + 2 < to; i++) {
      Token token = document.token(i);
      boolean isBy =
          (token.is("initiated") || token.is("requested") || token.is("placed"))
              && document.token(i + 1).is("by");
      boolean isInitiative =
          (token.is("initiative") || token.is("request")) && document.token(i + 1).is("of");
      if (isBy || isInitiative) {
        Phrase phrase = subjects.phraseFrom(i + 2, to);
        Speaker who = phrase == null ? Speaker.NONE : subjects.speaker(phrase);
        return who.isKnown() ? who.actorIds().get(0) : null;
      }
    }
    return null;
  }
}
