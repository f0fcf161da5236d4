-- Which sources sent much less than they use to?
SELECT period_start, source, expected, received
FROM compare.coverage
WHERE period_kind = 'week' AND expected >= 2 AND received < expected / 2
ORDER BY period_start DESC, source
