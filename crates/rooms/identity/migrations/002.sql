-- Where the daily overview goes, when somebody asked for it, and the last day one was sent (ISO).
alter table account add column email text;
alter table account add column overview_on text;
