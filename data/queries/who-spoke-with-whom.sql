-- Who dealt with whom, when, and how many stories tell of it?
SELECT c.held_on, a.name AS first, b.name AS second, c.kind,
       count(DISTINCT r.story_id) AS stories, max(i.name) AS sought_by
FROM annotate.contact c
JOIN ingest.article r ON r.article_id = c.article_id
JOIN annotate.actor a ON a.actor_id = c.actor_a
JOIN annotate.actor b ON b.actor_id = c.actor_b
LEFT JOIN annotate.actor i ON i.actor_id = c.initiator_id
WHERE c.held_on_precision = 'day'
GROUP BY c.held_on, a.name, b.name, c.kind
ORDER BY c.held_on DESC, stories DESC, first, second, c.kind
