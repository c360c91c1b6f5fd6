select protect('transfer_object', 'provider');
