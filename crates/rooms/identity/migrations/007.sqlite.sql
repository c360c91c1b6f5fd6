create trigger access_look_is_not_changed before update on access_look
begin
    select raise(abort, 'a look is never changed');
end;

create trigger access_look_is_kept before delete on access_look
when not exists (select 1 from tenant where tenant_id = old.tenant_id and state = 'deleted')
begin
    select raise(abort, 'a look is kept as long as its tenant');
end;
