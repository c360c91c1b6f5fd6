//! Inbox, questions, decision and delivery: the clerk's side.
