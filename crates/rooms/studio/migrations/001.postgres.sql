select protect('form_version', 'public');
