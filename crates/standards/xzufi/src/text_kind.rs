macro_rules! kinds {
    ($($(#[doc = $about:literal])* $kind:ident = $code:literal, $name:literal;)*) => {
        /// What a text module of a service says (`urn:de:xzufi:codeliste:leistungstextmodulleika`, 16.02.2024).
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum TextKind {
            $($(#[doc = $about])* $kind,)*
            /// An entry that the list has not, or not yet.
            Other(String),
        }

        impl TextKind {
            /// The entries of the list, in its order.
            pub const LISTED: &[Self] = &[$(Self::$kind),*];

            /// The kind with a code.
            pub fn of(code: &str) -> Self {
                match code {
                    $($code => Self::$kind,)*
                    _ => Self::Other(code.to_owned()),
                }
            }

            /// Its code.
            pub fn code(&self) -> &str {
                match self {
                    $(Self::$kind => $code,)*
                    Self::Other(code) => code,
                }
            }

            /// What it is called in the list.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$kind => $name,)*
                    Self::Other(code) => code,
                }
            }
        }
    };
}

kinds! {
    /// The name in the catalogue, in the words of the law.
    OfficialName = "02", "Leistungsbezeichnung";
    /// The name in everyday words.
    Name = "03", "Leistungsbezeichnung II";
    /// The matter in a few lines.
    Summary = "05", "Kurztext";
    /// The matter at length.
    Description = "06", "Volltext";
    /// The laws.
    LegalBasis = "07", "Handlungsgrundlage(n)";
    /// What must be brought along.
    Documents = "08", "erforderliche Unterlagen";
    /// When one may ask for it.
    Requirements = "09", "Voraussetzungen";
    /// What happens step by step.
    Procedure = "11", "Verfahrensablauf";
    /// Forms, and whether signing or coming in person is needed.
    Forms = "14", "Formulare";
    /// Where there is more to read.
    More = "15", "weiterführende Informationen";
    /// What else one should know.
    Hints = "16", "Hinweise";
    /// Who wrote the texts.
    Author = "18", "Urheber";
    /// Which office decides.
    Responsible = "22", "zuständige Stelle";
    /// Whom to ask.
    Contact = "23", "Ansprechpunkt";
    /// One sentence that says what it is about.
    Teaser = "24", "Teaser";
    /// What one can do against the decision.
    Remedy = "25", "Rechtsbehelf";
}
