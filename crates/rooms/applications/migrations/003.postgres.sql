-- The intake asks which applications of its batch were there before.
create policy known on application for select using
    (dienstweg_reach() = 'intake' and tenant_id = any (dienstweg_tenants()));
