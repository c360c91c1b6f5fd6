select protect('by_law', 'public');
create policy own on by_law using (dienstweg_reach() = 'tenant' and tenant_id = dienstweg_tenant());
select protect('by_law_rate', 'public');
create policy own on by_law_rate using (dienstweg_reach() = 'tenant' and tenant_id = dienstweg_tenant());

-- Whether the tenant works for a legal entity, or did once: which of both today, the verb asks.
create function directory_works_for(owner text) returns boolean language sql stable as $$
    select exists (select 1 from legal_entity where key = owner and administration = dienstweg_tenant())
        or exists (select 1 from area_version where ags = owner and administration = dienstweg_tenant())
        or exists (select 1 from administration_version where key = owner and administration = dienstweg_tenant())
$$;
create policy own_insert on entity_value for insert
    with check (dienstweg_reach() = 'tenant' and directory_works_for(entity));
create policy own_update on entity_value for update
    using (dienstweg_reach() = 'tenant' and directory_works_for(entity));
create policy own_delete on entity_value for delete
    using (dienstweg_reach() = 'tenant' and directory_works_for(entity));

select protect('account_proposal', 'tenant');
