package dev.readout.table;

import java.util.List;

/** What {@code compare} writes: how actors, topics and sources compare in each period. */
public final class CompareTables {

  private static final String[] BY_PERIOD = {"period_kind", "months(period_start)"};

  private static final String PERIOD_COLUMNS =
      """
      period_kind STRING NOT NULL COMMENT 'day, week (ISO, from Monday) or month',
      period_start DATE NOT NULL COMMENT 'First day of the period, UTC',
      """;

  public static final TableContract PERIOD =
      of(
          "compare.period",
          "one period that has been compared",
          """
          digest STRING NOT NULL COMMENT 'Of everything the comparison rests on: articles, stories, versions, settings; order does not matter',
          article_count BIGINT NOT NULL COMMENT 'Articles of the period, those left out included',
          story_count BIGINT NOT NULL COMMENT 'Independent stories that the comparisons rest on',
          first_compared_at TIMESTAMP NOT NULL COMMENT 'When it was first compared, UTC; what is ingested later is late',
          compared_at TIMESTAMP NOT NULL COMMENT 'When it was last compared, UTC',
          run_id STRING NOT NULL COMMENT 'The run that last compared it',
          versions STRING COMMENT 'Annotator and models of its figures, the same for every article of the period; null where no article was scored'
          """,
          List.of());

  public static final TableContract ACTOR_SENTIMENT =
      of(
          "compare.actor_sentiment",
          "how one actor was covered in a period",
          """
          actor_id STRING NOT NULL COMMENT 'The actor',
          actor_name STRING NOT NULL COMMENT 'Usual English name, as in annotate.actor',
          mention_count BIGINT NOT NULL COMMENT 'Mentions in the voice of the outlets, those in sentences that recur left out',
          article_count BIGINT NOT NULL COMMENT 'Articles with such a mention',
          story_count BIGINT NOT NULL COMMENT 'Independent stories: copies of one another count once',
          recurring_mention_count BIGINT COMMENT 'Mentions left out: in the voice of the outlets, in a sentence of compare.recurring_sentence',
          polarity DOUBLE COMMENT 'Tone of the outlets, -1 to 1: mean of story means; null where evidence is short',
          polarity_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          polarity_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          negative_share DOUBLE COMMENT 'Mean probability that a mention is negative, each story counting once',
          neutral_share DOUBLE COMMENT 'The same for neutral',
          positive_share DOUBLE COMMENT 'The same for positive',
          verdict STRING NOT NULL COMMENT 'estimated, or not enough evidence: fewer stories than asked for',
          quoted_mention_count BIGINT NOT NULL COMMENT 'Mentions inside what somebody said',
          quoted_story_count BIGINT NOT NULL COMMENT 'Independent stories with such a mention',
          quoted_polarity DOUBLE COMMENT 'Tone of those who speak of the actor; null where evidence is short',
          quoted_polarity_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          quoted_polarity_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          model_version STRING NOT NULL COMMENT 'Sentiment model; several are separated by a comma'
          """,
          List.of("actor_id"));

  public static final TableContract ACTOR_TOPIC =
      of(
          "compare.actor_topic",
          "the place of one topic in the coverage of one actor in a period",
          """
          actor_id STRING NOT NULL COMMENT 'The actor',
          actor_name STRING NOT NULL COMMENT 'Usual English name, as in annotate.actor',
          topic_id STRING NOT NULL COMMENT 'The topic',
          topic_label STRING NOT NULL COMMENT 'Its label, as in model.topic',
          article_count BIGINT NOT NULL COMMENT 'Articles that name the actor and give the topic a tenth or more',
          story_count BIGINT NOT NULL COMMENT 'Independent stories that name the actor and give the topic a tenth or more',
          actor_story_count BIGINT NOT NULL COMMENT 'Independent stories that name the actor: what the share is a share of',
          share DOUBLE COMMENT 'Mean weight of the topic where the actor is named, each story counting once; null where evidence is short',
          share_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          share_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          overall_share DOUBLE NOT NULL COMMENT 'Mean weight of the topic in all stories of the period',
          lift DOUBLE COMMENT 'share over overall_share: above 1 where the topic marks the actor',
          verdict STRING NOT NULL COMMENT 'estimated, or not enough evidence: fewer stories of the actor than asked for',
          model_version STRING NOT NULL COMMENT 'Topic model'
          """,
          List.of("actor_id", "topic_id"));

