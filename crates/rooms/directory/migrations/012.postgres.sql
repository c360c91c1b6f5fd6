select protect('own_address', 'public');
create policy own_insert on own_address for insert
    with check (dienstweg_reach() = 'tenant' and directory_works_for(entity) and state = 'asked');
create policy own_delete on own_address for delete
    using (dienstweg_reach() = 'tenant' and directory_works_for(entity));
