-- The rows of every tenant at once, which no scope reaches.
alter table case_file no force row level security;
update case_file set due_source = '§ 75 VwGO';
alter table case_file force row level security;