  public static final TableContract ACTOR_PAIR =
      of(
          "compare.actor_pair",
          "two actors in a period; the one whose id sorts first is a",
          """
          actor_a STRING NOT NULL COMMENT 'The actor whose id sorts first',
          actor_b STRING NOT NULL COMMENT 'The other',
          name_a STRING NOT NULL COMMENT 'Usual English name of a',
          name_b STRING NOT NULL COMMENT 'Usual English name of b',
          article_count BIGINT NOT NULL COMMENT 'Articles that name both',
          story_count BIGINT NOT NULL COMMENT 'Independent stories that name both',
          story_count_a BIGINT NOT NULL COMMENT 'Independent stories that name a',
          story_count_b BIGINT NOT NULL COMMENT 'Independent stories that name b',
          jaccard DOUBLE NOT NULL COMMENT 'Stories that name both over stories that name either',
          pmi DOUBLE COMMENT 'Pointwise mutual information of the two names over stories, in bits; null where no story names both',
          contact_count BIGINT NOT NULL COMMENT 'Different contacts told of: kind and day, or kind and story where no day is told',
          planned_contact_count BIGINT NOT NULL COMMENT 'Those of them that only lie ahead',
          topic_divergence DOUBLE COMMENT 'Jensen-Shannon divergence of their topics, 0 (same) to 1; null where evidence is short',
          polarity_difference DOUBLE COMMENT 'Tone of the outlets toward a minus toward b; null where evidence is short',
          polarity_difference_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          polarity_difference_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          a_about_b_mention_count BIGINT NOT NULL COMMENT 'Mentions of b in what a said',
          a_about_b_story_count BIGINT NOT NULL COMMENT 'Independent stories with such a mention',
          a_about_b_polarity DOUBLE COMMENT 'Tone of a about b; null where evidence is short',
          a_about_b_polarity_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          a_about_b_polarity_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          b_about_a_mention_count BIGINT NOT NULL COMMENT 'Mentions of a in what b said',
          b_about_a_story_count BIGINT NOT NULL COMMENT 'Independent stories with such a mention',
          b_about_a_polarity DOUBLE COMMENT 'Tone of b about a; null where evidence is short',
          b_about_a_polarity_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          b_about_a_polarity_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          verdict STRING NOT NULL COMMENT 'estimated, or not enough evidence: too few stories for the difference in tone'
          """,
          List.of("actor_a", "actor_b"));

  public static final TableContract COVERAGE =
      of(
          "compare.coverage",
          "what one source gave in a period",
          """
          source STRING NOT NULL COMMENT 'As in ingest.article; the origin where an input was refused before its source was known',
          expected DOUBLE COMMENT 'Mean of the eight periods before, from the first that holds an article of the source; null where there is none',
          received BIGINT NOT NULL COMMENT 'Articles published in the period; undated ones count where they were ingested',
          story_count BIGINT NOT NULL COMMENT 'Independent stories among them',
          scored BIGINT NOT NULL COMMENT 'Those of them that the comparisons rest on',
          late BIGINT NOT NULL COMMENT 'Those ingested after the period was first compared',
          rejected BIGINT NOT NULL COMMENT 'Inputs refused in the period, by the day of refusal',
          non_english BIGINT NOT NULL COMMENT 'Articles left out of the comparisons for their language',
          undated BIGINT NOT NULL COMMENT 'Articles left out for want of a date'
          """,
          List.of("source"));

