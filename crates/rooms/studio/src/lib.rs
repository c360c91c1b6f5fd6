//! Publishing of online services: folders become immutable form versions.
