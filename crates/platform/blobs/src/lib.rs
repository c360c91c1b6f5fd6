//! Uploads: what a file is, what of it may be kept, and where it lies encrypted.
//!
//! 1. [`Blobs::inspect`] recognises the file by its content, decodes pictures and writes them anew without metadata.
//! 2. [`Blobs::put`] encrypts it under the data key of its case and stores it under a random name. When it returns,
//!    the file survives a power cut; only then may the row that names it be written.
//! 3. [`Blobs::get`] decrypts it again.
//! 4. What cannot be written anew stays locked until a [`Scanner`] finds nothing in it.
//!
//! A file name given by a person is shown, never used as a path.

mod file_name;
mod inspect;
mod logo;
mod orphans;
mod owner;
mod picture;
mod reference;
mod scanner;
mod storage;
mod verdict;

pub use file_name::clean as clean_file_name;
pub use inspect::inspect;
pub use logo::{LARGEST_LOGO, Logo};
pub use owner::{mark, owner};
pub use reference::{BlobRef, NotABlobRef};
pub use scanner::{Finding, NotAnAddress, ScanError, Scanner, ScannerAddress};
pub use storage::{Blobs, Error};
pub use verdict::{Inspected, Limits, LockReason, MediaType, Rejection, Release};