  public static final TableContract OUTLET_ACTOR =
      of(
          "compare.outlet_actor",
          "how one outlet covered one actor in a period",
          """
          source STRING NOT NULL COMMENT 'The outlet, as in ingest.article',
          actor_id STRING NOT NULL COMMENT 'The actor',
          actor_name STRING NOT NULL COMMENT 'Usual English name, as in annotate.actor',
          mention_count BIGINT NOT NULL COMMENT 'Mentions in the voice of the outlet',
          article_count BIGINT NOT NULL COMMENT 'Articles of the outlet with such a mention',
          story_count BIGINT NOT NULL COMMENT 'Independent stories among them',
          tone_story_count BIGINT COMMENT 'Those of them that the tone rests on: with such a mention outside compare.recurring_sentence',
          outlet_story_count BIGINT NOT NULL COMMENT 'All independent stories of the outlet in the period',
          attention DOUBLE COMMENT 'story_count over outlet_story_count; null where evidence is short',
          attention_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          attention_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          polarity DOUBLE COMMENT 'Tone of the outlet, -1 to 1: mean of story means; null where evidence is short',
          polarity_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          polarity_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          verdict STRING NOT NULL COMMENT 'estimated, or not enough evidence: too few stories for the tone',
          first_story_count BIGINT NOT NULL COMMENT 'Stories that this outlet had first, so that each counts for one outlet alone',
          first_tone_story_count BIGINT COMMENT 'Those of them that a tone rests on',
          first_mean DOUBLE COMMENT 'Mean tone of those, whatever their number: what changes are computed from, not a figure to read',
          first_deviation DOUBLE COMMENT 'Standard deviation of those; null below two',
          outlet_first_story_count BIGINT NOT NULL COMMENT 'All stories that this outlet had first, about whomever',
          article_ids ARRAY<STRING> NOT NULL COMMENT 'Evidence: up to five articles, one a story, whose tone bears the mean out most'
          """,
          List.of("source", "actor_id"));

  public static final TableContract ACTOR_CHANGE =
      of(
          "compare.actor_change",
          "what changed for an actor against earlier periods",
          """
          actor_id STRING NOT NULL COMMENT 'The actor',
          actor_name STRING NOT NULL COMMENT 'Usual English name, as in annotate.actor',
          measure STRING NOT NULL COMMENT 'polarity (tone of the outlets) or attention (share of all stories)',
          baseline STRING NOT NULL COMMENT 'previous (the period before) or last eight (all stories of the eight before)',
          value DOUBLE COMMENT 'The measure in this period; null where evidence is short',
          previous DOUBLE COMMENT 'The measure in the baseline; null where evidence is short',
          change DOUBLE COMMENT 'Adjusted to the outlets that both share, so that a new outlet is neither a new mood nor a new interest; value minus previous where the outlets are the same',
          change_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          change_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          p_value DOUBLE COMMENT 'Of no change at all, two-sided',
          q_value DOUBLE COMMENT 'Benjamini-Hochberg over the actors of the same period, measure and baseline',
          story_count BIGINT NOT NULL COMMENT 'Independent stories in this period',
          previous_story_count BIGINT NOT NULL COMMENT 'Independent stories in the baseline',
          verdict STRING NOT NULL COMMENT 'warmer, cooler (polarity), more, less (attention) where q_value is below 0.05; unchanged; not enough evidence',
          is_burst BOOLEAN NOT NULL COMMENT 'Attention of verdict more, and more than twice the baseline',
          article_ids ARRAY<STRING> NOT NULL COMMENT 'Evidence: up to five articles of this period, as in compare.outlet_actor'
          """,
          List.of("actor_id", "measure", "baseline"));

