use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use crate::Lang;

static LOCALES: &[(Lang, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

static TEXTS: LazyLock<Texts> =
    LazyLock::new(|| Texts::build(LOCALES.iter().map(|(lang, room, source)| (*lang, *room, (*source).to_owned()))));

/// The text of the interface for a key, without arguments.
pub fn text(lang: Lang, key: &str) -> String {
    TEXTS.text(lang, key)
}

/// The text of the interface for a key with arguments, e.g. `&[("count", 3.into())]`.
pub fn text_with(lang: Lang, key: &str, args: &[(&str, Value)]) -> String {
    TEXTS.text_with(lang, key, args)
}

/// Short form of [`text`] for use inside markup.
pub fn t(lang: Lang, key: &str) -> String {
    text(lang, key)
}

/// All texts of the interface, e.g. to check them.
pub fn texts() -> &'static Texts {
    &TEXTS
}

/// An argument of a text: words or a whole number. Numbers choose plural forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words, inserted as they are.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => {
        $(impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })*
    };
}

numbers!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

/// A set of texts in several languages, read from Fluent sources. The interface has one; every online service brings its
/// own.
pub struct Texts {
    bundles: BTreeMap<&'static str, (Lang, FluentBundle<FluentResource>)>,
    problems: Vec<TextProblem>,
    keys: BTreeMap<&'static str, BTreeMap<String, BTreeSet<String>>>,
}

/// Something wrong with a set of texts, for the person who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// A source cannot be read as Fluent; the parser's own words.
    Syntax {
        /// The language of the source.
        lang: Lang,
        /// The name of the source.
        source: String,
        /// What the parser says.
        message: String,
    },
    /// A key is there twice in one language.
    Duplicate {
        /// The language.
        lang: Lang,
        /// The key.
        key: String,
    },
    /// A key exists in one language and is missing in another.
    Missing {
        /// The language in which it is missing.
        lang: Lang,
        /// The key.
        key: String,
    },
    /// A key takes other arguments than in the first language.
    Arguments {
        /// The language.
        lang: Lang,
        /// The key.
        key: String,
        /// The arguments of this language.
        found: Vec<String>,
        /// The arguments of the first language.
        expected: Vec<String>,
    },
}

impl fmt::Display for TextProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { lang, source, message } => write!(out, "{}/{source}: {message}", lang.tag()),
            Self::Duplicate { lang, key } => write!(out, "{}: `{key}` is there twice", lang.tag()),
            Self::Missing { lang, key } => write!(out, "{}: `{key}` is missing", lang.tag()),
            Self::Arguments { lang, key, found, expected } => {
                write!(out, "{}: `{key}` takes {found:?} instead of {expected:?}", lang.tag())
            }
        }
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Texts").field("languages", &self.languages()).field("problems", &self.problems).finish()
    }
}

impl Texts {
    /// Reads texts from one or several Fluent sources per language. Never fails: what is wrong is kept for
    /// [`Texts::check`], everything readable can be used.
    pub fn from_sources<S: Into<String>>(sources: impl IntoIterator<Item = (Lang, S)>) -> Self {
        Self::build(sources.into_iter().map(|(lang, source)| (lang, "texts", source.into())))
    }

