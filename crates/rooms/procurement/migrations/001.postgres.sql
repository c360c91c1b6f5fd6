select protect('demand_survey', 'tenant');
select protect('demand_article', 'tenant');
select protect('demand_invited', 'tenant');
select protect('demand_report', 'tenant');
select protect('demand_reminder', 'tenant');
select protect('procurement_notice', 'tenant');
