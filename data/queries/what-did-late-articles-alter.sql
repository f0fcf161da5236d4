-- Which figures that were already out did late articles, or a new version, alter?
SELECT period_kind, period_start, actor_name, story_count_before, story_count_after,
       polarity_before, polarity_after, cause, restated_at
FROM compare.restatement
ORDER BY restated_at DESC, period_kind, period_start, actor_id
