select protect('case_word', 'tenant');
