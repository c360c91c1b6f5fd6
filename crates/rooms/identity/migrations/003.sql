-- The member municipality for which the person acts, by the key of the legal entity.
alter table account add column represents text;
