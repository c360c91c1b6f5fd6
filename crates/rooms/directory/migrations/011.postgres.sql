select protect('logo', 'public');
create policy own_insert on logo for insert
    with check (dienstweg_reach() = 'tenant' and directory_works_for(entity));
create policy own_delete on logo for delete
    using (dienstweg_reach() = 'tenant' and directory_works_for(entity));
