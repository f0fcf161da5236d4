package dev.readout.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells people of one name apart. Whom the catalogue lacks is known by a name alone, and two
 * stories may mean two people by it; so the id of such a person names the story too.
 */
final class StoryPeople {

  private static final int DIGITS = 8;

  private StoryPeople() {}

  /**
   * The same annotations, with {@code person:jane-doe} of story 1a2b as {@code
   * person:jane-doe~1a2b}.
   */
  static Annotations withStory(Annotations found, String storyId) {
    Map<String, String> ids = new HashMap<>();
    for (Actor actor : found.actors()) {
      if (!actor.isCatalogued() && actor.isPerson()) {
        String story = storyId.substring(0, Math.min(DIGITS, storyId.length()));
        ids.put(actor.id(), actor.id() + "~" + story);
      }
    }
    return ids.isEmpty() ? found : renamed(found, ids);
  }

  private static Annotations renamed(Annotations found, Map<String, String> ids) {
    List<Actor> actors =
        found.actors().stream()
            .map(
                a ->
                    new Actor(
                        ids.getOrDefault(a.id(), a.id()),
                        a.name(),
                        a.kind(),
                        a.stateId(),
                        a.wikidataId(),
                        a.isCatalogued(),
                        a.gender()))
            .toList();
    return new Annotations(
        actors,
        found.sentences(),
        found.mentions().stream().map(m -> m.withActor(of(ids, m.actorId()))).toList(),
        found.statements().stream()
            .map(
                s ->
                    s.withActors(
                        of(ids, s.speakerId()), of(ids, s.relayerId()), of(ids, s.addresseeId())))
            .toList(),
        found.contacts().stream()
            .map(
                c ->
                    c.withActors(
                        of(ids, c.actorA()), of(ids, c.actorB()), of(ids, c.initiatorId())))
            .toList());
  }

  private static String of(Map<String, String> ids, String id) {
    return id == null ? null : ids.getOrDefault(id, id);
  }
}
