-- Which stories were printed most often?
SELECT story_id, count(*) AS articles, count(DISTINCT source) AS sources, min(published_at) AS first_at,
       min_by(title, published_at) AS first_title
FROM ingest.article
GROUP BY story_id
HAVING count(*) > 1
ORDER BY articles DESC, story_id
LIMIT 40
