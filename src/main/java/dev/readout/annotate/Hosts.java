package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds who holds a contact: the subject of a verb, the owner of a noun. */
final class Hosts {

  private static final Set<String> VISITING =
      Lexicon.words("paid pays made makes began begins concluded ended completed conducted");

  private static final Set<String> CLAUSES = Lexicon.words("what who that which where when");

  private final Reading body;
  private final SubjectFinder subjects;
  private final Set<Integer> titlePlaces;

  Hosts(Reading body, SubjectFinder subjects, Set<Integer> titlePlaces) {
    this.body = body;
    this.subjects = subjects;
    this.titlePlaces = titlePlaces;
  }

  Set<String> of(Trigger trigger, int first) {
    if (trigger.isBetween()) {
      return new LinkedHashSet<>();
    }
    Document document = body.document;
    if (!trigger.isVerb()) {
      int i = trigger.start() - 1;
      while (i > first
          && !document.token(i).folded().equals("'s")
          && document.isTag(i, "ADJ", "NOUN", "NUM")
          && body.mentionAt(i) == null) {
        i--;
      }
      boolean isOwned = document.token(i).folded().equals("'s") || document.token(i).is("'");
      if (isOwned && i > first) {
        Phrase owner = subjects.phraseEndingAt(i - 1, first);
        return owner == null ? new LinkedHashSet<>() : actorsOf(owner);
      }
      if (trigger.kind().equals("visit")) {
        return visitor(trigger, i, first);
      }
      Set<String> owner = possessor(i, first);
      if (!owner.isEmpty()) {
        return owner;
      }
      Phrase phrase = subjectOfVerbBefore(trigger.start(), first);
      return phrase == null ? new LinkedHashSet<>() : actorsOf(phrase);
    }
    if (!hasVerbBefore(trigger.start(), first)) {
      Set<String> all = Parties.actors(body, first, trigger.start(), titlePlaces);
      if (!all.isEmpty()) {
        return all;
      }
    }
    SubjectFinder.Subject subject = subjects.before(trigger.start());
    Phrase phrase =
        subject.phrase() != null
            ? subject.phrase()
            : subjects.mainSubject(trigger.start()).phrase();
    return phrase == null ? new LinkedHashSet<>() : actorsOf(phrase);
  }

  /** {@code his visit to}, {@code a visit by X}, {@code X paid a visit}: who visits. */
  private Set<String> visitor(Trigger trigger, int before, int first) {
    Document document = body.document;
    int end = document.endToken(document.sentenceOf(trigger.start()));
    for (int i = trigger.end(); i < Math.min(end, trigger.end() + 8); i++) {
      Phrase phrase = document.token(i).is("by") ? subjects.phraseFrom(i + 1, end) : null;
      if (phrase != null) {
        return actorsOf(phrase);
      }
    }
    Set<String> owner = possessor(before, first);
    for (int i = trigger.start() - 1;
        owner.isEmpty() && i > Math.max(first, trigger.start() - 6);
        i--) {
      if (VISITING.contains(document.token(i).folded())) {
        Phrase phrase = subjects.before(i).phrase();
        return phrase == null ? owner : actorsOf(phrase);
      }
    }
    return owner;
  }

  /** {@code his visit to}: the person whom the sentence named before. */
  private Set<String> possessor(int i, int first) {
    Set<String> owner = new LinkedHashSet<>();
    Token token = body.document.token(i);
    if (token.is("his") || token.is("her")) {
      for (int j = clauseStart(i, first); j < i && owner.isEmpty(); j++) {
        Mention mention = body.mentionAt(j);
        if (mention != null && body.isPerson(mention)) {
          owner.add(mention.actorId());
        }
      }
    }
    return owner;
  }

  /** {@code was told what the president heard in his call}: after "what". */
  private int clauseStart(int pronoun, int first) {
    for (int j = pronoun - 1; j > first; j--) {
      boolean isClause = CLAUSES.contains(body.document.token(j).folded());
      if (isClause && !body.mentionsIn(j, pronoun).isEmpty()) {
        return j;
      }
    }
    return first;
  }

  private boolean hasVerbBefore(int verb, int first) {
    for (int i = first; i < verb; i++) {
      if (body.document.isTag(i, "VERB") && body.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  /** The subject of the verb that a noun is the object of: had, held, made. */
  private Phrase subjectOfVerbBefore(int noun, int first) {
    for (int i = noun - 1; i > first && i > noun - 9; i--) {
      if (body.document.isTag(i, "VERB") && body.mentionAt(i) == null) {
        SubjectFinder.Subject subject = subjects.before(i);
        return subject.phrase() != null ? subject.phrase() : subjects.mainSubject(i).phrase();
      }
    }
    return subjects.mainSubject(noun).phrase();
  }

  private Set<String> actorsOf(Phrase phrase) {
    Set<String> listed = Parties.actors(body, phrase.start(), phrase.end(), titlePlaces);
    if (!listed.isEmpty()) {
      return listed;
    }
    Speaker speaker = subjects.speaker(phrase);
    return new LinkedHashSet<>(speaker.actorIds());
  }
}
