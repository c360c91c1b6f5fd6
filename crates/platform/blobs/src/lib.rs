//! Uploads: what a file is, what of it may be kept, and where it lies encrypted.
//!
//! 1. [`Blobs::inspect`] recognises the file by its content, decodes pictures and writes them anew without metadata.
//! 2. [`Blobs::put`] encrypts it under the data key of its case and stores it under a random name. When it returns,
//!    the file survives a power cut; only then may the row that names it be written.
//! 3. [`Blobs::get`] decrypts it again.
//!
//! A file name given by a person is shown, never used as a path.

mod file_name;
mod inspect;
mod picture;
mod reference;
mod storage;
mod verdict;

pub use file_name::clean as clean_file_name;
pub use inspect::inspect;
pub use reference::{BlobRef, NotABlobRef};
pub use storage::{Blobs, Error};
pub use verdict::{Inspected, Limits, LockReason, MediaType, Rejection, Release};
