select protect('draft', 'tenant');
select protect('application', 'intake');
select protect('attachment', 'tenant');
