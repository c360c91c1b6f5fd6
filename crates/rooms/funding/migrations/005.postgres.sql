select protect('funding_letter', 'tenant');
