planning-workshops-title = Workshops of the state
planning-workshops-intro = What your administration is invited to, and how to register.
planning-state-workshops-title = Workshops
planning-state-workshops-intro = Plan series, invite administrations, lead the day.
