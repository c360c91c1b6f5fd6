select protect('print_batch', 'tenant');
select protect('print_item', 'tenant');
