select protect('activation', 'public');
