//! Whether the disk keeps its word: how long it takes until a write is durable.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// Faster than this, no medium can have written anything.
const TOO_FAST: Duration = Duration::from_micros(20);

/// Slower than this, every submission waits noticeably.
const TOO_SLOW: Duration = Duration::from_millis(20);

/// Writes that are measured; the middle one counts.
const ROUNDS: usize = 7;

/// What the flush time says about the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As a disk behaves.
    Plausible,
    /// The disk, or what stands in front of it, may acknowledge before it has written.
    MayLie,
    /// Submissions will be slow.
    Slow,
}

/// Judges a flush time.
pub fn judge(flush: Duration) -> Verdict {
    if flush < TOO_FAST {
        Verdict::MayLie
    } else if flush > TOO_SLOW {
        Verdict::Slow
    } else {
        Verdict::Plausible
    }
}

/// The time until 4 KiB are durable in this folder: the middle of some tries.
///
/// # Errors
/// The operating system's own.
pub fn flush_time(folder: &Path) -> io::Result<Duration> {
    let path = folder.join(format!(".flush-{}", std::process::id()));
    let measured = measure(&path);
    let removed = std::fs::remove_file(&path);
    let time = measured?;
    removed?;
    Ok(time)
}

fn measure(path: &Path) -> io::Result<Duration> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    let mut times = [Duration::ZERO; ROUNDS];
    for time in &mut times {
        file.write_all(&[0x5a; 4_096])?;
        let start = Instant::now();
        file.sync_data()?;
        *time = start.elapsed();
    }
    times.sort_unstable();
    Ok(times[ROUNDS / 2])
}

/// Measures and logs what was found; a folder that cannot be measured is no reason to stop.
pub(crate) fn check(folder: &Path) {
    let flush = match flush_time(folder) {
        Ok(flush) => flush,
        Err(error) => {
            tracing::warn!(folder = %folder.display(), %error, "the flush time of the data folder could not be measured");
            return;
        }
    };
    let microseconds = u64::try_from(flush.as_micros()).unwrap_or(u64::MAX);
    metrics::gauge!("dienstweg_flush_seconds").set(flush.as_secs_f64());
    match judge(flush) {
        Verdict::Plausible => tracing::info!(microseconds, "flush time of the data folder"),
        Verdict::MayLie => tracing::warn!(
            microseconds,
            "flushing the data folder is faster than a disk can be: it may acknowledge writes that a power cut loses"
        ),
        Verdict::Slow => tracing::warn!(microseconds, "flushing the data folder is slow: every submission will wait"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_two_ends_are_suspicious() {
        for (microseconds, expected) in [
            (0, Verdict::MayLie),
            (19, Verdict::MayLie),
            (20, Verdict::Plausible),
            (20_000, Verdict::Plausible),
            (20_001, Verdict::Slow),
        ] {
            assert_eq!(judge(Duration::from_micros(microseconds)), expected, "{microseconds} µs");
        }
    }

    #[test]
    fn measuring_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        flush_time(folder.path()).expect("measured");
        assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0);
        assert!(flush_time(&folder.path().join("missing")).is_err());
    }
}
