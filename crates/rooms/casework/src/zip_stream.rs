//! What a ZIP archive takes that is sent while it is written: the package of a case, and the export of an administration.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use store::Timestamp;

/// What was written and not sent yet. Cheap to clone: all clones are one.
#[derive(Clone, Debug, Default)]
pub struct ZipPipe(Arc<Mutex<Vec<u8>>>);

impl ZipPipe {
    /// Everything that waits, to be sent now.
    #[must_use]
    pub fn drain(&self) -> Bytes {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).into()
    }

    /// How many bytes wait.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

impl Write for ZipPipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The time of the files in an archive, in Germany; archives know no time zones.
#[must_use]
pub fn zip_moment(at: Timestamp) -> zip::DateTime {
    let time = at.in_germany();
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(time.year()).unwrap_or_default();
    let (month, day) = (part(time.month()), part(time.day()));
    let clock = (part(time.hour()), part(time.minute()), part(time.second()));
    zip::DateTime::from_date_and_time(year, month, day, clock.0, clock.1, clock.2).unwrap_or_default()
}
