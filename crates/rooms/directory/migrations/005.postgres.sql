select protect('equivalent', 'public');
