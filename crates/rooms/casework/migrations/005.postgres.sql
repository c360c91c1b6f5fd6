select protect('deletion_record', 'tenant');
