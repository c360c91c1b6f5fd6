//! Electronic seals on what goes out: whoever runs the installation says by which program, or that there are none.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use bytes::Bytes;

/// Between two looks at a program that runs.
const STEP: Duration = Duration::from_millis(20);

/// Most bytes of a sealed document.
const MOST: u64 = 64 * 1024 * 1024;

/// How a PDF begins (ISO 32000-1, 7.5.2).
const PDF: &[u8] = b"%PDF-";

/// Puts the seal of the administration on a PDF. It may wait for another program: call it on a thread for blocking work.
pub trait Signer: Send + Sync {
    /// The same document with a seal.
    ///
    /// # Errors
    /// [`SealError`]; the same document may succeed later.
    fn seal(&self, pdf: Bytes) -> Result<Bytes, SealError>;
}

/// No seal: documents go out as they were set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unsealed;

impl Signer for Unsealed {
    fn seal(&self, pdf: Bytes) -> Result<Bytes, SealError> {
        Ok(pdf)
    }
}

/// A program that reads a PDF from its standard input and writes the sealed one to its standard output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalCommand {
    program: PathBuf,
    arguments: Vec<String>,
    limit: Duration,
}

impl ExternalCommand {
    /// This program with these arguments; after the limit it is ended.
    pub fn new(program: impl Into<PathBuf>, arguments: Vec<String>, limit: Duration) -> Self {
        Self { program: program.into(), arguments, limit }
    }
}

impl Signer for ExternalCommand {
    fn seal(&self, pdf: Bytes) -> Result<Bytes, SealError> {
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(SealError::Start)?;
        let (mut input, output) = (child.stdin.take(), child.stdout.take());
        // A program may answer before it has read everything; that it closed its input is no failure.
        thread::spawn(move || input.as_mut().map(|input| input.write_all(&pdf)));
        let (answered, answer) = mpsc::channel();
        thread::spawn(move || {
            let mut sealed = Vec::new();
            let read = output.map(|output| output.take(MOST + 1).read_to_end(&mut sealed));
            let _gone = answered.send(read.unwrap_or(Ok(0)).map(|_| sealed));
        });
        let mut left = self.limit;
        let status = loop {
            match child.try_wait().map_err(SealError::Broken)? {
                Some(status) => break status,
                None if left.is_zero() => {
                    child.kill().and_then(|()| child.wait()).map_err(SealError::Broken)?;
                    return Err(SealError::TooSlow(self.limit));
                }
                None => {
                    thread::sleep(STEP.min(left));
                    left = left.saturating_sub(STEP);
                }
            }
        };
        if !status.success() {
            return Err(SealError::Refused(status.code()));
        }
        // A program of its own that outlives it may hold the output open.
        let Ok(sealed) = answer.recv_timeout(left.max(STEP)) else { return Err(SealError::TooSlow(self.limit)) };
        let sealed = sealed.map_err(SealError::Broken)?;
        let sound = sealed.starts_with(PDF) && u64::try_from(sealed.len()).is_ok_and(|length| length <= MOST);
        if sound { Ok(sealed.into()) } else { Err(SealError::NoPdf) }
    }
}

/// Why a document was not sealed. No message carries anything of the document.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The program could not be started.
    #[error("the program that seals could not be started: {0}")]
    Start(#[source] std::io::Error),
    /// It could not be talked to.
    #[error("the program that seals broke off: {0}")]
    Broken(#[source] std::io::Error),
    /// It took too long and was ended.
    #[error("the program that seals was not done after {} seconds", .0.as_secs())]
    TooSlow(Duration),
    /// It ended with a failure.
    #[error("the program that seals failed, exit code {}", .0.map_or_else(|| "none".to_owned(), |code| code.to_string()))]
    Refused(Option<i32>),
    /// What it wrote is no PDF, or too large.
    #[error("what the program that seals wrote is no PDF of at most 64 MB")]
    NoPdf,
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const SHEET: &[u8] = b"%PDF-1.7 a letter";

    fn script(text: &str, limit: Duration) -> Result<Bytes, SealError> {
        let arguments = vec!["-c".to_owned(), text.to_owned()];
        ExternalCommand::new("/bin/sh", arguments, limit).seal(Bytes::from_static(SHEET))
    }

    #[test]
    fn a_program_seals_what_it_is_given() {
        let minute = Duration::from_secs(60);
        let sealed = script("cat; printf ' sealed'", minute).unwrap();
        assert_eq!(sealed, Bytes::from_static(b"%PDF-1.7 a letter sealed"));
        let large = Bytes::from([SHEET, &vec![b'x'; 3_000_000]].concat());
        let command = ExternalCommand::new("/bin/cat", Vec::new(), minute);
        assert_eq!(command.seal(large.clone()).unwrap(), large, "more than a pipe holds");
        assert_eq!(Unsealed.seal(large.clone()).unwrap(), large);
    }

    #[test]
    fn what_is_no_sealed_pdf_is_refused() {
        let minute = Duration::from_secs(60);
        assert!(matches!(script("cat; exit 3", minute), Err(SealError::Refused(Some(3)))));
        assert!(matches!(script("echo ok", minute), Err(SealError::NoPdf)));
        assert!(matches!(script("true", minute), Err(SealError::NoPdf)));
        assert!(matches!(script("exec sleep 60", Duration::from_millis(60)), Err(SealError::TooSlow(_))));
        let missing = ExternalCommand::new("/nowhere/seal", Vec::new(), minute);
        assert!(matches!(missing.seal(Bytes::new()), Err(SealError::Start(_))));
    }
}
