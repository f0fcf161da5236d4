SELECT a.source, s.speaker_id, s.cue, s.content
FROM annotate.statement s JOIN ingest.article a USING (article_id)
WHERE s.kind = 'direct' AND date(a.published_at) BETWEEN DATE'2025-06-30' AND DATE'2025-07-03'
ORDER BY a.published_at, a.source, s.start_offset
