select protect('service_votes', 'provider');
