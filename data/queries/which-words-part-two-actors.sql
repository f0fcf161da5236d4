-- Which words do two actors part ways by, in what they say and in how they are covered?
SELECT period_start, side, actor_name, versus_name, term, story_count, other_story_count, z
FROM compare.actor_term
WHERE period_kind = 'month' AND versus_id <> 'all'
ORDER BY period_start DESC, side, actor_name, versus_name, z DESC, term
LIMIT 100