  public static final TableContract ACTOR_TERM =
      of(
          "compare.actor_term",
          "a word that marks an actor out in a period, against all others or against one, by week and month",
          """
          actor_id STRING NOT NULL COMMENT 'The actor',
          actor_name STRING NOT NULL COMMENT 'Usual English name, as in annotate.actor',
          side STRING NOT NULL COMMENT 'said (in its statements) or covered (in sentences that name it)',
          versus_id STRING NOT NULL COMMENT 'all (all other actors together), or the other actor: each two of different sides among the ten with most stories',
          versus_name STRING NOT NULL COMMENT 'all others, or usual English name',
          term STRING NOT NULL COMMENT 'The word, lower case',
          story_count BIGINT NOT NULL COMMENT 'Independent stories of the actor with the word',
          other_story_count BIGINT NOT NULL COMMENT 'The same of the other actor, or of all others, summed over them',
          log_odds DOUBLE NOT NULL COMMENT 'Weighted log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008); the words of all actors are the prior',
          z DOUBLE NOT NULL COMMENT 'log_odds over its standard error'
          """,
          List.of("actor_id", "side", "versus_id", "term"));

  public static final TableContract CONTACT_EVENT =
      of(
          "compare.contact_event",
          "one contact, as all articles of a period tell of it",
          """
          event_id STRING NOT NULL COMMENT 'As in annotate.contact, of the telling that names both parties most exactly',
          event_ids ARRAY<STRING> NOT NULL COMMENT 'event_id of every telling of it, those included that name a state in place of its minister or a part of a name',
          actor_a STRING NOT NULL COMMENT 'The actor whose id sorts first',
          actor_b STRING NOT NULL COMMENT 'The other',
          name_a STRING NOT NULL COMMENT 'Usual English name of a',
          name_b STRING NOT NULL COMMENT 'Usual English name of b',
          kind STRING NOT NULL COMMENT 'As in annotate.contact',
          held_on DATE COMMENT 'When; the first day of the month or year where only that is told; null where unknown',
          held_on_precision STRING NOT NULL COMMENT 'day, month, year or unknown',
          is_planned BOOLEAN NOT NULL COMMENT 'True where every article tells of it as of what lies ahead',
          initiator_id STRING COMMENT 'Who sought it; null where no article says; the first by id where they differ',
          level_a INT NOT NULL COMMENT 'Of a on that day: 3 head of state or government, 2 minister or head of an organisation, 1 other office, state or body, 0 none that is known',
          level_b INT NOT NULL COMMENT 'The same of b',
          article_count BIGINT NOT NULL COMMENT 'Articles that tell of it',
          story_count BIGINT NOT NULL COMMENT 'Independent stories among them'
          """,
          List.of("event_id"));

  public static final TableContract READOUT_PAIR =
      of(
          "compare.readout_pair",
          "one contact that a side told of in a period, with the accounts of both sides",
          """
          event_id STRING NOT NULL COMMENT 'As in compare.contact_event',
          actor_a STRING NOT NULL COMMENT 'The actor whose id sorts first',
          actor_b STRING NOT NULL COMMENT 'The other',
          name_a STRING NOT NULL COMMENT 'Usual English name of a',
          name_b STRING NOT NULL COMMENT 'Usual English name of b',
          kind STRING NOT NULL COMMENT 'As in annotate.contact',
          held_on DATE NOT NULL COMMENT 'The day of the contact',
          accounts STRING NOT NULL COMMENT 'both, a only or b only: whose account there is',
          articles_a ARRAY<STRING> NOT NULL COMMENT 'article_ids that hold the account of a: releases of its government that are about the contact, and articles that report what its side said',
          articles_b ARRAY<STRING> NOT NULL COMMENT 'The same of b',
          is_joint BOOLEAN COMMENT 'Whether a joint statement is among them, which is the account of both: that they agree in it is no finding',
          initiator_a STRING COMMENT 'Who sought it, by the account of a; null where it does not say',
          initiator_b STRING COMMENT 'Who sought it, by the account of b; null where it does not say',
          duration_a STRING COMMENT 'How long it lasted, in the words of the account of a; null where it does not say',
          duration_b STRING COMMENT 'The same of b',
          initiator_press STRING COMMENT 'Who sought it, as articles of neither government tell it in their own voice; null where none says',
          duration_press STRING COMMENT 'How long it lasted, in the words of those; null where none says',
          tone_a DOUBLE COMMENT 'Mean polarity toward b in the account of a; null where it does not speak of b',
          tone_b DOUBLE COMMENT 'Mean polarity toward a in the account of b; null where it does not speak of a',
          both_say ARRAY<STRUCT<a: STRING, b: STRING, similarity: DOUBLE>> NOT NULL COMMENT 'Sentences of the two accounts that say the same, each in one pair at most, the closest first; similarity is the cosine of their words, rare ones weighing more',
          only_a ARRAY<STRING> NOT NULL COMMENT 'Sentences and statements of the account of a without a counterpart',
          only_b ARRAY<STRING> NOT NULL COMMENT 'The same of b',
          lines_a ARRAY<STRUCT<article_id: STRING, start_offset: INT, end_offset: INT, counterpart: INT>> NOT NULL COMMENT 'Every line of the account of a with its place in ingest.article.text, and which line of lines_b says the same, from 0; null where none does',
          lines_b ARRAY<STRUCT<article_id: STRING, start_offset: INT, end_offset: INT, counterpart: INT>> NOT NULL COMMENT 'The same of b'
          """,
          List.of("event_id"));

