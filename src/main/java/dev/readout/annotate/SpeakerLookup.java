package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Resolves pronouns and common nouns that stand for a speaker. */
final class SpeakerLookup {

  private final Reading reading;
  private final Document document;
  private final SpeakingPronouns pronouns;

  SpeakerLookup(Reading reading) {
    this.reading = reading;
    this.document = reading.document;
    this.pronouns = new SpeakingPronouns(reading);
  }

  /** Notes who was last found to speak. */
  void spoke(Speaker speaker) {
    pronouns.spoke(speaker);
  }

  /** Who spoke last at or before a token's sentence, within so many sentences; null for nobody. */
  Speaker lastBefore(int sentence, int within) {
    return pronouns.lastBefore(sentence, within);
  }

  Speaker byNoun(PhraseFinder.Phrase phrase, int headEnd) {
    int head = headEnd - 1;
    String noun = document.token(head).folded();
    if (noun.equals("he") || noun.equals("she") || noun.equals("him")) {
      return pronouns.resolve(head, noun.equals("she") ? "f" : "m");
    }
    if (noun.equals("it")) {
      return institution(phrase);
    }
    if (noun.equals("they") || isGroup(phrase, noun)) {
      return group(phrase, noun);
    }
    if (Nouns.DOCUMENT.contains(noun)) {
      return document(phrase);
    }
    if (Nouns.SPOKES.contains(noun)) {
      return ofWhom(phrase, 0.7, Reason.UNNAMED_SOURCE);
    }
    if (Nouns.INSTITUTION.contains(noun)) {
      return body(phrase, noun);
    }
    if (Nouns.isAbstract(noun) || noun.equals("statements") || noun.equals("remarks")) {
      return owner(phrase, headEnd);
    }
    boolean isUnnamed = Nouns.UNNAMED.contains(noun);
    String bearer = isUnnamed ? null : new TitleBearers(reading).bearer(phrase);
    if (bearer != null) {
      return Speaker.of(bearer, phrase.start(), phrase.end(), 0.65);
    }
    return Speaker.unknown(
        phrase.start(), phrase.end(), isUnnamed ? Reason.UNNAMED_SOURCE : Reason.UNKNOWN_BEARER);
  }

  /** {@code The Kremlin's emphasis}, {@code Macron's stance}: whose it is. */
  private Speaker owner(PhraseFinder.Phrase phrase, int headEnd) {
    for (Mention mention : reading.mentionsIn(phrase.start(), headEnd)) {
      boolean isOwner =
          mention.end() < headEnd
              && (document.token(mention.end()).folded().equals("'s")
                  || document.token(mention.end()).is("'"));
      if (isOwner) {
        return Speaker.of(mention.actorId(), phrase.start(), phrase.end(), 0.6);
      }
    }
    return Speaker.unknown(phrase.start(), phrase.end(), Reason.UNKNOWN_BEARER);
  }

  private boolean isGroup(PhraseFinder.Phrase phrase, String noun) {
    String first = document.token(phrase.start()).folded();
    boolean isDefinite = first.equals("the") || first.equals("both") || noun.equals("both");
    boolean hasMention = !reading.mentionsIn(phrase.start(), phrase.end()).isEmpty();
    return Nouns.GROUP.contains(noun) && isDefinite && !hasMention;
  }

  private Speaker group(PhraseFinder.Phrase phrase, String noun) {
    Speaker last = pronouns.last();
    boolean isLastGroup =
        last != null
            && last.start() >= 0
            && document.sentenceOf(phrase.start()) - document.sentenceOf(last.start()) <= 3;
    if (isLastGroup && (last.actorIds().size() > 1 || noun.equals("they") && isInstitution(last))) {
      return new Speaker(last.actorIds(), phrase.start(), phrase.end(), null, 0.65);
    }
    List<String> named = namedTogether(document.sentenceOf(phrase.start()));
    if (!named.isEmpty()) {
      return new Speaker(named, phrase.start(), phrase.end(), null, 0.6);
    }
    Set<String> pair = new LinkedHashSet<>();
    for (Mention mention : reading.mentions) {
      if (mention.start() < phrase.start() && reading.isPerson(mention)) {
        pair.add(mention.actorId());
      }
    }
    return pair.size() == 2
        ? new Speaker(List.copyOf(pair), phrase.start(), phrase.end(), null, 0.7)
        : Speaker.unknown(phrase.start(), phrase.end(), Reason.UNCLEAR_GROUP);
  }

  /** The people of the closest of the last three sentences that names several. */
  private List<String> namedTogether(int sentence) {
    for (int s = sentence - 1; s >= Math.max(0, sentence - 3); s--) {
      Set<String> ids = new LinkedHashSet<>();
      for (Mention mention : reading.mentionsIn(document.firstToken(s), document.endToken(s))) {
        if (reading.isPerson(mention) && !document.isQuoted(mention.start())) {
          ids.add(mention.actorId());
        }
      }
      if (ids.size() > 1 && ids.size() <= 6) {
        return List.copyOf(ids);
      }
    }
    return List.of();
  }

