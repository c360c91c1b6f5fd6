insert into assignment (id, subject, area, role, administration, valid_from, imported, source)
select randomblob(16), 'rule:' || exception.rule, municipality.ars, 'responsible', municipality.administration, '', true,
    exception.source
from responsibility_exception as exception
join municipality on municipality.ags = exception.ags;

drop table responsibility_exception;

-- The next import of a state writes its rows anew.
update directory_state set checksum = '';
