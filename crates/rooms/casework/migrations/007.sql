-- The provision behind the day by which something has to happen first.
alter table case_file add column due_source text;
