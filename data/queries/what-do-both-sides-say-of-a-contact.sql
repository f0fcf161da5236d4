-- What do both sides say of a contact, and what does only one say?
SELECT held_on, kind, name_a, name_b, accounts, size(both_say) AS shared, size(only_a) AS only_a,
       size(only_b) AS only_b, get(both_say, 0).a AS a_says, get(both_say, 0).b AS b_says
FROM compare.readout_pair
WHERE period_kind = 'month'
ORDER BY held_on DESC, event_id
