select protect('case_proposal', 'tenant');
select protect('amendment', 'tenant');
select protect('former_decision', 'tenant');
select protect('text_block', 'tenant');
