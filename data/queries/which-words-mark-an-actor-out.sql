-- Which words mark out what an actor says, and how it is covered?
SELECT period_start, actor_name, side, term, story_count, log_odds, z
FROM compare.actor_term
WHERE period_kind = 'month' AND versus_id = 'all'
ORDER BY period_start DESC, actor_name, side, z DESC, term
LIMIT 100
