select protect('application_look', 'tenant');
