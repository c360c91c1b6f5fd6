-- The intake only inserts.
drop policy known on application;
