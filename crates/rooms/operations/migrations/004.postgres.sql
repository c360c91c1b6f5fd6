select protect('service_terms', 'public');
select protect('ticket', 'tenant');
-- The queue over all administrations; what was written is sealed in the entries, which the provider's reach does not see.
create policy provider on ticket for select using (dienstweg_reach() = 'provider');
select protect('ticket_entry', 'tenant');
