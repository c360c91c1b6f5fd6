-- What somebody wants to change in what was released: a second person releases that too, and until then what was released counts. A quantity
-- of zero takes it back. Nothing waits where there is no quantity.
alter table demand_report add column next_quantity integer check (next_quantity >= 0);
alter table demand_report add column next_wanted_on text;
alter table demand_report add column next_budget_item text;
alter table demand_report add column next_by uuid;
