select protect('service_interest', 'provider');
select protect('missed_interest', 'provider');

-- The roadmap of the whole state works with what the administrations entered about their services; who entered it is not read.
create policy monitoring on service_fact for select using (dienstweg_reach() = 'provider');
