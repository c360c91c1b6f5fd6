select protect('funding_drawdown', 'tenant');
select protect('funding_change', 'tenant');
select protect('funding_proof', 'tenant');
select protect('funding_recovery', 'tenant');
select protect('funding_item', 'tenant');
select protect('funding_reminder', 'tenant');
select protect('funding_own', 'tenant');
