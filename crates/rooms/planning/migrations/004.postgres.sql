select protect('process_sheet', 'tenant');
