create trigger funding_journal_is_not_changed before update on funding_journal
begin
    select raise(abort, 'a booking is never changed');
end;

create trigger funding_journal_is_kept before delete on funding_journal
when not exists (select 1 from tenant where tenant_id = old.tenant_id and state = 'deleted')
begin
    select raise(abort, 'a booking is kept as long as its tenant');
end;
