select protect('case_file', 'tenant');
select protect('case_event', 'tenant');
select protect('case_note', 'tenant');
select protect('case_draft', 'tenant');
select protect('decision', 'tenant');
