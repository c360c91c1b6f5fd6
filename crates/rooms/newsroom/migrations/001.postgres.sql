select protect('news_item', 'tenant');
select protect('news_edition', 'tenant');
select protect('news_event', 'tenant');
select protect('news_file', 'tenant');

-- The state has no administration of its own: the provider writes in its name, and in nobody else's.
create policy state on news_item using (dienstweg_reach() = 'provider' and tenant_id = 0);
create policy state on news_edition using (dienstweg_reach() = 'provider' and tenant_id = 0);
create policy state on news_event using (dienstweg_reach() = 'provider' and tenant_id = 0);

-- What was approved is for everybody; when, says the query.
create policy published on news_edition for select using (dienstweg_reach() = 'public');
