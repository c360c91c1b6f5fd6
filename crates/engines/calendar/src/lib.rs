//! Working days, public holidays, legal deadlines and fictions.
