select protect('routing_rule', 'tenant');
