select protect('announcement', 'provider');
