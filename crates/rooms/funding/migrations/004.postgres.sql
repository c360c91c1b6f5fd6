select protect('funding_import', 'tenant');
