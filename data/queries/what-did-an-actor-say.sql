-- What did Emmanuel Macron say, word for word, and where does it stand?
SELECT s.published_at, r.source, s.content, r.title
FROM annotate.statement s
JOIN ingest.article r ON r.article_id = s.article_id
WHERE s.speaker_id = 'person:emmanuel-macron' AND s.kind = 'direct'
ORDER BY s.published_at, s.statement_id
