//! What the command line says: answers on standard output, problems on standard error. Texts come from the language files.

use std::fmt::Display;
use std::io::{self, Write};

use ui::{Lang, Value, text, text_with};

/// Writes a line to standard output. A reader that went away (`dienstweg verify | head`) is no error.
pub(crate) fn line(text: impl Display) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

/// Writes what was asked for as it is, e.g. a document.
pub(crate) fn plain(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// Writes a line to standard error.
pub(crate) fn problem(text: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Speaks one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Voice(pub(crate) Lang);

impl Voice {
    pub(crate) fn say(self, key: &str) {
        line(text(self.0, key));
    }

    pub(crate) fn say_with(self, key: &str, args: &[(&str, Value)]) {
        line(self.words(key, args));
    }

    pub(crate) fn words(self, key: &str, args: &[(&str, Value)]) -> String {
        text_with(self.0, key, args)
    }
}
