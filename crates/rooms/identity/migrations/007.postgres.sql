select protect('access_grant', 'tenant');
-- Whoever asked sees how it stands.
create policy asked on access_grant for select using (dienstweg_reach() = 'provider');
select protect('access_look', 'tenant');

create function access_look_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'a look is never changed';
    end if;
    if not exists (select 1 from tenant where tenant_id = old.tenant_id and state = 'deleted') then
        raise exception 'a look is kept as long as its tenant';
    end if;
    return old;
end $$;

create trigger access_look_is_kept before update or delete on access_look
    for each row execute function access_look_is_kept();
