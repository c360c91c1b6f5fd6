select protect('duty', 'public');
