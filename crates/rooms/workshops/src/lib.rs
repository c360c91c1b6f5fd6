//! Brings administrations together: series, registration, exercises from the phone, and results that become measures.
