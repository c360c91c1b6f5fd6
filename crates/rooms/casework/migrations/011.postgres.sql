select protect('file_plan', 'tenant');
select protect('file_counter', 'tenant');
