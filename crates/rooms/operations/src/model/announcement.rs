use jiff::civil::{Date, Time};
use store::{Language, Timestamp};
use ui::{Lang, Notice, NoticeWords, text_with};

use crate::AnnouncementId;

/// So many days before a service window begins it is announced, unless somebody says otherwise. The state's parties agree on such
/// times in their contract; no law names a number.
const NOTICE_DAYS: i64 = 3;

/// Longest text, in characters: it stands above every page.
pub(crate) const LONGEST: usize = 300;

/// Longest time of one announcement, in days: what lasts longer belongs on a page.
const LONGEST_DAYS: i64 = 60;

/// What an announcement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The installation is serviced: it may not answer for a while.
    Window,
    /// Something does not work as it should.
    Disruption,
    /// Something else to know.
    News,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Window, Self::Disruption, Self::News];

    /// Its name in forms and in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Disruption => "disruption",
            Self::News => "news",
        }
    }

    /// The kind of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Something that every page says for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Its identity.
    pub id: AnnouncementId,
    /// What it is about.
    pub kind: Kind,
    /// Only members of staff see it.
    pub staff_only: bool,
    /// The text in German, in plain language and in English; the latter two may be empty.
    pub texts: [String; 3],
    /// When what it is about begins and ends.
    pub span: (Timestamp, Timestamp),
    /// From when on it is shown, until the end.
    pub shown_from: Timestamp,
    /// When somebody took it back.
    pub withdrawn_at: Option<Timestamp>,
}

/// An announcement as somebody filled it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announced {
    /// A name of [`Kind`].
    pub kind: String,
    /// Only for members of staff.
    pub staff_only: bool,
    /// The texts.
    pub texts: [String; 3],
    /// First and last moment in German time, as typed: a day, and hours and minutes such as `20:00`.
    pub span: [(Option<Date>, String); 2],
}

/// What is wrong with an announcement: the field of the form, and the key of the sentence.
pub(super) type Wrong = (&'static str, &'static str);

/// An announcement as it is stored: kind, span, and from when on it is shown.
pub(crate) type Checked = (Kind, (Timestamp, Timestamp), Timestamp);

impl Announced {
    /// Checks everything.
    ///
    /// # Errors
    /// All that is wrong, at once.
    pub(crate) fn check(&self, now: Timestamp) -> Result<Checked, Vec<Wrong>> {
        let mut wrong: Vec<Wrong> = Vec::new();
        let kind = Kind::named(&self.kind);
        if kind.is_none() {
            wrong.push(("art", "operations-announcement-no-kind"));
        }
        let length = |text: &String| text.trim().chars().count();
        if length(&self.texts[0]) == 0 {
            wrong.push(("text-de", "operations-announcement-no-text"));
        }
        for (field, text) in ["text-de", "text-leicht", "text-en"].into_iter().zip(&self.texts) {
            if length(text) > LONGEST {
                wrong.push((field, "operations-announcement-long"));
            }
        }
        let [begins, ends] = [0, 1].map(|end| self.moment(end));
        for (moment, fields) in [(begins, ["von", "von-zeit"]), (ends, ["bis", "bis-zeit"])] {
            match moment {
                Err(Part::Day) => wrong.push((fields[0], "operations-announcement-no-day")),
                Err(Part::Time) => wrong.push((fields[1], "operations-announcement-no-time")),
                Ok(_) => {}
            }
        }
        if let (Ok(begins), Ok(ends)) = (begins, ends) {
            if ends <= begins {
                wrong.push(("bis", "operations-announcement-backwards"));
            } else if ends <= now {
                wrong.push(("bis", "operations-announcement-past"));
            } else if ends.0 - begins.0 > LONGEST_DAYS * 24 * 3_600 * 1_000_000 {
                wrong.push(("bis", "operations-announcement-lasts"));
            }
        }
        match (kind, begins, ends) {
            (Some(kind), Ok(begins), Ok(ends)) if wrong.is_empty() => {
                let ahead = if kind == Kind::Window { NOTICE_DAYS * 24 * 3_600 } else { 0 };
                Ok((kind, (begins, ends), begins.plus_seconds(-ahead)))
            }
            _ => Err(wrong),
        }
    }

    fn moment(&self, end: usize) -> Result<Timestamp, Part> {
        let (day, time) = &self.span[end];
        let day = day.ok_or(Part::Day)?;
        let time: Time = time.trim().replace('.', ":").parse().map_err(|_| Part::Time)?;
        Ok(Timestamp::of_germany(day.to_datetime(time)))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Day,
    Time,
}

impl Announcement {
    /// Whether pages say it at this moment.
    pub fn is_shown(&self, now: Timestamp) -> bool {
        self.withdrawn_at.is_none() && self.shown_from <= now && now < self.span.1
    }

    /// Its words for every page.
    pub(crate) fn notice(&self) -> Notice {
        let words = Lang::ALL.into_iter().map(|lang| {
            let (written_in, text) = self.text(lang);
            NoticeWords { lang, title: self.title(lang), text: text.to_owned(), written_in }
        });
        Notice { staff_only: self.staff_only, warns: self.kind != Kind::News, words: words.collect() }
    }

    /// What it is about, and when.
    pub(crate) fn title(&self, lang: Lang) -> String {
        let args = [("from", ui::moment(lang, self.span.0).into()), ("to", ui::moment(lang, self.span.1).into())];
        text_with(lang, &format!("operations-announcement-title-{}", self.kind.name()), &args)
    }

    /// The text in a language, else in German.
    fn text(&self, lang: Lang) -> (Lang, &str) {
        let own = match lang {
            Language::German => 0,
            Language::PlainGerman => 1,
            Language::English => 2,
        };
        match self.texts[own].trim() {
            "" => (Language::German, self.texts[0].trim()),
            text => (lang, text),
        }
    }
}
