-- Which sentences stand behind the tone toward Vladimir Putin in a week?
SELECT m.polarity, r.source, n.text
FROM model.mention_sentiment m
JOIN annotate.mention k ON k.article_id = m.article_id AND k.mention_no = m.mention_no
JOIN annotate.sentence n ON n.article_id = k.article_id AND n.sentence_no = k.sentence_no
JOIN ingest.article r ON r.article_id = m.article_id
WHERE m.actor_id = 'person:vladimir-putin' AND m.voice = 'outlet'
  AND m.published_at >= TIMESTAMP'2025-06-30' AND m.published_at < TIMESTAMP'2025-07-07'
ORDER BY m.polarity, m.article_id, m.mention_no
