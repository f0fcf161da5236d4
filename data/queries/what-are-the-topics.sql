-- What are the topics, how coherent are they, and since when?
SELECT topic_id, label, transform(slice(terms, 1, 8), t -> t.term) AS terms, coherence, born_on, retired_on
FROM model.topic
ORDER BY topic_id
