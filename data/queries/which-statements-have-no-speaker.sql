-- How many statements have no speaker, and why?
SELECT coalesce(unattributed_because, 'attributed') AS why, kind, count(*) AS statements
FROM annotate.statement
GROUP BY 1, 2
ORDER BY statements DESC, why, kind
