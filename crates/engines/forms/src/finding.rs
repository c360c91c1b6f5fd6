//! What the static checks tell an author.

use crate::logic::LogicError;

/// Something an author should know about a form, with the place and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether the form can be published.
    pub severity: Severity,
    /// Where in the form.
    pub place: Place,
    /// What is wrong. The text key is [`Finding::key`].
    pub kind: FindingKind,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Probably not meant; the form works.
    Warning,
    /// The form cannot be published: it cannot be built, or somebody would never see what is meant for them or never get on.
    Error,
}

/// A place in a form: as much as is known of page, field (or section, fee, parameter) and attribute.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The page's id.
    pub page: Option<String>,
    /// The id of the field, section, fee or parameter.
    pub item: Option<String>,
    /// The attribute, e.g. `shown_when`, or the id of a rule or option.
    pub attribute: Option<String>,
}

/// What the checks find.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindingKind {
    /// The schema version is not the one this product reads.
    WrongSchema,
    /// The form asks nothing at all, or a section or page is empty.
    Empty,
    /// More fields than a form may have.
    TooManyFields,
    /// The id has characters that are not allowed, or is too long.
    BadId,
    /// The id is taken already.
    DuplicateId,
    /// The id is a word of the logic.
    ReservedId,
    /// An expression cannot be used.
    Logic(LogicError),
    /// Visibility or computed values depend on each other in a circle; the field ids of the circle.
    Cycle(Vec<String>),
    /// The regular expression is not valid or too large.
    BadPattern,
    /// A choice without options.
    NoOptions,
    /// The smallest value is above the largest, a size is zero, or a group has too many rows from the beginning.
    BadBounds,
    /// A row of a decision table has not one cell per input, or the table has too many rows or inputs, or none.
    UnevenTable,
    /// No cell of a decision table reads this input.
    UnreadInput(String),
    /// A decision table collects what cannot be added up, or makes a list without collecting.
    CannotCollect,
    /// The field is always needed and never shown.
    RequiredNeverShown,
    /// Both `required` and `required_when` are given.
    RequiredTwice,
    /// No answers lead to the page or field. A warning when it is switched off by `false`, else an error.
    NeverShown,
    /// No answers offer the option while its field is shown. A warning when it is switched off by `false`, else an error.
    DeadOption,
    /// No answers lead to the fee. A warning when it is switched off by `false`, else an error.
    NeverCharged,
    /// The field is never needed while it is shown.
    NeverRequired,
    /// The condition holds whenever it is asked.
    AlwaysTrue,
    /// Whatever is answered, the rule refuses it: nobody gets on.
    RuleNeverHolds,
    /// Whatever is answered, the rule refuses nothing.
    RuleNeverFails,
    /// A choice is compared with this value, which is none of its options.
    UnknownOption(String),
}

impl Finding {
    /// The text key; `<key>-next` says the way out. The argument `detail` is [`Finding::detail`].
    pub fn key(&self) -> &'static str {
        match &self.kind {
            FindingKind::WrongSchema => "forms-finding-wrong-schema",
            FindingKind::Empty => "forms-finding-empty",
            FindingKind::TooManyFields => "forms-finding-too-many-fields",
            FindingKind::BadId => "forms-finding-bad-id",
            FindingKind::DuplicateId => "forms-finding-duplicate-id",
            FindingKind::ReservedId => "forms-finding-reserved-id",
            FindingKind::Cycle(_) => "forms-finding-cycle",
            FindingKind::BadPattern => "forms-finding-bad-pattern",
            FindingKind::NoOptions => "forms-finding-no-options",
            FindingKind::BadBounds => "forms-finding-bad-bounds",
            FindingKind::UnevenTable => "forms-finding-uneven-table",
            FindingKind::UnreadInput(_) => "forms-finding-unread-input",
            FindingKind::CannotCollect => "forms-finding-cannot-collect",
            FindingKind::RequiredNeverShown => "forms-finding-required-never-shown",
            FindingKind::RequiredTwice => "forms-finding-required-twice",
            FindingKind::NeverShown => "forms-finding-never-shown",
            FindingKind::DeadOption => "forms-finding-dead-option",
            FindingKind::NeverCharged => "forms-finding-never-charged",
            FindingKind::NeverRequired => "forms-finding-never-required",
            FindingKind::AlwaysTrue => "forms-finding-always-true",
            FindingKind::RuleNeverHolds => "forms-finding-rule-never-holds",
            FindingKind::RuleNeverFails => "forms-finding-rule-never-fails",
            FindingKind::UnknownOption(_) => "forms-finding-unknown-option",
            FindingKind::Logic(error) => match error {
                LogicError::TooComplex => "forms-finding-too-complex",
                LogicError::Syntax { .. } => "forms-finding-syntax",
                LogicError::UnknownName { .. } => "forms-finding-unknown-name",
                LogicError::UnknownParameter { .. } => "forms-finding-unknown-parameter",
                LogicError::UnknownFunction { .. } | LogicError::WrongArity { .. } => "forms-finding-unknown-function",
                LogicError::Unsupported { .. } => "forms-finding-unsupported",
                LogicError::WrongType { .. } => "forms-finding-wrong-type",
                LogicError::OutOfReach { .. } => "forms-finding-out-of-reach",
                LogicError::NotRepeated { .. } => "forms-finding-not-repeated",
                LogicError::BadPattern => "forms-finding-bad-pattern",
                LogicError::BadDate { .. } => "forms-finding-bad-date",
            },
        }
    }

    /// The detail to print: the name, position or circle in question; may be empty.
    pub fn detail(&self) -> String {
        match &self.kind {
            FindingKind::Cycle(fields) => fields.join(" → "),
            FindingKind::UnknownOption(value) | FindingKind::UnreadInput(value) => value.clone(),
            FindingKind::Logic(error) => match error {
                LogicError::UnknownName { name }
                | LogicError::OutOfReach { name }
                | LogicError::NotRepeated { name }
                | LogicError::UnknownParameter { name }
                | LogicError::UnknownFunction { name }
                | LogicError::WrongArity { name } => name.clone(),
                LogicError::Syntax { position, .. } => position.to_string(),
                LogicError::BadDate { text } => text.clone(),
                LogicError::WrongType { expected, found } => format!("{found} ≠ {expected}"),
                LogicError::Unsupported { what } => (*what).to_owned(),
                _ => String::new(),
            },
            _ => String::new(),
        }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let place = &self.place;
        match &self.kind {
            FindingKind::Logic(error) => write!(f, "{place}: {error}"),
            kind => write!(f, "{place}: {kind:?}"),
        }
    }
}

/// Page, item and attribute, as much as is known, with slashes between them.
impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = [&self.page, &self.item, &self.attribute].into_iter().flatten();
        f.write_str(&parts.map(String::as_str).collect::<Vec<_>>().join("/"))
    }
}
