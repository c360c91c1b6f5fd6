-- Since when the applicant wants decisions by post instead of for retrieval; nothing while retrieval is all right.
alter table application add column by_post_at bigint;
