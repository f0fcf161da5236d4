-- Which topics mark an actor out?
SELECT period_start, actor_name, topic_label, share, share_low, share_high, overall_share, lift
FROM compare.actor_topic
WHERE period_kind = 'month' AND share_low > overall_share
ORDER BY period_start DESC, actor_name, lift DESC, topic_id
LIMIT 60
