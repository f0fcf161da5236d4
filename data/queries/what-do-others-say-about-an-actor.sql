-- How do the outlets write about an actor, and how do the people they quote speak of it?
SELECT period_start, actor_name, polarity AS outlets, quoted_polarity AS quoted,
       story_count, quoted_story_count
FROM compare.actor_sentiment
WHERE period_kind = 'month' AND quoted_story_count >= 5
ORDER BY period_start DESC, quoted_story_count DESC, actor_id
LIMIT 40
