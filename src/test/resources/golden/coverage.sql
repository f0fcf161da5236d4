SELECT source, expected, received, story_count, non_english, undated
FROM compare.coverage WHERE period_kind = 'month' AND period_start = DATE'2025-07-01'
ORDER BY source
