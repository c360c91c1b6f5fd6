//! What can be done with items. Each verb is one step in the scope of its caller.

mod files;
mod read;
mod rows;
mod write;

pub use files::{attach, detach, opened, receive};
pub use read::{PAGE, Wanted, history, item, items, shown, shown_item};
pub use write::{approve, change, create, hand_back, submit, withdraw};
