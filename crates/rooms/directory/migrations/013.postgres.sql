select protect('state_authority', 'public');
-- An authority of the state works for the state as which it acts.
create or replace function directory_works_for(owner text) returns boolean language sql stable as $$
    select exists (select 1 from legal_entity where key = owner and administration = dienstweg_tenant())
        or exists (select 1 from area_version where ags = owner and administration = dienstweg_tenant())
        or exists (select 1 from administration_version where key = owner and administration = dienstweg_tenant())
        or exists (select 1 from state_authority where key = owner and tenant_id = dienstweg_tenant())
$$;
