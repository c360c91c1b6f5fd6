select protect('feedback', 'tenant');
