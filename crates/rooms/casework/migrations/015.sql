-- Cases of one service in a period, of all administrations: for the map of the state's procedures.
create index case_file_arrived on case_file (online_service, received_at);
