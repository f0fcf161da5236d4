package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Resolves who "their", "his" and "they" mean where they own or hold a contact. */
final class Together {

  private static final int BACK = 2;
  private static final int OPENING = 3;
  private static final int AHEAD = 16;
  private static final int AFTER_COMMA = 12;
  private static final Set<String> SAYS =
      Lexicon.words("says said that saying claimed claims believes believed reported added");
  private static final Set<String> CLAUSES =
      Lexicon.words("what who that which where when before while");

  private final Reading body;
  private final Document document;

  Together(Reading body) {
    this.body = body;
    this.document = body.document;
  }

  /** The two people, else the two states, whom the sentence or one of the two before it names. */
  Set<String> pairBefore(int token) {
    return pairBefore(token, Set.of());
  }

  /** The same without those in {@code except}. */
  Set<String> pairBefore(int token, Set<String> except) {
    int sentence = document.sentenceOf(token);
    Set<String> people = new LinkedHashSet<>();
    Set<String> states = new LinkedHashSet<>();
    for (int s = sentence; s >= Math.max(0, sentence - BACK); s--) {
      int to = s == sentence ? token : document.endToken(s);
      for (Mention mention : body.mentionsIn(document.firstToken(s), to)) {
        boolean isTelling = s == sentence && isTelling(mention);
        if (isTelling || except.contains(mention.actorId())) {
          continue;
        }
        if (body.isPerson(mention)) {
          people.add(mention.actorId());
        } else if (body.actor(mention).isState() && mention.kind() != Mention.Kind.DEMONYM) {
          states.add(mention.actorId());
        }
      }
      if (people.size() >= 2) {
        return people.size() == 2 ? people : Set.of();
      }
      if (states.size() == 2 && people.isEmpty()) {
        return states;
      }
    }
    return token - document.firstToken(sentence) <= OPENING ? pairAfter(token) : Set.of();
  }

  /** {@code X's spokesman, Y, said that the two spoke}: neither X nor Y is told to be of them. */
  private boolean isTelling(Mention mention) {
    int next = mention.end();
    while (next < document.size() && document.token(next).is(",")) {
      next++;
    }
    return next < document.size()
        && (document.token(next).folded().equals("'s")
            || SAYS.contains(document.token(next).folded())
                && !(next + 1 < document.size() && isHearer(next + 1)));
  }

  /** {@code told the Russian president}: both are told of. */
  private boolean isHearer(int token) {
    Mention mention =
        document.token(token).is("the") ? body.mentionAt(token + 1) : body.mentionAt(token);
    return document.token(token - 1).folded().matches("told|tells")
        && mention != null
        && body.isPerson(mention);
  }

  /** {@code After their meeting, X said that Y}: the two whom the rest of the sentence names. */
  private Set<String> pairAfter(int token) {
    Set<String> people = new LinkedHashSet<>();
    int end = Math.min(document.endToken(document.sentenceOf(token)), token + AHEAD);
    for (Mention mention : body.mentionsIn(token, end)) {
      if (body.isPerson(mention)) {
        people.add(mention.actorId());
      }
    }
    return people.size() == 2 ? people : Set.of();
  }

  /** The person whom the sentence before begins with; empty where it does not. */
  Set<String> openerBefore(int sentence) {
    Set<String> host = new LinkedHashSet<>();
    boolean isSame =
        sentence > 0 && document.paragraphOf(sentence - 1) == document.paragraphOf(sentence);
    for (int i = isSame ? document.firstToken(sentence - 1) : 0;
        isSame && i < document.endToken(sentence - 1) && host.isEmpty();
        i++) {
      Mention mention = body.mentionAt(i);
      if (mention != null && body.isPerson(mention) && !document.isQuoted(i)) {
        host.add(mention.actorId());
      }
    }
    return host;
  }

  /** The two states that the sentence or one of the two before it names, by name or people. */
  Set<String> statesBefore(int token) {
    Set<String> states = new LinkedHashSet<>();
    int sentence = document.sentenceOf(token);
    for (int s = sentence; s >= Math.max(0, sentence - BACK) && states.size() < 2; s--) {
      int to = s == sentence ? token : document.endToken(s);
      states.addAll(Parties.peoples(body, document.firstToken(s), to));
      for (Mention mention : body.mentionsIn(document.firstToken(s), to)) {
        if (body.actor(mention).isState()) {
          states.add(mention.actorId());
        }
      }
    }
    return states.size() == 2 ? states : new LinkedHashSet<>();
  }

