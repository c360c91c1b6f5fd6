select protect('workshop_series', 'tenant');
select protect('workshop', 'tenant');
select protect('workshop_invitation', 'tenant');
select protect('workshop_registration', 'tenant');
select protect('workshop_access', 'tenant');
select protect('workshop_offer', 'tenant');
