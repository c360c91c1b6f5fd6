planning-title = Plan digitalisation
planning-intro = Where the administration stands, what comes first, and who does what until when.
planning-state-title = Digitalisation in the state
planning-state-intro = What all administrations agree on, and how far they are.
planning-unknown = There is no such thing here.
planning-unknown-next = Nothing was changed. Go back to the overview and choose again.
planning-stale = Somebody else has changed this in the meantime.
planning-stale-next = Nothing was overwritten. Load the page again and enter your change once more.
