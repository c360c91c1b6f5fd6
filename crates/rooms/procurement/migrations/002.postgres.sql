select protect('tender', 'tenant');
select protect('tender_offer', 'tenant');
select protect('tender_entry', 'tenant');
