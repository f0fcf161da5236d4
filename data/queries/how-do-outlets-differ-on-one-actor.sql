-- How do the outlets differ in tone toward Vladimir Putin?
SELECT period_start, source, story_count, attention, polarity, polarity_low, polarity_high, verdict
FROM compare.outlet_actor
WHERE period_kind = 'month' AND actor_id = 'person:vladimir-putin'
ORDER BY period_start, source
