select protect('message', 'tenant');
select protect('document', 'tenant');
