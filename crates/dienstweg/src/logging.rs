//! The log: to standard error, as text or JSON. Lines carry route templates, identifiers and states; never an address
//! with its query, never personal data.

use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogFormat};

/// Crates whose lines follow the configured level; libraries only warn.
const OURS: [&str; 11] = [
    "dienstweg",
    "store",
    "vault",
    "blobs",
    "ui",
    "directory",
    "identity",
    "mailbox",
    "studio",
    "applications",
    "casework",
];

/// Starts the log, once per process. A panic is logged with its place but not with its message, which may hold what
/// somebody typed.
pub(crate) fn start(config: &Config) {
    let ours: Vec<String> = OURS.iter().map(|name| format!("{name}={}", config.log_level)).collect();
    let filter = EnvFilter::new(format!("warn,{}", ours.join(",")));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = match config.log_format {
        LogFormat::Json => lines.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init(),
        LogFormat::Text => lines.with_ansi(false).try_init(),
    };
    if started.is_err() {
        tracing::debug!("the log was started before");
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
    for name in &config.strange_variables {
        tracing::warn!(name, "no key of the configuration has this environment variable; perhaps it is mistyped");
    }
}
