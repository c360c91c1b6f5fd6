select protect('publication', 'public');
select protect('proposal', 'provider');
select protect('publication_event', 'provider');
