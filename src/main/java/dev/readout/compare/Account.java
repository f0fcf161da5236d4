package dev.readout.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What one side makes of one contact, put together from the articles that hold it. */
final class Account {

  private static final int LINES = 60;

  private final String side;
  private final TreeSet<String> articles = new TreeSet<>();
  private final TreeSet<String> initiators = new TreeSet<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Double> tones = new ArrayList<>();
  private boolean isJoint;

  /** A sentence or statement of the account, with its place in the article's text. */
  record Line(String articleId, int start, int end, String text) {

    private static final Comparator<Line> ORDER =
        Comparator.comparing(Line::articleId)
            .thenComparingInt(Line::start)
            .thenComparing(Line::end);
  }

  /** An account of {@code side}, still empty. */
  Account(String side) {
    this.side = side;
  }

  /**
   * Takes in what {@code article} holds of the account: a release of the side's own government
   * about the contact is the account, and so is a joint statement that either side published; of
   * another release of the other side, only the turns in which this side speaks itself; in any
   * other article, what the side's speakers say.
   */
  void add(ArticleFacts article, ArticleFacts.Contact contact, String otherSide, Actors actors) {
    String release = OfficialSources.side(article.source);
    boolean isOther = otherSide.equals(release);
    boolean isSharedText = isOther && Subject.isJoint(article);
    boolean isRelease = side.equals(release) || isSharedText;
    List<Line> found =
        isRelease
            ? Passage.of(article, contact, release, actors)
            : isOther
                ? Passage.turns(article, contact, side, actors)
                : Passage.said(article, contact, side, actors);
    if (found.isEmpty()) {
      return;
    }
    isJoint |= release != null && Subject.isJoint(article);
    articles.add(article.articleId);
    lines.addAll(found);
    if (isRelease && contact.initiatorId() != null) {
      initiators.add(contact.initiatorId());
    }
    for (ArticleFacts.Tone mention : article.tones) {
      boolean isOwn =
          (isRelease && mention.isOutletTone()) || side.equals(actors.side(mention.voice()));
      if (isOwn && otherSide.equals(actors.side(mention.actorId()))) {
        tones.add(mention.polarity());
      }
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<String> articles() {
    return List.copyOf(articles);
  }

  /** Who sought the contact, by this account; null where it does not say. */
  String initiator() {
    return initiators.isEmpty() ? null : initiators.first();
  }

  /** Takes in another part of the account of the same side. */
  void add(Account part) {
    articles.addAll(part.articles);
    initiators.addAll(part.initiators);
    lines.addAll(part.lines);
    tones.addAll(part.tones);
    isJoint |= part.isJoint;
  }

  String side() {
    return side;
  }

  /** Whether a text that both sides signed is part of it. */
  boolean isJoint() {
    return isJoint;
  }

  /** Mean polarity toward the other side; null where the account does not speak of it. */
  Double tone() {
    Mean mean = new Mean();
    tones.stream().sorted().forEach(mean::add);
    return mean.n() == 0 ? null : (Double) mean.mean();
  }

  /** In reading order; what another line says in the same words or holds is left out. */
  List<Line> lines() {
    List<Line> ordered = lines.stream().sorted(Line.ORDER).toList();
    List<Wording> wordings = ordered.stream().map(line -> Wording.of(line.text())).toList();
    List<Integer> distinct = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Wording wording = wordings.get(i);
      if (distinct.stream().noneMatch(other -> wording.isLike(wordings.get(other)))) {
        distinct.add(i);
      }
    }
    return distinct.stream()
        .filter(
            i ->
                distinct.stream().noneMatch(other -> wordings.get(i).isPartOf(wordings.get(other))))
        .limit(LINES)
        .map(ordered::get)
        .toList();
  }
}
