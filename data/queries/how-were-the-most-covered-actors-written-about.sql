-- How were the most covered actors written about in each week?
SELECT period_start, actor_name, story_count, polarity, polarity_low, polarity_high, verdict
FROM compare.actor_sentiment
WHERE period_kind = 'week' AND story_count >= 5
ORDER BY period_start DESC, story_count DESC, actor_id
LIMIT 40
