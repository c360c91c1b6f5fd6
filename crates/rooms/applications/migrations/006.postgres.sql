select protect('application_request', 'tenant');
select protect('application_version', 'tenant');
