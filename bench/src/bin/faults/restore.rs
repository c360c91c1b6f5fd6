//! The other half of `shim/powercut.c`: takes back what was written and not flushed.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use bench::dice::Dice;

const MAGIC: u32 = 0x5747_4443;
const HEAD: usize = 48;

/// What a disk writes at once.
const SECTOR: u64 = 512;

/// What becomes of writes that no flush had reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// None of them reached the disk.
    Dropped,
    /// Some of their sectors did, in no order.
    Torn,
}

/// What a power cut took.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Loss {
    /// Changes that no flush had reached.
    pub(crate) changes: u64,
    /// Bytes of them.
    pub(crate) bytes: u64,
    /// Files with such changes.
    pub(crate) files: u64,
    /// Flushes that were done.
    pub(crate) flushes: u64,
}

struct Change<'a> {
    place: u64,
    /// `None` for a change of the size.
    length: Option<u64>,
    offset: u64,
    size_before: u64,
    old: &'a [u8],
}

#[derive(Default)]
struct History<'a> {
    durable: u64,
    changes: Vec<Change<'a>>,
}

/// Puts the files under a folder into the state that a disk would have kept.
///
/// # Errors
/// A log that is no log, or files that cannot be written.
pub(crate) fn cut(folder: &Path, log: &Path, fate: Fate, dice: &mut Dice) -> anyhow::Result<Loss> {
    let log = std::fs::read(log).with_context(|| format!("{}: the shim wrote no log", log.display()))?;
    let mut loss = Loss::default();
    let histories = histories(&log, &mut loss)?;
    let mut files = BTreeMap::new();
    walk(folder, &mut files)?;
    for (inode, mut history) in histories {
        let Some(path) = files.get(&inode) else { continue };
        history.changes.retain(|change| change.place >= history.durable);
        if history.changes.is_empty() {
            continue;
        }
        loss.files += 1;
        let file = OpenOptions::new().read(true).write(true).open(path)?;
        let written = take_back(&file, &history.changes, &mut loss)?;
        if fate == Fate::Torn {
            let share = [1, 5, 9][usize::try_from(dice.below(3))?];
            tear(&file, &history.changes, &written, share, dice)?;
        }
        file.sync_all()?;
    }
    Ok(loss)
}

fn histories<'a>(log: &'a [u8], loss: &mut Loss) -> anyhow::Result<BTreeMap<u64, History<'a>>> {
    let mut all: BTreeMap<u64, History<'a>> = BTreeMap::new();
    let mut at = 0;
    while let Some(head) = log.get(at..at + HEAD) {
        let small = |from: usize| u32::from_le_bytes([head[from], head[from + 1], head[from + 2], head[from + 3]]);
        let large = |from: usize| u64::from(small(from)) | u64::from(small(from + 4)) << 32;
        ensure!(small(0) == MAGIC, "the log of the shim is broken at byte {at}");
        let (inode, offset, length, size_before) = (large(8), large(16), large(24), large(32));
        let place = u64::try_from(at)?;
        let kept = usize::try_from(large(40))?;
        // An entry cut off in the middle belongs to a write that did not happen any more.
        let Some(old) = log.get(at + HEAD..at + HEAD + kept) else { break };
        let history = all.entry(inode).or_default();
        match small(4) {
            1 => history.changes.push(Change { place, length: Some(length), offset, size_before, old }),
            2 => history.changes.push(Change { place, length: None, offset, size_before, old }),
            3 => {
                loss.flushes += 1;
                history.durable = history.durable.max(offset);
            }
            4 => *history = History::default(),
            kind => bail!("the log of the shim has an entry of the unknown kind {kind}"),
        }
        at += HEAD + kept;
    }
    Ok(all)
}

fn walk(folder: &Path, files: &mut BTreeMap<u64, PathBuf>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.path().symlink_metadata()?;
        if about.is_dir() {
            walk(&entry.path(), files)?;
        } else if about.is_file() {
            files.insert(about.ino(), entry.path());
        }
    }
    Ok(())
}

