planning-workshops-title = Workshops des Landes
planning-workshops-intro = Wozu Ihre Verwaltung eingeladen ist, und wie Sie sich anmelden.
planning-state-workshops-title = Workshops
planning-state-workshops-intro = Reihen planen, Verwaltungen einladen, den Tag begleiten.
