package dev.readout.annotate;

import dev.readout.text.Span;
import dev.readout.text.encoder.PairEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the sentences of an article that may tell how two actors dealt with each other. */
final class ActorSentences {

  private static final int FARTHEST = 5;

  private final Reading body;
  private final Pairs pairs;
  private final List<Mention> mentions;
  private final OpenReferences references;
  private final JointTitles titles;
  private final List<List<Named>> named = new ArrayList<>();

  ActorSentences(Reading body, Pairs pairs) {
    this.body = body;
    this.pairs = pairs;
    this.mentions = body.withPronouns();
    this.references = new OpenReferences(body.document, mentions);
    this.titles = new JointTitles(body);
  }

  /**
   * Where an actor is named, or a city of a state.
   *
   * @param isPlace the city; a person may visit it, and nobody else deals with it
   */
  private record Named(String actorId, int token, Span span, boolean isPlace) {}

  /** All of them in the order of the text. */
  List<ActorSentence> all() {
    List<ActorSentence> found = new ArrayList<>();
    for (int s = 0; s < body.document.sentences().size(); s++) {
      named.add(named(s));
      ActorSentence sentence = sentence(s, context(s));
      if (!sentence.pairs().isEmpty()) {
        found.add(sentence);
      }
    }
    return found;
  }

  /**
   * The sentence, with the one before it where it names fewer than two or refers to somebody
   * without a name; where it does that, also with the nearest before them that names a person.
   */
  private List<Integer> context(int sentence) {
    List<Integer> context = new ArrayList<>();
    boolean isOpen = references.areIn(sentence);
    if (sentence > 1 && isOpen) {
      for (int s = sentence - 2; s >= Math.max(0, sentence - FARTHEST); s--) {
        if (named.get(s).stream().anyMatch(n -> body.people.actor(n.actorId()).isPerson())) {
          context.add(s);
          break;
        }
      }
    }
    long here = named.get(sentence).stream().map(Named::actorId).distinct().count();
    if (sentence > 0 && (isOpen || here < 2)) {
      context.add(sentence - 1);
    }
    context.add(sentence);
    return context;
  }

  private List<Named> named(int sentence) {
    List<Named> found = new ArrayList<>();
    int first = body.document.firstToken(sentence);
    int end = body.document.endToken(sentence);
    for (JointTitles.Held held : titles.in(first, end)) {
      found.add(named(held.personId(), held.start(), held.end(), false));
    }
    for (Mention mention : mentions) {
      if (mention.start() >= first && mention.end() <= end) {
        found.add(named(mention.actorId(), mention.start(), mention.end(), false));
      }
    }
    for (Places.Place place : Places.in(body, first, end)) {
      found.add(named(place.stateId(), place.start(), place.end(), true));
    }
    for (Places.Place people : Peoples.in(body, first, end)) {
      found.add(named(people.stateId(), people.start(), people.end(), false));
    }
    found.sort(Comparator.comparingInt(n -> n.span().start()));
    return apart(found);
  }

  private Named named(String actorId, int start, int end, boolean isPlace) {
    return new Named(actorId, start, body.document.span(start, end), isPlace);
  }

  private static List<Named> apart(List<Named> named) {
    List<Named> apart = new ArrayList<>();
    for (Named one : named) {
      if (apart.isEmpty() || apart.get(apart.size() - 1).span().end() <= one.span().start()) {
        apart.add(one);
      }
    }
    return apart;
  }

  private ActorSentence sentence(int number, List<Integer> context) {
    Set<String> distinct = new LinkedHashSet<>();
    Set<String> acting = new HashSet<>();
    for (int s : context) {
      for (Named one : named.get(s)) {
        distinct.add(one.actorId());
        if (!one.isPlace()) {
          acting.add(one.actorId());
        }
      }
    }
    List<String> ids = List.copyOf(distinct);
    StringBuilder text = new StringBuilder();
    List<PairEncoder.Naming> namings = new ArrayList<>();
    List<Integer> tokens = new ArrayList<>();
    for (int s : context) {
      text.append(text.isEmpty() ? "" : " ");
      Span span = body.document.sentences().get(s);
      int shift = text.length() - span.start();
      for (Named one : named.get(s)) {
        Span there = new Span(one.span().start() + shift, one.span().end() + shift);
        namings.add(new PairEncoder.Naming(there, ids.indexOf(one.actorId())));
        tokens.add(one.token());
      }
      text.append(span.of(body.document.text()));
    }
    Set<Integer> cities = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!acting.contains(ids.get(i))) {
        cities.add(i);
      }
    }
    return new ActorSentence(
        number,
        text.toString(),
        ids,
        ids.stream().map(this::kind).toList(),
        namings,
        tokens,
        cities,
        pairs(ids, cities));
  }

  private List<PairEncoder.Pair> pairs(List<String> ids, Set<Integer> cities) {
    List<PairEncoder.Pair> may = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        if (mayDeal(ids, i, j, cities)) {
          may.add(new PairEncoder.Pair(i, j));
        }
      }
    }
    return may;
  }

  /** Whether both are actors here, or one is a person and the other where that person may go. */
  private boolean mayDeal(List<String> ids, int one, int other, Set<Integer> cities) {
    return pairs.areStrangers(ids.get(one), ids.get(other))
        && (!cities.contains(one) || body.people.actor(ids.get(other)).isPerson())
        && (!cities.contains(other) || body.people.actor(ids.get(one)).isPerson());
  }

  private PairEncoder.Kind kind(String id) {
    Actor actor = body.people.actor(id);
    if (actor.isPerson()) {
      return PairEncoder.Kind.PERSON;
    }
    return actor.isState() ? PairEncoder.Kind.STATE : PairEncoder.Kind.OTHER;
  }
}
