select protect('funding_programme', 'tenant');
select protect('funding_object', 'tenant');
select protect('funding_year', 'tenant');
select protect('funding_grant', 'tenant');
select protect('funding_share', 'tenant');
select protect('funding_journal', 'tenant');
select protect('funding_note', 'tenant');

create function funding_journal_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'a booking is never changed';
    end if;
    if not exists (select 1 from tenant where tenant_id = old.tenant_id and state = 'deleted') then
        raise exception 'a booking is kept as long as its tenant';
    end if;
    return old;
end $$;

create trigger funding_journal_is_kept before update or delete on funding_journal
    for each row execute function funding_journal_is_kept();
