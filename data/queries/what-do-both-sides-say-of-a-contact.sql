-- What do both sides say of a contact, and what does only one say?
SELECT held_on, kind, name_a, name_b, size(both_say) AS shared, size(only_a) AS only_a,
       size(only_b) AS only_b, get(both_say, 0).a AS a_says, get(both_say, 0).b AS b_says
FROM compare.readout_pair
WHERE period_kind = 'month' AND accounts = 'both' AND NOT is_joint
ORDER BY arrays_overlap(articles_a, articles_b), held_on DESC, event_id
LIMIT 60
