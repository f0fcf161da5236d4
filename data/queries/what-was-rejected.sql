-- Which inputs did not become articles, and why?
SELECT reason, count(*) AS inputs, min(origin) AS example
FROM ingest.rejection
GROUP BY reason
ORDER BY inputs DESC, reason
