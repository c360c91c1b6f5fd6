select set_config('dienstweg.reach', 'provider', true);
insert into assignment (id, subject, area, role, administration, valid_from, imported, source)
select gen_random_uuid(), 'rule:' || exception.rule, municipality.ars, 'responsible', municipality.administration, '', true,
    exception.source
from responsibility_exception as exception
join municipality on municipality.ags = exception.ags;

drop table responsibility_exception;

-- The next import of a state writes its rows anew.
update directory_state set checksum = '';

select set_config('dienstweg.reach', '', true);

select protect('service_text', 'public');
create policy own on service_text using (dienstweg_reach() = 'tenant' and tenant_id = dienstweg_tenant());
select protect('content_change', 'public');
create policy own on content_change using (dienstweg_reach() = 'tenant' and tenant_id = dienstweg_tenant());
select protect('unit', 'public');
select protect('assignment', 'public');
select protect('missed_search', 'provider');
