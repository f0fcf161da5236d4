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
          "any could should might may if unless whether refuse refused declined cancelled canceled"
              + " cancels postponed postpones scrapped not no never"
              + " without try tries tried trying attempt attempted seek seeks sought intended"
              + " arrange arranging considering mulling weighing contemplating mooted rumoured rumored blow derail scupper invitation decision");

  private static final Set<String> HOPED =
      Lexicon.words(
          "hope hopes hoped need needs ready readiness willing willingness want wants wanted urge"
              + " urged urging possible possibility propose proposed"
              + " proposal offered refused refusal rejected prerequisite prohibit prohibits prohibited"
              + " forbids forbidden bars barred bans banned");

  /** Verbs in the past: what they tell was held, whatever is hoped for beside it. */
  private static final Set<String> TOLD =
      Lexicon.words(
          "met spoke talked hosted received phoned telephoned visited hugged embraced shook wrote"
              + " briefed welcomed greeted discussed travelled traveled flew arrived");

  private static final Set<String> DOUBTED =
      Lexicon.words(
          "possible impossible unlikely likely premature conceivable cancelled canceled postponed"
              + " scrapped shelved aborted off"
              + " ruled needed necessary");
  private static final Set<String> BE = Lexicon.words("is was were are be been being");
  private static final int DOUBT_WITHIN = 16;

  private final ArticleText article;
  private final Reading body;

  ContactTime(ArticleText article, Reading body) {
    this.article = article;
    this.body = body;
  }

  boolean isNotHeld(Trigger trigger, int first, int end) {
    boolean isTold = isTold(trigger, first) || trigger.is(Trigger.Trait.ADDRESSED);
    boolean isAsked = word(end - 1).equals("?") || end - 2 > first && word(end - 2).equals("?");
    if (isAsked || isLookedForwardTo(trigger, first) || isInQuestion(trigger, first)) {
      return true;
    }
    if (!isTold && isDoubted(trigger, first, end)) {
      return true;
    }
    for (int i = Math.max(first, trigger.start() - 14); i < trigger.start() && !isTold; i++) {
      if (HOPED.contains(body.document.token(i).folded()) && body.mentionAt(i) == null) {
        return true;
      }
    }
    boolean isSupposed =
        trigger.start() - 3 >= first
                && word(trigger.start() - 1).matches("their|his|her|the|first|second")
                && word(trigger.start() - 3).equals("would")
            || trigger.start() - 4 >= first
                && word(trigger.start() - 2).equals("their")
                && word(trigger.start() - 4).equals("would");
    if (isSupposed) {
      return true;
    }
    boolean isUnfulfilled =
        trigger.start() - 3 >= first
                && word(trigger.start() - 1).equals("have")
                && word(trigger.start() - 2).equals("to")
                && BE.contains(word(trigger.start() - 3))
            || trigger.start() - 2 >= first
                && word(trigger.start() - 1).equals("to")
                && word(trigger.start() - 2).matches("had|has|have");
    if (isUnfulfilled) {
      return true;
    }
    for (int i = Math.max(first, trigger.start() - 5); i + 1 < trigger.start(); i++) {
      if (word(i).matches("call(ed|s|ing)?") && word(i + 1).equals("off")) {
        return true;
      }
    }
    for (int i = trigger.start() - 1; i >= Math.max(first, trigger.start() - 4); i--) {
      if (word(i).matches("since|after")) {
        return false;
      }
      if (NOT_HELD.contains(body.document.token(i).folded()) && body.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  private boolean isLookedForwardTo(Trigger trigger, int first) {
    for (int i = Math.max(first + 1, trigger.start() - 8); i < trigger.start(); i++) {
      if (word(i).equals("forward") && word(i + 1).equals("to")) {
        return true;
      }
    }
    return false;
  }

  /** {@code whether President X would meet his counterpart}, {@code denied having met}. */
  private boolean isInQuestion(Trigger trigger, int first) {
    for (int i = trigger.start() - 1; i >= Math.max(first, trigger.start() - 10); i--) {
      if (word(i).equals(",")) {
        return false;
      }
      if (word(i).matches("whether|den(y|ied|ies|ying)")) {
        return true;
      }
    }
    return false;
  }

  private boolean isTold(Trigger trigger, int first) {
    boolean isPast = trigger.isVerb() && TOLD.contains(word(trigger.start()));
    return isPast
        && (trigger.start() == first
            || !word(trigger.start() - 1).matches("be|been|being|to|have|had|was|were|is"));
  }

  /** {@code a meeting between X and Y was possible}, {@code had been due to meet}. */
  private boolean isDoubted(Trigger trigger, int first, int end) {
    for (int i = trigger.end(); i < Math.min(end, trigger.end() + DOUBT_WITHIN); i++) {
      if (word(i).equals("not")
          && i + 1 < end
          && word(i + 1).matches("take|happen|materiali[sz]e")) {
        return true;
      }
      if (!trigger.isVerb() && word(i).equals("never") && word(i - 1).matches("has|have|had")) {
        return true;
      }
      boolean isDoubt = DOUBTED.contains(word(i));
      boolean isUnmade =
          word(i).equals("been")
              && word(i - 1).equals("not")
              && i + 1 < end
              && word(i + 1).matches("arranged|scheduled|agreed|confirmed|set|planned|sought");
      if (isUnmade && !trigger.isVerb()) {
        return true;
      }
      boolean isSo = BE.contains(word(i - 1)) || i > 1 && BE.contains(word(i - 2));
      if (isDoubt && isSo) {
        return true;
      }
    }
    for (int i = trigger.end();
        !trigger.isVerb() && i + 1 < Math.min(end, trigger.end() + DOUBT_WITHIN);
        i++) {
      if (word(i).matches("may|might|could") && word(i + 1).matches("be|not|take|happen|go|come")) {
        return true;
      }
    }
    boolean isTopic = trigger.isBetween() || trigger.kind().equals("negotiation");
    for (int i = Math.max(first, trigger.start() - 7); i < trigger.start(); i++) {
      if (isTopic && !trigger.isVerb() && word(i).matches("discuss(|ed|es|ing)")) {
        return true;
      }
    }
    for (int i = Math.max(first + 1, trigger.start() - 4); i < trigger.start(); i++) {
      if (word(i - 1).equals("been") && word(i).matches("due|supposed|scheduled|meant")) {
        return true;
      }
    }
    return false;
  }

  /** {@code two days before he meets}, {@code was to meet}, {@code meets X on Friday}. */
  private boolean isAhead(Trigger trigger, int first, int end) {
    int at = trigger.start();
    boolean isTo = at - 2 >= first && word(at - 1).equals("to") && BE.contains(word(at - 2));
    boolean isPresent = word(at).matches("meets|visits|hosts|receives");
    for (int i = Math.max(first, at - 8); isPresent && i < at; i++) {
      if (word(i).equals("before") || word(i).equals("until")) {
        return true;
      }
    }
    for (int i = at; isPresent && i + 1 < Math.min(end, at + 12); i++) {
      if (word(i).equals("on") && Lexicon.MONTHS_AND_DAYS.contains(word(i + 1))) {
        return true;
      }
    }
    for (int i = at + 1; !trigger.isVerb() && i + 1 < Math.min(end, at + DOUBT_WITHIN); i++) {
      if (word(i).equals("will") && word(i + 1).matches("be|take|begin|start")) {
        return true;
      }
    }
    return isTo;
  }

  private String word(int token) {
    return body.document.token(token).folded();
  }

  boolean isPlanned(Trigger trigger, int first, int end) {
    if (isAhead(trigger, first, end)) {
      return true;
    }
    for (int i = Math.max(first, trigger.start() - 6);
        i < Math.min(end, trigger.start() + 3);
        i++) {
      Token token = body.document.token(i);
      boolean isAhead =
          WILL.contains(token.folded())
              || token.is("next") && i + 1 < end && Times.isTimeWord(body.document.token(i + 1))
              || token.is("tomorrow");
      isAhead &=
          !token.is("due")
              || i + 1 < end && body.document.token(i + 1).folded().matches("to|in|at");
      if (isAhead && !token.isCapital()) {
        return true;
      }
    }
    return false;
  }

  /** The day before the first contact of a sentence is not the day of the others. */
  private boolean isOneOfSeveral(Trigger trigger, int sentence) {
    return Triggers.in(body.document, sentence).stream()
            .anyMatch(t -> t.start() < trigger.start() && !t.isVisit())
        || body.document.token(trigger.start()).is("meets");
  }

  private static boolean isEarlier(List<Token> near) {
    return near.stream().anyMatch(t -> t.is("earlier") || t.is("ago"));
  }

  EventDate date(Trigger trigger, int sentence, boolean isPlanned) {
    Document document = body.document;
    int first = document.firstToken(sentence);
    int end = document.endToken(sentence);
    List<Token> near =
        document.tokens().subList(trigger.start(), Math.min(end, trigger.start() + 25));
    EventDate date = EventDate.in(near, article.publishedOn(), isPlanned);
    if (!date.isKnown() && !isOneOfSeveral(trigger, sentence) && !isEarlier(near)) {
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
