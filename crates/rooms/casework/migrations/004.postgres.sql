select protect('absence', 'tenant');
select protect('label', 'tenant');
select protect('case_label', 'tenant');
select protect('inbox_filter', 'tenant');
