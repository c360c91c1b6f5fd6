update case_file set due_source = '§ 75 VwGO';
