-- How do two actors speak of each other?
SELECT period_start, name_a, name_b, a_about_b_polarity, a_about_b_story_count,
       b_about_a_polarity, b_about_a_story_count
FROM compare.actor_pair
WHERE period_kind = 'month' AND a_about_b_story_count + b_about_a_story_count > 0
ORDER BY a_about_b_story_count + b_about_a_story_count DESC, actor_a, actor_b
LIMIT 40
