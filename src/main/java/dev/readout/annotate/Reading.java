package dev.readout.annotate;

import java.util.Arrays;
import java.util.List;

/** One article's text with the mentions in it, as the rules for speech and contacts ask for it. */
final class Reading {

  final Document document;
  final Catalogue catalogue;
  final People people;
  final Holders holders;
  final List<Mention> mentions;
  final List<Item> items;
  private final int[] at;
  private List<Mention> withPronouns;

  Reading(
      Document document,
      Catalogue catalogue,
      People people,
      Holders holders,
      List<Mention> mentions,
      List<Item> items) {
    this.document = document;
    this.catalogue = catalogue;
    this.people = people;
    this.holders = holders;
    this.mentions = mentions;
    this.items = items;
    this.at = new int[document.size() + 1];
    Arrays.fill(at, -1);
    for (int m = 0; m < mentions.size(); m++) {
      Arrays.fill(at, mentions.get(m).start(), mentions.get(m).end(), m);
    }
  }

  /** The mentions with the pronouns that are safe, found once. */
  List<Mention> withPronouns() {
    if (withPronouns == null) {
      withPronouns = new PronounFinder(this).withPronouns();
    }
    return withPronouns;
  }

  /** The mention that holds the token, or null. */
  Mention mentionAt(int token) {
    return token >= 0 && token < at.length && at[token] >= 0 ? mentions.get(at[token]) : null;
  }

  /** The title that stands with a name, or null. */
  Item titleBefore(Mention mention) {
    return mention == null
        ? null
        : items.stream()
            .filter(i -> i.start == mention.start() && i.partner != null)
            .map(i -> i.partner)
            .findFirst()
            .orElse(null);
  }

  /** Mentions that lie in these tokens. */
  List<Mention> mentionsIn(int start, int end) {
    return mentions.stream().filter(m -> m.start() >= start && m.end() <= end).toList();
  }

  Actor actor(Mention mention) {
    return people.actor(mention.actorId());
  }

  boolean isPerson(Mention mention) {
    Actor actor = actor(mention);
    return actor != null && actor.isPerson();
  }
}
