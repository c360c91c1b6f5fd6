select protect('operation_plan', 'tenant');
select protect('security_answer', 'tenant');
