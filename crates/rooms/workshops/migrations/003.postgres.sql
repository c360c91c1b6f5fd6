select protect('workshop_result', 'tenant');
select protect('workshop_proposal', 'tenant');
select protect('workshop_follow_up', 'tenant');
