select protect('access_link', 'tenant');
