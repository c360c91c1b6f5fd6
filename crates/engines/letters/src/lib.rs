//! Letters of an administration as PDF/A-2a and PDF/UA-1 in one file.
//!
//! The engine holds layout only. Every word a person reads comes in as data: names and texts from the case, fixed wording
//! from the language files ([`Words`], [`DecisionWords`], …). Data reaches the templates as JSON strings and is never parsed
//! as markup, so no text can break or change a letter.
//!
//! * [`render`] sets one letter. Pure: no file, package or network access, no clock; the same letter gives the same bytes.
//! * [`document`] writes a [`Paper`] as a file of a word processor, for whoever has to write on it.
//! * [`bind`] puts finished letters behind each other in one file to print.
//! * [`unsupported`] tells before, while somebody is still typing, which characters the embedded fonts cannot show.
//!
//! A letter takes about ten milliseconds of pure computing (tens of milliseconds in a debug build): call it on a blocking thread.

mod bind;
mod document;
mod faces;
mod letter;
mod paper;
mod payment;
mod press;

pub use bind::{NotBound, bind, pages};
pub use document::{NotWritten, document};
pub use faces::unsupported;
pub use letter::{
    Answer, Attachment, Card, Cards, Certificate, Closing, Contact, Copy, CopyWords, Cover, Decision, DecisionWords,
    Fact, Fee, FooterColumn, Head, Issuer, Language, Letter, Remedy, Request, RequestItem, RequestWords, Roll,
    RollColumn, Section, Sheet, Words,
};
pub use paper::{Block, Paper, PaperColumn, PaperPart, PaperTable};
pub use payment::{Debit, Due, Payment, Transfer};
pub use press::{Error, Pdf, render};