  /** The person whom {@code his} or {@code her} at the token means; empty where it is not clear. */
  Set<String> owner(int token) {
    Set<String> owner = new LinkedHashSet<>();
    String gender = document.token(token).is("her") ? "f" : "m";
    int first = document.firstToken(document.sentenceOf(token));
    for (int j = clauseStart(token, first); j < token; j++) {
      Mention mention = body.mentionAt(j);
      if (mention != null && fits(mention, gender)) {
        boolean isSaying = owner.size() == 1 && isReported(first, j);
        if (owner.isEmpty() || isSaying) {
          owner.clear();
          owner.add(mention.actorId());
        }
      }
    }
    return owner;
  }

  /** The only person beside {@code except} whom {@code him} or {@code her} can mean. */
  Set<String> other(int token, Set<String> except) {
    String gender = document.token(token).folded().matches("s?her?") ? "f" : "m";
    int sentence = document.sentenceOf(token);
    boolean isOpening =
        sentence == 0 || document.paragraphOf(sentence - 1) != document.paragraphOf(sentence);
    for (int s = sentence; s >= (isOpening ? sentence : sentence - 1); s--) {
      Set<String> fitting = new LinkedHashSet<>();
      int to = s == sentence ? token : document.endToken(s);
      for (Mention mention : body.mentionsIn(document.firstToken(s), to)) {
        boolean isOwner =
            mention.end() < document.size() && document.token(mention.end()).folded().equals("'s");
        boolean isOther = body.isPerson(mention) && !isOwner && !except.contains(mention.actorId());
        if (isOther && fits(mention, gender) && !document.isQuoted(mention.start())) {
          fitting.add(mention.actorId());
        }
      }
      if (!fitting.isEmpty()) {
        return fitting.size() == 1 ? fitting : Set.of();
      }
    }
    return Set.of();
  }

  /** {@code At his first meeting with X, Y said}: the person who acts after the comma. */
  Set<String> ownerAfter(int token) {
    Set<String> owner = new LinkedHashSet<>();
    String gender = document.token(token).is("her") ? "f" : "m";
    boolean isAny = !document.token(token).folded().matches("his|her");
    int end = document.endToken(document.sentenceOf(token));
    int comma = token;
    while (comma < end && !document.token(comma).is(",")) {
      comma++;
    }
    for (int i = comma + 1; i < Math.min(end, comma + AFTER_COMMA); i++) {
      Mention next = body.mentionAt(i);
      boolean isActing = next != null && body.isPerson(next) && isActing(next.end(), end);
      if (isActing && (isAny || fits(next, gender))) {
        owner.add(next.actorId());
        return owner;
      }
      if (next == null && document.isTag(i, "VERB", "AUX")) {
        return owner;
      }
    }
    return owner;
  }

  private boolean isActing(int token, int end) {
    int verb = token;
    while (verb + 1 < end && (document.isTag(verb, "ADV") || document.token(verb).is(","))) {
      verb++;
    }
    return verb < end && document.isTag(verb, "VERB", "AUX");
  }

  private boolean fits(Mention mention, String gender) {
    String of = body.isPerson(mention) ? body.actor(mention).gender() : "";
    return of == null || of.equals(gender);
  }

  /** {@code X says Y's mood changed after his visit}: a verb of saying stands right before Y. */
  private boolean isReported(int first, int name) {
    for (int i = Math.max(first, name - 3); i < name; i++) {
      if (SAYS.contains(document.token(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** {@code was told what the president heard in his call}: after "what". */
  private int clauseStart(int pronoun, int first) {
    for (int j = pronoun - 1; j > first; j--) {
      Token token = document.token(j);
      if (CLAUSES.contains(token.folded()) && !body.mentionsIn(j, pronoun).isEmpty()) {
        return j;
      }
    }
    return first;
  }
}
