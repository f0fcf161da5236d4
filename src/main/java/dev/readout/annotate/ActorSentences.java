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

  private final Reading body;
  private final Pairs pairs;
  private final List<Mention> mentions;

  ActorSentences(Reading body, Pairs pairs) {
    this.body = body;
    this.pairs = pairs;
    this.mentions = body.withPronouns();
  }

  /**
   * Where an actor is named, or a city of a state.
   *
   * @param isPlace the city; a person may visit it, and nobody else deals with it
   */
  private record Named(String actorId, Span span, boolean isPlace) {}

  /** All of them in the order of the text. */
  List<ActorSentence> all() {
    List<ActorSentence> found = new ArrayList<>();
    List<Named> before = List.of();
    for (int s = 0; s < body.document.sentences().size(); s++) {
      List<Named> here = named(s);
      List<Named> both = new ArrayList<>(before);
      both.addAll(here);
      ActorSentence sentence = sentence(s, both);
      if (!sentence.pairs().isEmpty()) {
        found.add(sentence);
      }
      before = here;
    }
    return found;
  }

  private List<Named> named(int sentence) {
    List<Named> named = new ArrayList<>();
    int first = body.document.firstToken(sentence);
    int end = body.document.endToken(sentence);
    for (Mention mention : mentions) {
      boolean isHere = mention.start() >= first && mention.end() <= end;
      if (isHere && mention.kind() != Mention.Kind.DEMONYM) {
        Span span = body.document.span(mention.start(), mention.end());
        named.add(new Named(mention.actorId(), span, false));
      }
    }
    for (Places.Place place : Places.in(body, first, end)) {
      named.add(new Named(place.stateId(), body.document.span(place.start(), place.end()), true));
    }
    named.sort(Comparator.comparingInt(n -> n.span().start()));
    return apart(named);
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

  private ActorSentence sentence(int number, List<Named> named) {
    Set<String> distinct = new LinkedHashSet<>();
    named.forEach(n -> distinct.add(n.actorId()));
    List<String> ids = List.copyOf(distinct);
    Set<Integer> cities = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (named.stream().noneMatch(n -> n.actorId().equals(id) && !n.isPlace())) {
        cities.add(i);
      }
    }
    List<PairEncoder.Pair> may = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        if (mayDeal(ids, i, j, cities)) {
          may.add(new PairEncoder.Pair(i, j));
        }
      }
    }
    Document document = body.document;
    int start = document.sentences().get(Math.max(0, number - 1)).start();
    return new ActorSentence(
        number,
        start,
        document.text().substring(start, document.sentences().get(number).end()),
        ids,
        ids.stream().map(this::kind).toList(),
        named.stream()
            .map(n -> new PairEncoder.Naming(shift(n.span(), start), ids.indexOf(n.actorId())))
            .toList(),
        cities,
        may);
  }

  private static Span shift(Span span, int back) {
    return new Span(span.start() - back, span.end() - back);
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
