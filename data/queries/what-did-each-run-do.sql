-- What did each run do, and how long did it take?
SELECT run_id, stage, started_at, seconds, outcome, written
FROM runtime.run
ORDER BY started_at DESC, stage
