-- Lines of the history that another administration wrote before it handed the case over: which one, and the name of its
-- clerk, sealed with the key of the case. The lines of the own administration have neither.
alter table case_event add column office integer;
alter table case_event add column name bytea;