  private static final String EVIDENCE =
      "evidence ARRAY<STRUCT<statement_id: STRING, act: STRING, content: STRING>> NOT NULL COMMENT"
          + " 'Up to five statements, word for word; act is the first of its acts, null for none'";

  public static final TableContract ACTOR_ISSUE =
      of(
          "compare.actor_issue",
          "what one actor said on one issue in a period",
          """
          actor_id STRING NOT NULL COMMENT 'The speaker',
          actor_name STRING NOT NULL COMMENT 'Usual English name, as in annotate.actor',
          side_id STRING NOT NULL COMMENT 'The state that it speaks for, or the actor itself',
          issue_id STRING NOT NULL COMMENT 'As in model.issue',
          issue_name STRING NOT NULL COMMENT 'For people',
          statement_count BIGINT NOT NULL COMMENT 'Statements of the actor on the issue',
          story_count BIGINT NOT NULL COMMENT 'Independent stories that hold them',
          act_statement_count BIGINT NOT NULL COMMENT 'Statements with an act that is cooperative or confrontational',
          act_story_count BIGINT NOT NULL COMMENT 'Independent stories that hold those: what the position rests on',
          acts ARRAY<STRUCT<act: STRING, family: STRING, statement_count: BIGINT>> NOT NULL COMMENT 'Acts done (agree, offer, support, aid, concede, appeal, demand, accuse, reject, threaten, sanction), the PLOVER family of each and how many statements do it',
          position DOUBLE COMMENT 'Cooperative minus confrontational acts, -1 to 1: mean of story means; null where evidence is short',
          position_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          position_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          verdict STRING NOT NULL COMMENT 'estimated, or not enough evidence: fewer stories with an act than asked for',
          previous_position DOUBLE COMMENT 'The position in the period before; null where evidence was short',
          change DOUBLE COMMENT 'Position minus that of the period before; null where evidence is short in either',
          change_low DOUBLE COMMENT 'Lower end of its 95 % interval',
          change_high DOUBLE COMMENT 'Upper end of its 95 % interval',
          p_value DOUBLE COMMENT 'Of no change at all, two-sided (Welch)',
          q_value DOUBLE COMMENT 'Benjamini-Hochberg over the actors and issues of the period',
          change_verdict STRING NOT NULL COMMENT 'more cooperative or more confrontational where q_value is below 0.05; unchanged; not enough evidence',
          position_mean DOUBLE COMMENT 'Mean position whatever the number of stories: what changes are computed from, not a figure to read',
          position_deviation DOUBLE COMMENT 'Standard deviation of that over stories; null below two',
          """
              + EVIDENCE,
          List.of("actor_id", "issue_id"));

