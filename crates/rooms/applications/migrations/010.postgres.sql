select protect('application_hearing', 'tenant');
