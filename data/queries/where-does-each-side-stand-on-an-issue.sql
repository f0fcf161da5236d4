-- Where does each speaker stand on each issue, between confrontation (-1) and cooperation (1)?
SELECT period_start, issue_name, actor_name, position, position_low, position_high, change_verdict,
       statement_count, act_story_count, get(evidence, 0).content AS for_instance
FROM compare.actor_issue
WHERE period_kind = 'month' AND verdict = 'estimated'
ORDER BY period_start DESC, issue_name, position
