-- The rows of every tenant at once, which no scope reaches.
alter table demand_reminder no force row level security;
alter table demand_survey no force row level security;
insert into purchase_reminder (tenant_id, subject, until_day, days, sent_at)
    select r.tenant_id, r.survey, s.closes_on, r.days, r.sent_at
    from demand_reminder r join demand_survey s on s.tenant_id = r.tenant_id and s.id = r.survey;
alter table demand_survey force row level security;
drop table demand_reminder;
alter table direct_order no force row level security;
update direct_order set group_name = article_group;
alter table direct_order force row level security;
select protect('purchase_reminder', 'tenant');
select protect('purchase_invoice_file', 'tenant');
