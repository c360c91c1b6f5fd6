//! How the status page and the clerk's page show a mailbox.

use jiff::civil::Date;
use maud::{Markup, html};
use store::Timestamp;
use ui::kern::{self, Field, Tone};
use ui::{Lang, t, text_with};

use crate::model::{Correspondence, Direction, Document, LONGEST_MESSAGE, Message};
use crate::{DocumentId, Error};
use ui::Explain as _;

/// Who looks at the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The person who applied.
    Applicant,
    /// A member of staff.
    Administration,
}

/// A form to answer with.
#[derive(Clone, Copy, Default)]
pub struct Reply<'a> {
    /// The address the answer is sent to, as a field `body`.
    pub action: &'a str,
    /// What was typed before, when the answer was refused.
    pub value: &'a str,
    /// Why it was refused.
    pub error: Option<&'a Error>,
}

enum Entry<'a> {
    Message(&'a Message),
    Document(&'a Document),
}

impl Entry<'_> {
    fn at(&self) -> Timestamp {
        match self {
            Self::Message(message) => message.sent_at,
            Self::Document(document) => document.made_available_at,
        }
    }
}

/// Messages and documents of a case, oldest first, under an `h2` of their own. `href` gives the address a document is
/// retrieved from.
pub fn thread(
    lang: Lang,
    reader: Reader,
    correspondence: &Correspondence,
    href: impl Fn(DocumentId) -> String,
) -> Markup {
    let mut entries: Vec<Entry<'_>> = correspondence
        .documents
        .iter()
        .map(Entry::Document)
        .chain(correspondence.messages.iter().map(Entry::Message))
        .collect();
    entries.sort_by_key(Entry::at);
    html! {
        section aria-labelledby="mailbox" {
            h2 class="kern-heading-medium" id="mailbox" { (t(lang, "mailbox-title")) }
            @if entries.is_empty() {
                p class="kern-body" { (t(lang, "mailbox-nothing")) }
            } @else {
                ol class="dw-thread" {
                    @for entry in &entries {
                        li {
                            @match entry {
                                Entry::Message(message) => (message_card(lang, reader, message)),
                                Entry::Document(document) => {
                                    (document_card(lang, reader, document, correspondence.replaced(document), &href(document.id)))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A form for a message to the other side.
pub fn reply_form(lang: Lang, reader: Reader, reply: Reply<'_>) -> Markup {
    let hint = match reader {
        Reader::Applicant => "mailbox-reply-hint-applicant",
        Reader::Administration => "mailbox-reply-hint-administration",
    };
    let error = reply.error.map(|error| {
        let args = error.args();
        let next = format!("{}-next", error.key());
        format!("{} {}", text_with(lang, error.key(), &args), text_with(lang, &next, &args))
    });
    let field = Field::new(lang, "body", t(lang, "mailbox-reply-label"))
        .hint(text_with(lang, hint, &[("most", LONGEST_MESSAGE.into())]))
        .value(reply.value)
        .error(error);
    html! {
        form method="post" action=(reply.action) class="dw-form" {
            (kern::textarea(&field, 6))
            (kern::submit(&t(lang, "mailbox-reply-send")))
        }
    }
}

/// What a document is called in the name of its file, such as `Bescheid`: only letters, digits and hyphens, which need no
/// escaping in a header.
pub fn document_name(lang: Lang, document: &Document) -> String {
    t(lang, &document.title_key)
        .chars()
        .flat_map(|letter| match letter {
            'ä' => vec!['a', 'e'],
            'ö' => vec!['o', 'e'],
            'ü' => vec!['u', 'e'],
            'ß' => vec!['s', 's'],
            letter if letter.is_ascii_alphanumeric() => vec![letter],
            _ => vec!['-'],
        })
        .collect()
}

/// The sentence that explains a rule of notification or remedy (`key` of `calendar`'s rules and deadlines).
pub fn explain(lang: Lang, key: &str) -> String {
    t(lang, &format!("mailbox-{key}"))
}

fn message_card(lang: Lang, reader: Reader, message: &Message) -> Markup {
    let own = matches!(
        (reader, message.direction),
        (Reader::Applicant, Direction::ToAdministration) | (Reader::Administration, Direction::ToApplicant)
    );
    let title = match (own, message.direction) {
        (true, _) => "mailbox-message-own",
        (false, Direction::ToApplicant) => "mailbox-message-from-administration",
        (false, Direction::ToAdministration) => "mailbox-message-from-applicant",
    };
    let new = !own && message.read_at.is_none();
    kern::Card::new(t(lang, title)).under_heading().preline(moment(lang, message.sent_at)).body(html! {
        @if new { p { (kern::badge(Tone::Info, &t(lang, "mailbox-message-new"))) } }
        p class="kern-body" {
            @for (number, line) in message.body.lines().enumerate() {
                @if number > 0 { br; }
                (line)
            }
        }
        @if own {
            p class="kern-body kern-body--small kern-body--muted" {
                @match message.read_at {
                    Some(at) => (text_with(lang, "mailbox-message-read", &[("moment", moment(lang, at).into())])),
                    None => (t(lang, "mailbox-message-unread")),
                }
            }
        }
        @if let Some(at) = message.told_at {
            p class="kern-body kern-body--small kern-body--muted" { (told(lang, at)) }
        }
    })
}

fn document_card(lang: Lang, reader: Reader, document: &Document, replaced: Option<Timestamp>, href: &str) -> Markup {
    let title = t(lang, &document.title_key);
    kern::Card::new(&title).under_heading().preline(moment(lang, document.made_available_at)).body(html! {
        @if let Some(at) = replaced {
            @let on = day(at.in_germany().date());
            p { (kern::badge(Tone::Warning, &text_with(lang, "mailbox-document-replaced", &[("date", on.into())]))) }
        }
        @if reader == Reader::Applicant && document.retrieved_at.is_none() {
            p { (kern::badge(Tone::Info, &t(lang, "mailbox-document-new"))) }
        }
        p class="kern-body" {
            (kern::link(&text_with(lang, "mailbox-document-open", &[("title", title.as_str().into()), ("size", size(document.size).into())]), href))
        }
        p class="kern-body kern-body--small kern-body--muted" {
            @match document.retrieved_at {
                Some(at) => (text_with(lang, "mailbox-document-retrieved", &[("moment", moment(lang, at).into())])),
                None => (t(lang, "mailbox-document-not-retrieved")),
            }
            @if let Some(on) = document.notified_on {
                " " (text_with(lang, "mailbox-document-notified", &[("date", day(on).into())]))
            }
            @if let Some(at) = document.told_at { " " (told(lang, at)) }
        }
    })
}

/// The proof that an e-mail said so.
fn told(lang: Lang, at: Timestamp) -> String {
    text_with(lang, "mailbox-told", &[("moment", moment(lang, at).into())])
}

/// `24.11.2026, 18:42 Uhr`.
fn moment(lang: Lang, at: Timestamp) -> String {
    let local = at.in_germany();
    let time = format!("{:02}:{:02}", local.hour(), local.minute());
    text_with(lang, "mailbox-moment", &[("date", day(local.date()).into()), ("time", time.into())])
}

fn day(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

fn size(bytes: i64) -> String {
    match bytes {
        ..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
