//! Messages and documents between administration and applicant.
