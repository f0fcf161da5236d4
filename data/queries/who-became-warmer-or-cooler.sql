-- Toward whom did the tone change, and how sure is it?
SELECT period_start, actor_name, baseline, value, previous, change, change_low, change_high, q_value, verdict
FROM compare.actor_change
WHERE period_kind = 'week' AND measure = 'polarity' AND verdict IN ('warmer', 'cooler')
ORDER BY period_start DESC, q_value, actor_id
