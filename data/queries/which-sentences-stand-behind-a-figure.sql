-- Which sentences stand behind the tone toward Vladimir Putin in the last week that has one?
SELECT m.polarity, r.source, n.text
FROM model.mention_sentiment m
JOIN annotate.mention k ON k.article_id = m.article_id AND k.mention_no = m.mention_no
JOIN annotate.sentence n ON n.article_id = k.article_id AND n.sentence_no = k.sentence_no
JOIN ingest.article r ON r.article_id = m.article_id
JOIN (SELECT max(period_start) AS start FROM compare.actor_sentiment
      WHERE period_kind = 'week' AND actor_id = 'person:vladimir-putin' AND verdict = 'estimated') w
  ON m.published_at >= w.start AND m.published_at < date_add(w.start, 7)
WHERE m.actor_id = 'person:vladimir-putin' AND m.voice = 'outlet'
  AND n.text NOT IN (SELECT text FROM compare.recurring_sentence
                     WHERE period_kind = 'week' AND period_start = w.start)
ORDER BY m.polarity, m.article_id, m.mention_no
