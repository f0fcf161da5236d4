package dev.readout.annotate;

import dev.readout.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the contact that a headline tells. */
final class TitleContacts {

  private final ArticleText article;
  private final Reading body;
  private final Reading title;
  private final Pairs pairs;
  private final ContactTime time;

  TitleContacts(ArticleText article, Reading body, Reading title) {
    this.article = article;
    this.body = body;
    this.title = title;
    this.pairs = new Pairs(body);
    this.time = new ContactTime(article, title);
  }

  List<Dealing> find() {
    List<Dealing> dealings = new ArrayList<>();
    Document document = title.document;
    for (int s = 0; s < document.sentences().size(); s++) {
      for (Trigger trigger : Triggers.in(document, s)) {
        boolean isUnsure =
            trigger.is(Trigger.Trait.ADDRESSED)
                || time.isNotHeld(trigger, document.firstToken(s), document.endToken(s));
        if (isUnsure) {
          continue;
        }
        int stop = Parties.regionEnd(title, trigger.end(), document.endToken(s), Set.of());
        Set<String> others = Parties.actors(title, trigger.end(), stop, Set.of());
        Set<String> hosts = Parties.actors(title, hostsFrom(s, trigger), trigger.start(), Set.of());
        if (hosts.isEmpty()) {
          hosts.addAll(owner(trigger));
        }
        if (trigger.isBetween() && hosts.isEmpty()) {
          addAmong(others, trigger, dealings);
          continue;
        }
        boolean isGroup =
            others.isEmpty()
                && hosts.size() > 1
                && !trigger.is(Trigger.Trait.NEEDS_PARTNER)
                && !trigger.isVisit();
        if (isGroup) {
          addAmong(hosts, trigger, dealings);
          continue;
        }
        if (hosts.isEmpty()) {
          host().ifPresent(hosts::add);
        }
        boolean isNamed = !trigger.kind().equals("visit");
        if (isNamed && !body.document.sentences().isEmpty() && !others.isEmpty()) {
          Span span = body.document.sentences().get(0);
          EventDate date = EventDate.day(article.publishedOn());
          pairs.add(hosts, others, kind(trigger, hosts), date, null, false, span, dealings);
        }
      }
    }
    return dealings;
  }

  /** "Statement by X on Y's call with Z": X has no part in the call. */
  private int hostsFrom(int sentence, Trigger trigger) {
    Document document = title.document;
    boolean isBy = false;
    for (int i = document.firstToken(sentence); i < trigger.start(); i++) {
      isBy |= document.token(i).is("by") || document.token(i).is("from");
      if (isBy && document.token(i).is("on")) {
        return i + 1;
      }
    }
    return document.firstToken(sentence);
  }

  /** {@code Deputy Secretary Sherman's meetings with}: she, not the head of her ministry. */
  private Set<String> owner(Trigger trigger) {
    int mark = trigger.start() - 1;
    while (mark > 0 && title.document.isTag(mark, "ADJ", "NOUN")) {
      mark--;
    }
    boolean isOwned = mark > 0 && title.document.token(mark).folded().equals("'s");
    Mention owner = isOwned ? title.mentionAt(mark - 1) : null;
    return owner != null && title.isPerson(owner) ? Set.of(owner.actorId()) : Set.of();
  }

  /** Talks of states are a negotiation. */
  private String kind(Trigger trigger, Set<String> actors) {
    boolean isTalks = title.document.token(trigger.start()).is("talks");
    boolean isOfStates = actors.stream().noneMatch(id -> body.people.actor(id).isPerson());
    return isTalks && isOfStates ? "negotiation" : trigger.kind();
  }

  private void addAmong(Set<String> actors, Trigger trigger, List<Dealing> dealings) {
    if (!body.document.sentences().isEmpty()) {
      Span span = body.document.sentences().get(0);
      EventDate date = EventDate.day(article.publishedOn());
      pairs.add(actors, actors, kind(trigger, actors), date, null, false, span, dealings);
    }
  }

  /** The publisher's own head, who is the unnamed side of "Telephone conversation with X". */
  private Optional<String> host() {
    String home = body.holders.homeId();
    if (home == null) {
      return Optional.empty();
    }
    boolean isMinistry =
        article.source().startsWith("state.") || article.source().startsWith("mid.");
    String title = isMinistry ? "foreign minister" : "president";
    return Optional.ofNullable(body.holders.at(home, title));
  }
}