    fn build<'a>(sources: impl Iterator<Item = (Lang, &'a str, String)>) -> Self {
        let mut texts = Self { bundles: BTreeMap::new(), problems: Vec::new(), keys: BTreeMap::new() };
        for (lang, name, source) in sources {
            texts.add(lang, name, source);
        }
        texts
    }

    fn add(&mut self, lang: Lang, name: &str, source: String) {
        let resource = match FluentResource::try_new(source) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                self.problems.extend(errors.iter().map(|error| TextProblem::Syntax {
                    lang,
                    source: name.to_owned(),
                    message: error.to_string(),
                }));
                resource
            }
        };
        let keys = self.keys.entry(lang.tag()).or_default();
        let patterns = || {
            resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
                _ => None,
            })
        };
        let messages: BTreeMap<&str, &Pattern<&str>> = patterns().collect();
        for (key, pattern) in patterns() {
            let mut taken = Taken::default();
            collect(pattern, &mut taken);
            // What a message says that is named in this one takes the same arguments.
            let mut followed = BTreeSet::new();
            while let Some(named) = taken.messages.pop_first() {
                if let Some(pattern) = messages.get(named.as_str()).filter(|_| followed.insert(named.clone())) {
                    collect(pattern, &mut taken);
                }
            }
            if keys.insert(key.to_owned(), taken.arguments).is_some() {
                self.problems.push(TextProblem::Duplicate { lang, key: key.to_owned() });
            }
        }
        let (_, bundle) = self.bundles.entry(lang.tag()).or_insert_with(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![identifier(lang)]);
            bundle.set_use_isolating(false);
            (lang, bundle)
        });
        bundle.add_resource_overriding(resource);
    }

    /// The languages that have at least one source.
    pub fn languages(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| self.bundles.contains_key(lang.tag())).collect()
    }

    /// The language in which texts for `lang` come: itself, or the first one there is when the set has none in `lang`.
    /// A page marks text of another language with it.
    pub fn language(&self, lang: Lang) -> Lang {
        if self.bundles.contains_key(lang.tag()) { lang } else { self.languages().first().copied().unwrap_or_default() }
    }

    /// True when the key exists in the language (or in the one that stands in for a language without any text).
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles.get(self.language(lang).tag()).is_some_and(|(_, bundle)| bundle.has_message(key))
    }

    /// Every key of a language.
    pub fn keys(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.keys.get(lang.tag()).into_iter().flat_map(|keys| keys.keys().map(String::as_str))
    }

    /// The names of a key's arguments in alphabetical order; `None` when the key does not exist in the language.
    pub fn arguments(&self, lang: Lang, key: &str) -> Option<Vec<String>> {
        self.keys.get(lang.tag())?.get(key).map(|arguments| arguments.iter().cloned().collect())
    }

    /// The text of a key. A missing key shows itself in brackets and is logged: a page is never lost over a word.
    pub fn text(&self, lang: Lang, key: &str) -> String {
        self.text_with(lang, key, &[])
    }

    /// The text of a key with arguments.
    pub fn text_with(&self, lang: Lang, key: &str, args: &[(&str, Value)]) -> String {
        let missing = || {
            tracing::error!(key, lang = lang.tag(), "text is missing");
            format!("[{key}]")
        };
        let Some((_, bundle)) = self.bundles.get(self.language(lang).tag()) else {
            return missing();
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return missing();
        };
        let arguments: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, fluent(value))).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, lang = lang.tag(), ?errors, "text is incomplete");
        }
        text
    }

    /// Everything wrong with the set: unreadable lines, double keys, keys missing in one language, other arguments. All
    /// problems at once; an empty list means that every key exists in every language with the same arguments.
    pub fn check(&self) -> Vec<TextProblem> {
        let mut problems = self.problems.clone();
        let mut all: BTreeMap<&str, &BTreeSet<String>> = BTreeMap::new();
        for lang in self.languages() {
            for (key, arguments) in &self.keys[lang.tag()] {
                all.entry(key).or_insert(arguments);
            }
        }
        for lang in self.languages() {
            for (key, expected) in &all {
                match self.keys[lang.tag()].get(*key) {
                    None => problems.push(TextProblem::Missing { lang, key: (*key).to_owned() }),
                    Some(found) if found != *expected => problems.push(TextProblem::Arguments {
                        lang,
                        key: (*key).to_owned(),
                        found: found.iter().cloned().collect(),
                        expected: expected.iter().cloned().collect(),
                    }),
                    Some(_) => {}
                }
            }
        }
        problems
    }
}

// Plural rules of plain language are those of German; Fluent knows no private-use tags.
fn identifier(lang: Lang) -> LanguageIdentifier {
    let tag = match lang {
        Lang::German | Lang::PlainGerman => "de",
        Lang::English => "en",
    };
    tag.parse().unwrap_or_default()
}

fn fluent(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Text(text) => FluentValue::from(text.as_str()),
        Value::Number(number) => FluentValue::from(*number),
    }
}

/// What a message takes.
#[derive(Default)]
struct Taken {
    arguments: BTreeSet<String>,
    /// Other messages that are said in it.
    messages: BTreeSet<String>,
}

fn collect(pattern: &Pattern<&str>, taken: &mut Taken) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, taken);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, taken: &mut Taken) {
    match expression {
        Expression::Select { selector, variants } => {
            collect_inline(selector, taken);
            for variant in variants {
                collect(&variant.value, taken);
            }
        }
        Expression::Inline(inline) => collect_inline(inline, taken),
    }
}

fn collect_inline(inline: &InlineExpression<&str>, taken: &mut Taken) {
    match inline {
        InlineExpression::VariableReference { id } => {
            taken.arguments.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute: None } => {
            taken.messages.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: call, .. } => {
            for positional in &call.positional {
                collect_inline(positional, taken);
            }
            for named in &call.named {
                collect_inline(&named.value, taken);
            }
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, taken),
        _ => {}
    }
}
