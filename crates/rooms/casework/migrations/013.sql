-- Whose yes a proposal needs, that of a second person, that of the member municipality or both, and who said it.
alter table case_proposal add column four_eyes boolean not null default true;
alter table case_proposal add column member boolean not null default false;
alter table case_proposal add column approved_by uuid;
alter table case_proposal add column member_by uuid;
