-- Which issues does a side pass over that others raise?
SELECT period_start, silent_name, issue_name, raised_by_name, issue_story_count,
       raised_by_story_count, silent_story_count, q_value, get(evidence, 0).content AS for_instance
FROM compare.issue_silence
WHERE period_kind = 'month' AND verdict = 'silent'
ORDER BY period_start DESC, q_value, silent_name, issue_name, raised_by_name
