package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.List;
import java.util.Set;

/** Tells whether a contact was held, is planned or was only hoped for, and on which day. */
final class ContactTime {

  private static final Set<String> WILL =
      Lexicon.words("will would shall plan plans planned expected scheduled due intends upcoming");

  private static final Set<String> NOT_HELD =
      Lexicon.words(
          "could should might may if unless whether refuse refused declined cancelled not");

  private static final Set<String> HOPED =
      Lexicon.words(
          "hope hopes hoped need needs ready readiness willing willingness want wants wanted urge"
              + " urged urging possible possibility propose proposed"
              + " proposal offered refused refusal rejected prerequisite");

  private final ArticleText article;
  private final Reading body;

  ContactTime(ArticleText article, Reading body) {
    this.article = article;
    this.body = body;
  }

  boolean isNotHeld(Trigger trigger, int first) {
    for (int i = Math.max(first, trigger.start() - 14); i < trigger.start(); i++) {
      if (HOPED.contains(body.document.token(i).folded()) && body.mentionAt(i) == null) {
        return true;
      }
    }
    for (int i = Math.max(first, trigger.start() - 4); i < trigger.start(); i++) {
      if (NOT_HELD.contains(body.document.token(i).folded()) && body.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  boolean isPlanned(Trigger trigger, int first, int end) {
    for (int i = Math.max(first, trigger.start() - 6);
        i < Math.min(end, trigger.start() + 3);
        i++) {
      Token token = body.document.token(i);
      boolean isAhead =
          WILL.contains(token.folded())
              || token.is("next") && i + 1 < end && Times.isTimeWord(body.document.token(i + 1))
              || token.is("tomorrow");
      if (isAhead && !token.isCapital()) {
        return true;
      }
    }
    return false;
  }

  EventDate date(Trigger trigger, int sentence, boolean isPlanned) {
    Document document = body.document;
    int first = document.firstToken(sentence);
    int end = document.endToken(sentence);
    List<Token> near =
        document.tokens().subList(trigger.start(), Math.min(end, trigger.start() + 25));
    EventDate date = EventDate.in(near, article.publishedOn(), isPlanned);
    if (!date.isKnown()) {
      List<Token> before =
          document.tokens().subList(Math.max(first, trigger.start() - 25), trigger.start());
      date = EventDate.in(before, article.publishedOn(), isPlanned);
    }
    boolean isLead = document.paragraphOf(sentence) == 0 && sentence < 2;
    boolean isOfficial = body.holders.homeId() != null;
    return !date.isKnown() && isLead && isOfficial && !isPlanned
        ? EventDate.day(article.publishedOn())
        : date;
  }
}
