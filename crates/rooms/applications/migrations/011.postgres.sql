select protect('application_move', 'tenant');
