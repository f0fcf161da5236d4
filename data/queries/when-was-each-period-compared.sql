-- When was each period compared, on how many articles?
SELECT period_kind, period_start, article_count, story_count, first_compared_at, compared_at
FROM compare.period
ORDER BY period_kind, period_start
