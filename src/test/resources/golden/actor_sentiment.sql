SELECT actor_id, mention_count, article_count, story_count, round(polarity, 3) AS polarity,
       round(polarity_low, 3) AS low, round(polarity_high, 3) AS high, verdict
FROM compare.actor_sentiment
WHERE period_kind = 'week' AND period_start = DATE'2025-06-30'
ORDER BY actor_id
