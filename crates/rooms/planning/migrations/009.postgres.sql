select protect('handed_reasons', 'tenant');
-- It was handed to the authors, who write for all administrations.
create policy authors on handed_reasons for select using (dienstweg_reach() = 'provider');
select protect('question_reply', 'public');
