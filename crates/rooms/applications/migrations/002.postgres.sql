select protect('scan', 'tenant');
