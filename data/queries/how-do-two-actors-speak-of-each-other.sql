-- How do two actors of different sides speak of each other?
SELECT period_start, name_a, name_b, a_about_b_polarity, a_about_b_story_count,
       b_about_a_polarity, b_about_a_story_count
FROM compare.actor_pair p
JOIN annotate.actor a ON a.actor_id = p.actor_a
JOIN annotate.actor b ON b.actor_id = p.actor_b
WHERE period_kind = 'month' AND a_about_b_story_count + b_about_a_story_count > 0
  AND coalesce(a.state_id, a.actor_id) <> coalesce(b.state_id, b.actor_id)
ORDER BY a_about_b_story_count + b_about_a_story_count DESC, actor_a, actor_b
LIMIT 40
