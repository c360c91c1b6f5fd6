-- How many people work where, in which roles: the provider counts them.
create policy counts on account for select using (dienstweg_reach() = 'provider');
