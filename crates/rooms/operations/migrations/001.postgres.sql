select protect('roll_out', 'provider');
select protect('roll_out_step', 'provider');
select protect('roll_out_event', 'provider');
