-- Who dealt with whom, the highest first, and how many stories of the week tell of it?
SELECT period_start AS week, held_on, name_a, name_b, kind, is_planned, story_count,
       greatest(level_a, level_b) AS level
FROM compare.contact_event
WHERE period_kind = 'week'
ORDER BY week DESC, level_a + level_b DESC, story_count DESC, held_on DESC, event_id