  public static final TableContract ISSUE_SILENCE =
      of(
          "compare.issue_silence",
          "an issue that one side raised in a period and another, which spoke as well, did not",
          """
          issue_id STRING NOT NULL COMMENT 'As in model.issue',
          issue_name STRING NOT NULL COMMENT 'For people',
          raised_by_id STRING NOT NULL COMMENT 'The side that raised it: a state, or an actor that speaks for none',
          raised_by_name STRING NOT NULL COMMENT 'Usual English name',
          silent_id STRING NOT NULL COMMENT 'The side without a statement on it',
          silent_name STRING NOT NULL COMMENT 'Usual English name',
          issue_story_count BIGINT NOT NULL COMMENT 'Independent stories in which it was raised',
          raised_by_story_count BIGINT NOT NULL COMMENT 'Independent stories with any statement of that side',
          silent_story_count BIGINT NOT NULL COMMENT 'Independent stories with any statement of the silent side',
          p_value DOUBLE NOT NULL COMMENT 'Chance of such a silence if both were as given to the issue (Fisher, one-sided)',
          q_value DOUBLE NOT NULL COMMENT 'Benjamini-Hochberg over the issues and pairs of sides of the period, those that both spoke of as well',
          verdict STRING NOT NULL COMMENT 'silent where q_value is below 0.05; not enough evidence',
          """
              + EVIDENCE,
          List.of("issue_id", "raised_by_id", "silent_id"));

  public static final TableContract RECURRING_SENTENCE =
      of(
          "compare.recurring_sentence",
          "a sentence with a mention that three or more independent stories of a period hold word for word: a form of words, whose mentions in the voice of the outlets count for attention and not for tone",
          """
          text STRING NOT NULL COMMENT 'The sentence, as in annotate.sentence',
          article_count BIGINT NOT NULL COMMENT 'Articles that hold it',
          story_count BIGINT NOT NULL COMMENT 'Independent stories among them'
          """,
          List.of("text"));

  public static final TableContract RESTATEMENT =
      of(
          "compare.restatement",
          "a figure of a period that was compared before and is another now",
          """
          actor_id STRING NOT NULL COMMENT 'The actor',
          actor_name STRING NOT NULL COMMENT 'Usual English name, as in annotate.actor',
          restated_at TIMESTAMP NOT NULL COMMENT 'When the figure was written anew, UTC',
          run_id STRING NOT NULL COMMENT 'The run that did',
          story_count_before BIGINT NOT NULL COMMENT 'Independent stories until then',
          story_count_after BIGINT NOT NULL COMMENT 'Independent stories since',
          polarity_before DOUBLE COMMENT 'Tone until then; null where evidence was short',
          polarity_after DOUBLE COMMENT 'Tone since; null where evidence is short',
          cause STRING COMMENT 'articles: some came late, moved or joined another story, or the settings changed; version: annotator or models changed and as many articles as before; both; null where an older program wrote the row'
          """,
          List.of("actor_id", "run_id"));

  public static final List<TableContract> ALL =
      List.of(
          PERIOD,
          ACTOR_SENTIMENT,
          ACTOR_TOPIC,
          ACTOR_PAIR,
          OUTLET_ACTOR,
          ACTOR_CHANGE,
          ACTOR_TERM,
          ACTOR_ISSUE,
          ISSUE_SILENCE,
          CONTACT_EVENT,
          READOUT_PAIR,
          COVERAGE,
          RECURRING_SENTENCE,
          RESTATEMENT);

  private static TableContract of(String name, String meaning, String ddl, List<String> key) {
    List<String> all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("period_kind", "period_start"), key.stream())
            .toList();
    return TableContract.of(name, meaning, PERIOD_COLUMNS + ddl, all, BY_PERIOD);
  }

  private CompareTables() {}
}