  private boolean isInstitution(Speaker speaker) {
    Actor actor = reading.people.actor(speaker.actorIds().get(0));
    return actor != null && !actor.isPerson();
  }

  private Speaker institution(PhraseFinder.Phrase phrase) {
    for (int m = reading.mentions.size() - 1; m >= 0; m--) {
      Mention mention = reading.mentions.get(m);
      boolean isNear =
          mention.start() < phrase.start()
              && document.sentenceOf(phrase.start()) - document.sentenceOf(mention.start()) <= 1;
      boolean isSubject =
          mention.start() - document.firstToken(document.sentenceOf(mention.start())) <= 3;
      if (isNear && isSubject && !reading.isPerson(mention) && !isTopic(mention, phrase)) {
        return Speaker.of(mention.actorId(), phrase.start(), phrase.end(), 0.6);
      }
    }
    return Speaker.unknown(phrase.start(), phrase.end(), Reason.UNCLEAR_PRONOUN);
  }

  /** {@code On X, it said}: what is spoken of, not who speaks. */
  private boolean isTopic(Mention mention, PhraseFinder.Phrase phrase) {
    return document.sentenceOf(mention.start()) == document.sentenceOf(phrase.start())
        && !document.isFirstOfSentence(mention.start())
        && document.isTag(mention.start() - 1, "ADP");
  }

  /** A statement speaks for whose it is, else for who spoke last. */
  private Speaker document(PhraseFinder.Phrase phrase) {
    Speaker owner = ofWhom(phrase, 0.75, Reason.NO_SPEAKER);
    Speaker last = pronouns.last();
    if (owner.isKnown() || last == null || isOwned(phrase)) {
      return owner;
    }
    return new Speaker(last.actorIds(), phrase.start(), phrase.end(), null, 0.5);
  }

  /** {@code the family's statement}: of somebody who is not named. */
  private boolean isOwned(PhraseFinder.Phrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (document.token(i).folded().equals("'s") || document.token(i).is("'")) {
        return true;
      }
    }
    return false;
  }

  private Speaker ofWhom(PhraseFinder.Phrase phrase, double confidence, Reason otherwise) {
    List<Mention> owners = reading.mentionsIn(phrase.start(), phrase.end());
    if (!owners.isEmpty()) {
      Mention owner = owners.get(owners.size() - 1);
      return Speaker.of(owner.actorId(), phrase.start(), phrase.end(), confidence);
    }
    String place = demonym(phrase);
    if (place == null && document.token(phrase.start()).is("its")) {
      return institution(phrase);
    }
    return place != null
        ? Speaker.of(place, phrase.start(), phrase.end(), confidence - 0.1)
        : Speaker.unknown(phrase.start(), phrase.end(), otherwise);
  }

  private Speaker body(PhraseFinder.Phrase phrase, String noun) {
    List<Mention> owners = reading.mentionsIn(phrase.start(), phrase.end());
    boolean isProper =
        document.token(headOf(phrase)).isCapital() && headOf(phrase) > phrase.start() + 2;
    String owner =
        owners.isEmpty()
            ? isProper ? null : demonym(phrase)
            : owners.get(owners.size() - 1).actorId();
    if (owner == null) {
      owner =
          Parties.capitals(reading, phrase.start(), phrase.end()).stream().findFirst().orElse(null);
    }
    if (owner != null) {
      Actor actor = reading.people.actor(owner);
      String state = actor.isPerson() ? actor.stateId() : owner;
      String kind =
          noun.equals("ministry")
              ? Nouns.ministryKind(document.folded(phrase.start(), phrase.end()))
              : Nouns.bodyKind(noun);
      String body = kind == null ? null : reading.catalogue.bodyOf(state, kind);
      return Speaker.of(body == null ? owner : body, phrase.start(), phrase.end(), 0.7);
    }
    for (int m = reading.mentions.size() - 1; m >= 0; m--) {
      Mention mention = reading.mentions.get(m);
      Actor actor = reading.actor(mention);
      boolean isCalledSo =
          mention.start() < phrase.start()
              && !actor.isPerson()
              && (document.folded(mention.start(), mention.end()) + " " + actor.name())
                  .toLowerCase(java.util.Locale.ROOT)
                  .contains(noun);
      if (isCalledSo) {
        return Speaker.of(mention.actorId(), phrase.start(), phrase.end(), 0.7);
      }
    }
    return Speaker.unknown(phrase.start(), phrase.end(), Reason.UNKNOWN_BEARER);
  }

  private int headOf(PhraseFinder.Phrase phrase) {
    for (int i = phrase.start() + 1; i < phrase.end(); i++) {
      if (document.isTag(i, "ADP")) {
        return i - 1;
      }
    }
    return phrase.end() - 1;
  }

  private String demonym(PhraseFinder.Phrase phrase) {
    List<Token> tokens = document.tokens();
    for (int i = phrase.start(); i < phrase.end(); i++) {
      NameTrie.Match match = reading.catalogue.names().longest(tokens, i, phrase.end());
      if (match != null && match.has(Name.Kind.DEMONYM)) {
        return match.names().stream()
            .filter(n -> n.kind() == Name.Kind.DEMONYM)
            .map(Name::actorId)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }
}
