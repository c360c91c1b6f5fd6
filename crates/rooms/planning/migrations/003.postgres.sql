select protect('service_fact', 'tenant');
-- What was agreed on is for everybody.
select protect('weight_set', 'public');
select protect('own_weight_set', 'tenant');
