-- How much was left out of the comparisons, and why?
SELECT period_start, sum(received) AS received, sum(scored) AS compared, sum(non_english) AS non_english,
       sum(undated) AS undated, sum(rejected) AS rejected, sum(late) AS late
FROM compare.coverage
WHERE period_kind = 'month'
GROUP BY period_start
ORDER BY period_start
