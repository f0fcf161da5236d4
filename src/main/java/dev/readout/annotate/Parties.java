package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the actors in a stretch of text that can be a side of a contact. */
final class Parties {

  private static final Set<String> CLAUSE =
      Lexicon.words(
          "about on during at after before where amid by over regarding ; while as despite"
              + " following since until concerning ahead because through via under into from");
  private static final Set<String> HEADS =
      Lexicon.words(
          "ministers leaders presidents heads representatives officials delegations secretaries"
              + " chancellors premiers envoys ambassadors leadership negotiators diplomats");

  private static final Set<String> FOLLOWERS =
      Lexicon.words("family administration government campaign aides allies team supporters era");

  private static final int TELLER = 9;

  private Parties() {}

  /** Where the words that name the other side end. */
  static int regionEnd(Reading reading, int from, int end, Set<Integer> titlePlaces) {
    int stop = from;
    while (stop < end
        && !isClauseEnd(reading, stop, from, titlePlaces)
        && !isTeller(reading, stop, end)) {
      stop++;
    }
    return stop;
  }

  /** {@code met leaders of the bloc, X said}: X only tells of it. */
  private static boolean isTeller(Reading reading, int comma, int end) {
    if (!reading.document.token(comma).is(",")) {
      return false;
    }
    for (int i = comma + 1; i < Math.min(end, comma + TELLER); i++) {
      if (Lexicon.SAYS.contains(reading.document.token(i).folded())) {
        return true;
      }
      if (reading.document.token(i).is(",") || reading.document.isTag(i, "VERB", "CCONJ")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isClauseEnd(
      Reading reading, int stop, int from, Set<Integer> titlePlaces) {
    Document document = reading.document;
    Token token = document.token(stop);
    if (reading.mentionAt(stop) != null || titlePlaces.contains(stop)) {
      return false;
    }
    return token.is("to") && stop > from
        || CLAUSE.contains(token.folded())
        || token.is("in")
            && !titlePlaces.contains(stop + 1)
            && !(stop > from && document.token(stop - 1).folded().matches("number|counterpart"))
        || token.is("who") && stop > from
        || token.is("which") && stop > from
        || document.isTag(stop, "SCONJ")
        || document.isTag(stop, "VERB")
            && !token.isCapital()
            && stop > from
            && !token.folded().matches("acting|outgoing|incoming|visiting|ruling")
            && !(token.folded().matches("(re-)?elected|appointed")
                && document.token(stop - 1).folded().matches(".*newly|recently|just|-"));
  }

  /** People in these tokens; where there are none, states, bodies and organisations. */
  static Set<String> actors(Reading reading, int from, int to, Set<Integer> except) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    Set<String> represented = new LinkedHashSet<>();
    for (Mention mention : reading.mentionsIn(from, to)) {
      boolean isOther =
          mention.kind() == Mention.Kind.DEMONYM
              || isOwner(reading, mention, to)
              || isOfFollowers(reading, mention)
              || isJournalist(reading, mention);
      if (isOther) {
        continue;
      }
      if (reading.isPerson(mention)) {
        people.add(mention.actorId());
      } else if (!except.contains(mention.start())) {
        int head = head(reading, mention, from);
        String actor = head < 0 ? mention.actorId() : holder(reading, mention, head);
        others.add(actor);
        if (head >= 0) {
          represented.add(actor);
        }
      }
    }
    if (people.isEmpty()) {
      return others;
    }
    people.addAll(represented);
    return people;
  }

  /** {@code the Abe family}, {@code Trump aides}: others than the one who is named. */
  private static boolean isOfFollowers(Reading reading, Mention mention) {
    int next = mention.end();
    return next < reading.document.size()
        && reading.isPerson(mention)
        && FOLLOWERS.contains(reading.document.token(next).folded());
  }

  /** {@code NPR's X}, {@code reporter X}: who asks, not who deals. */
  private static boolean isJournalist(Reading reading, Mention mention) {
    Item title = reading.titleBefore(mention);
    if (title != null && title.title.matches(".*(correspondent|reporter|journalist|editor)")) {
      return true;
    }
    int owner = mention.start() - 1;
    Mention of =
        owner > 0 && reading.document.token(owner).folded().equals("'s")
            ? reading.mentionAt(owner - 1)
            : null;
    return of != null && reading.catalogue.isMedia(of.actorId());
  }

  private static boolean isOwner(Reading reading, Mention mention, int to) {
    return mention.end() < reading.document.size()
        && reading.document.token(mention.end()).folded().equals("'s")
        && (!reading.isPerson(mention) || mention.end() < to);
  }

  /**
   * Whom {@code the foreign ministers of} means of a state, if the text names them, or the state.
   */
  private static String holder(Reading reading, Mention mention, int head) {
    String title = reading.document.token(head).folded().replaceFirst("s$", "");
    String before = head > 0 ? reading.document.token(head - 1).folded() : "";
    if (title.equals("minister")) {
      title = before.replaceFirst("defense", "defence") + " minister";
    }
    String holder = reading.holders.at(mention.actorId(), title);
    return holder != null && reading.people.isFullNamed(holder) ? holder : mention.actorId();
  }

  /**
   * {@code the leaders of Poland and Italy}: where they are called leaders, as the states stand for
   * people; -1 where nobody is.
   */
  private static int head(Reading reading, Mention mention, int from) {
    Document document = reading.document;
    int i = mention.start() - 1;
    while (i > from) {
      Token token = document.token(i);
      if (token.is("of") || token.is("from")) {
        return HEADS.contains(document.token(i - 1).folded()) ? i - 1 : -1;
      }
      Mention before = reading.mentionAt(i);
      boolean isListed = token.is("and") || token.is(",") || token.is("the");
      if (before != null && !reading.isPerson(before)) {
        i = before.start() - 1;
      } else if (isListed) {
        i--;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** Whether these tokens name people by what they head: {@code the leaders of X and Y}. */
  static boolean isOfHeads(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      if (HEADS.contains(reading.document.token(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** The states whose people these tokens name: {@code Russian and Ukrainian negotiators}. */
  static Set<String> peoples(Reading reading, int from, int to) {
    return placed(reading, from, to, Name.Kind.DEMONYM);
  }

  /** The states whose capitals these tokens name. */
  static Set<String> capitals(Reading reading, int from, int to) {
    return placed(reading, from, to, Name.Kind.CAPITAL);
  }

  private static Set<String> placed(Reading reading, int from, int to, Name.Kind kind) {
    Set<String> places = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      NameTrie.Match match = reading.catalogue.names().longest(reading.document.tokens(), i, to);
      if (match != null && match.has(kind)) {
        match.names().stream()
            .filter(n -> n.kind() == kind)
            .map(Name::actorId)
            .findFirst()
            .ifPresent(places::add);
      }
    }
    return places;
  }
}
