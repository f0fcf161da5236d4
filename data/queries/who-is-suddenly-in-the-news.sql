-- Who gets more or less attention than in the eight weeks before?
SELECT period_start, actor_name, value AS share_now, previous AS share_before, q_value, verdict
FROM compare.actor_change
WHERE period_kind = 'week' AND measure = 'attention' AND baseline = 'last eight'
  AND verdict IN ('more', 'less')
ORDER BY period_start DESC, change DESC, actor_id
