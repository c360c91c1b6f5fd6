select protect('authority', 'public');
