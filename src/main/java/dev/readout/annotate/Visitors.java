package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import java.util.Set;

/** Finds who makes a visit that a noun tells of. */
final class Visitors {

  private static final Set<String> VISITING =
      Lexicon.words(
          "paid pays made makes began begins concluded ended completed conducted wrapped starts started"
              + " arrived arrives"
              + " embarked left departed cut");
  private static final Set<String> DURING = Lexicon.words("during on for after before in");

  private final Reading body;
  private final Document document;
  private final Hosts hosts;
  private final SubjectFinder subjects;
  private final Together together;

  Visitors(Reading body, Hosts hosts, SubjectFinder subjects, Together together) {
    this.body = body;
    this.document = body.document;
    this.hosts = hosts;
    this.subjects = subjects;
    this.together = together;
  }

  /** {@code his visit to}, {@code a visit by X}, {@code X paid a visit}: who visits. */
  Set<String> of(Trigger trigger, int before, int first) {
    int end = document.endToken(document.sentenceOf(trigger.start()));
    for (int i = trigger.end(); i < Math.min(end, trigger.end() + 8); i++) {
      boolean isBy = document.token(i).is("by");
      boolean isOf = document.token(i).is("of") && body.mentionAt(i) == null;
      Phrase phrase = isBy || isOf ? subjects.phraseFrom(i + 1, end) : null;
      Set<String> visitors = phrase == null ? Set.of() : hosts.actorsOf(phrase);
      if (isBy && phrase != null
          || visitors.stream().anyMatch(id -> body.people.actor(id).isPerson())) {
        return visitors;
      }
    }
    Set<String> owner = hosts.possessor(before, first);
    for (int i = trigger.start() - 1;
        owner.isEmpty() && i > Math.max(first, trigger.start() - 9);
        i--) {
      if (VISITING.contains(document.token(i).folded())) {
        Phrase phrase = subjects.before(i).phrase();
        return phrase == null ? owner : hosts.actorsOf(phrase);
      }
    }
    int comma = before - 2;
    while (comma > first && document.isTag(comma, "ADV")) {
      comma--;
    }
    Mention beside = comma > first ? body.mentionAt(comma - 1) : null;
    boolean isBeside =
        beside != null
            && body.isPerson(beside)
            && document.token(before).folded().matches("an?")
            && document.token(before - 1).is("on")
            && document.token(comma).is(",");
    if (owner.isEmpty() && isBeside) {
      owner.add(beside.actorId());
      return owner;
    }
    boolean isDuring =
        before > first
            && document.token(before).folded().matches("an?|the")
            && DURING.contains(document.token(before - 1).folded());
    if (owner.isEmpty() && isDuring) {
      Set<String> next = together.ownerAfter(before);
      if (!next.isEmpty()) {
        return next;
      }
      Phrase phrase = subjects.mainSubject(before).phrase();
      Set<String> actors = phrase == null ? owner : hosts.actorsOf(phrase);
      actors.removeIf(id -> !body.people.actor(id).isPerson());
      return actors;
    }
    return owner;
  }
}
