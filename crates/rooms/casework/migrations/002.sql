-- A page of the inbox is read in the order of this index, from where the page before ended.
drop index case_file_inbox;
create index case_file_inbox on case_file (tenant_id, state, due_on, received_at, id);
create index case_file_clerk on case_file (tenant_id, assignee, state, due_on, received_at, id);
