select protect('participation', 'tenant');
select protect('participation_request', 'tenant');
select protect('participation_file', 'tenant');
