insert into purchase_reminder (tenant_id, subject, until_day, days, sent_at)
    select r.tenant_id, r.survey, s.closes_on, r.days, r.sent_at
    from demand_reminder r join demand_survey s on s.tenant_id = r.tenant_id and s.id = r.survey;
drop table demand_reminder;
update direct_order set group_name = article_group;
