select protect('framework', 'tenant');
select protect('framework_article', 'tenant');
select protect('framework_buyer', 'tenant');
select protect('call_off', 'tenant');
select protect('call_off_line', 'tenant');
select protect('framework_entry', 'tenant');
select protect('direct_order', 'tenant');
select protect('direct_group', 'tenant');
