select protect('area_list', 'public');
select protect('area_change', 'public');
select protect('area_version', 'public');
select protect('administration_version', 'public');