/// Undoes the changes, the last one first; returns what each had written.
fn take_back(file: &File, changes: &[Change<'_>], loss: &mut Loss) -> anyhow::Result<Vec<Vec<u8>>> {
    let mut written = Vec::with_capacity(changes.len());
    for change in changes.iter().rev() {
        let size = file.metadata()?.len();
        let length = change.length.unwrap_or(0).min(size.saturating_sub(change.offset));
        let mut new = vec![0; usize::try_from(length)?];
        file.read_exact_at(&mut new, change.offset)?;
        if !change.old.is_empty() {
            file.write_all_at(change.old, change.offset)?;
        }
        file.set_len(change.size_before)?;
        loss.changes += 1;
        loss.bytes += change.length.unwrap_or(0);
        written.push(new);
    }
    written.reverse();
    Ok(written)
}

/// Does some sectors of the changes again, so many out of ten.
fn tear(file: &File, changes: &[Change<'_>], written: &[Vec<u8>], share: u64, dice: &mut Dice) -> anyhow::Result<()> {
    for (change, new) in changes.iter().zip(written) {
        if change.length.is_none() {
            // An extension without content has no size worth naming.
            if change.offset < u64::MAX && dice.below(10) < share {
                file.set_len(change.offset)?;
            }
            continue;
        }
        let mut rest = new.as_slice();
        let mut at = change.offset;
        while !rest.is_empty() {
            let length = usize::try_from(SECTOR - at % SECTOR)?.min(rest.len());
            let (sector, after) = rest.split_at(length);
            if dice.below(10) < share {
                file.write_all_at(sector, at)?;
            }
            at += u64::try_from(length)?;
            rest = after;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    /// Runs a command under the shim and cuts the power after it.
    fn run(folder: &Path, script: &str, lie: bool) -> Loss {
        let shim = crate::power::shim(folder.parent().unwrap()).unwrap();
        let log = folder.parent().unwrap().join("log");
        let _ = std::fs::remove_file(&log);
        let mut command = Command::new("sh");
        command.current_dir(folder).args(["-c", script]);
        command.env("LD_PRELOAD", shim).env("POWERCUT_UNDER", folder).env("POWERCUT_LOG", &log);
        if lie {
            command.env("POWERCUT_LIE", "1");
        }
        assert!(command.status().unwrap().success());
        cut(folder, &log, Fate::Dropped, &mut Dice::new(1)).unwrap()
    }

    fn folder() -> (tempfile::TempDir, PathBuf) {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("disk");
        std::fs::create_dir(&folder).unwrap();
        (outer, folder)
    }

    #[test]
    fn what_was_flushed_stays_and_what_was_not_goes() {
        let (_outer, folder) = folder();
        let file = folder.join("file");
        std::fs::write(&file, "before------").unwrap();
        let flushed = "printf BEFORE | dd of=file conv=notrunc,fsync status=none";
        let loss = run(&folder, flushed, false);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "BEFORE------");
        assert_eq!((loss.changes, loss.flushes), (0, 1));

        let overwritten = "printf lost | dd of=file conv=notrunc status=none; printf tail >>file";
        let loss = run(&folder, overwritten, false);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "BEFORE------");
        assert_eq!((loss.changes, loss.bytes), (2, 8));

        let both = "printf KEPT | dd of=file conv=notrunc,fsync status=none; printf gone >file";
        run(&folder, both, false);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "KEPTRE------");
    }

    #[test]
    fn a_disk_that_lies_loses_what_was_flushed() {
        let (_outer, folder) = folder();
        let file = folder.join("file");
        std::fs::write(&file, "before").unwrap();
        let loss = run(&folder, "printf AFTER | dd of=file conv=notrunc,fsync status=none", true);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "before");
        assert_eq!((loss.changes, loss.flushes), (1, 0));
    }

    #[test]
    fn a_torn_write_is_neither_old_nor_new() {
        let (_outer, folder) = folder();
        let file = folder.join("file");
        std::fs::write(&file, vec![b'a'; 65_536]).unwrap();
        let log = folder.parent().unwrap().join("log");
        let shim = crate::power::shim(folder.parent().unwrap()).unwrap();
        let script = "tr '\\0' b </dev/zero | dd of=file bs=65536 count=1 iflag=fullblock conv=notrunc status=none";
        let mut command = Command::new("sh");
        command.current_dir(&folder).args(["-c", script]);
        command.env("LD_PRELOAD", shim).env("POWERCUT_UNDER", &folder).env("POWERCUT_LOG", &log);
        assert!(command.status().unwrap().success());
        cut(&folder, &log, Fate::Torn, &mut Dice::new(1)).unwrap();
        let content = std::fs::read(&file).unwrap();
        assert_eq!(content.len(), 65_536);
        assert!(content.contains(&b'a') && content.contains(&b'b'));
        for sector in content.chunks(512) {
            assert!(sector.iter().all(|byte| *byte == sector[0]));
        }
    }
}
