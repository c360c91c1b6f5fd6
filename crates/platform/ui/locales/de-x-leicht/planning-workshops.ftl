planning-workshops-title = Workshops vom Land
planning-workshops-intro = Dazu ist Ihr Amt eingeladen.
planning-state-workshops-title = Workshops
planning-state-workshops-intro = Workshops planen. Ämter einladen.
