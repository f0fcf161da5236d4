SELECT source, date(published_at) AS published_on, published_from, language, title,
       story_id = article_id AS is_first
FROM ingest.article ORDER BY published_at, source, title
