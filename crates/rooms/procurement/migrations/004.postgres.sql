select protect('delivery', 'tenant');
select protect('delivery_line', 'tenant');
select protect('purchase_invoice', 'tenant');
select protect('purchase_item', 'tenant');
