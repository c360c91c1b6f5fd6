select protect('workshop_exercise', 'tenant');
select protect('workshop_ballot', 'tenant');
select protect('workshop_note', 'tenant');
