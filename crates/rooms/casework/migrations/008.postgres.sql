select protect('case_proposal', 'tenant');
