//! Areas, administrations, legal entities, services and responsibilities: the Zuständigkeitsfinder.
