-- What does each actor say within a topic, how often, and in which words?
WITH said AS (
  SELECT statement_id, actor_id, topic_id, subtopic_id, weight,
         row_number() OVER (PARTITION BY statement_id ORDER BY weight DESC, subtopic_id) AS place
  FROM model.statement_subtopic
)
SELECT a.name AS actor, t.label AS topic, b.label AS within_it,
       count(*) AS statements, count(DISTINCT r.story_id) AS stories,
       max_by(s.content, struct(said.weight, s.statement_id)) AS for_instance
FROM said
JOIN model.subtopic b ON b.subtopic_id = said.subtopic_id
JOIN model.topic t ON t.topic_id = said.topic_id
JOIN annotate.actor a ON a.actor_id = said.actor_id
JOIN annotate.statement s ON s.statement_id = said.statement_id
JOIN ingest.article r ON r.article_id = s.article_id
WHERE said.place = 1 AND said.weight >= 0.3
GROUP BY a.name, t.label, b.label, said.subtopic_id
ORDER BY actor, topic, statements DESC, said.subtopic_id
