SELECT DISTINCT c.held_on, c.actor_a, c.actor_b, c.kind, c.initiator_id
FROM annotate.contact c
WHERE c.held_on BETWEEN DATE'2025-06-30' AND DATE'2025-07-06' AND NOT c.is_planned
ORDER BY ALL
