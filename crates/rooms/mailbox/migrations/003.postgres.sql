select protect('notice_address', 'tenant');
select protect('notice', 'tenant');
