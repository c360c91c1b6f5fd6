//! Turns histories of cases into process maps, variants, rework and bottlenecks, and writes them as OCEL 2.0 and XES.
