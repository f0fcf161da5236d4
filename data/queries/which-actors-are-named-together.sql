-- Which actors are named together more often than chance would have it?
SELECT period_start, name_a, name_b, story_count, jaccard, pmi, topic_divergence
FROM compare.actor_pair
WHERE period_kind = 'month' AND story_count >= 5
ORDER BY period_start DESC, pmi DESC, actor_a, actor_b
LIMIT 40
