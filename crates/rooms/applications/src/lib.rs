//! Draft, review, submission, receipt and status: the citizen's side.
