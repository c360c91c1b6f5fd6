//! The code lists of XDatenfelder. A value outside its list is an error, not a guess.

use plainxml::{Error, Lexical, Name, Node, Visit};

/// A value of a code list, with the list it was taken from (`code` with `listURI` and `listVersionID`, XÖV code type).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coded<T> {
    /// The value: `code`.
    pub value: T,
    /// Which list: attribute `listURI`.
    pub list: Option<String>,
    /// Which version of the list: attribute `listVersionID`.
    pub list_version: Option<String>,
    /// What the list calls the value, where the document repeats it: `name`.
    pub name: Option<String>,
}

impl<T> From<T> for Coded<T> {
    fn from(value: T) -> Self {
        Self { value, list: None, list_version: None, name: None }
    }
}

impl<T: Lexical + Default> Node for Coded<T> {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.attribute("listURI", &mut self.list)?;
        visit.attribute("listVersionID", &mut self.list_version)?;
        visit.one(Name::bare("code"), &mut self.value)?;
        visit.maybe(Name::bare("name"), &mut self.name)
    }
}

/// An enumeration whose values have codes. The first value is the default of an empty model.
macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $(#[$first:meta])* $one:ident = $code:literal $(, $(#[$next:meta])* $other:ident = $others:literal)* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $(#[$first])* #[default] $one,
            $($(#[$next])* $other,)*
        }

        impl $name {
            /// All values, in the order of the list.
            pub const ALL: &[Self] = &[Self::$one $(, Self::$other)*];

            /// The code in the list.
            pub fn code(self) -> &'static str {
                match self {
                    Self::$one => $code,
                    $(Self::$other => $others,)*
                }
            }
        }

        impl Lexical for $name {
            const EXPECTED: &'static str = concat!("one of ", $code $(, ", ", $others)*);

            fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                Self::ALL.iter().copied().find(|value| value.code() == text)
            }

            fn print(&self) -> String {
                self.code().to_owned()
            }
        }
    };
}

codes! {
    /// How far an element has come: 3.0.0 `freigabestatus` (code list `urn:xoev-de:xprozess:codeliste:status`), 2.0 `status`
    /// (code list `urn:xoev-de:fim:codeliste:xdatenfelder.status`). The two lists have no code in common.
    ReleaseStatus {
        /// In Planung (3.0.0).
        Planned = "1",
        /// In Bearbeitung (3.0.0).
        InProgress = "2",
        /// Entwurf (3.0.0).
        Draft = "3",
        /// Methodisch freigegeben (3.0.0).
        MethodApproved = "4",
        /// Fachlich freigegeben, silber (3.0.0).
        Silver = "5",
        /// Fachlich freigegeben, gold (3.0.0).
        Gold = "6",
        /// Inaktiv (3.0.0).
        Inactive = "7",
        /// Vorgesehen zum Löschen (3.0.0).
        ToBeDeleted = "8",
        /// In Vorbereitung (2.0).
        InPreparation = "inVorbereitung",
        /// Aktiv (2.0).
        Active = "aktiv",
        /// Inaktiv (2.0).
        NoLongerActive = "inaktiv",
    }
}

impl ReleaseStatus {
    pub(crate) fn is_of_version_2(self) -> bool {
        matches!(self, Self::InPreparation | Self::Active | Self::NoLongerActive)
    }
}

codes! {
    /// What an element rests on: `schemaelementart`.
    ElementKind {
        /// Abstrakt: a pattern that others are made from.
        Abstract = "ABS",
        /// Harmonisiert: agreed for use in many places.
        Harmonised = "HAR",
        /// Rechtsnormgebunden: taken from a provision.
        LegalNorm = "RNG",
    }
}

codes! {
    /// What a field does: `feldart`. 2.0 knows the first three.
    FieldKind {
        /// Eingabe: asks for a value.
        Input = "input",
        /// Auswahl: asks to choose from a list.
        Select = "select",
        /// Statisch: shows its content.
        Label = "label",
        /// Versteckt: carries a value that is not shown (3.0.0).
        Hidden = "hidden",
        /// Gesperrt: shows a value that cannot be changed (3.0.0).
        Locked = "locked",
    }
}

codes! {
    /// What a field holds: `datentyp`.
    DataType {
        /// Text.
        Text = "text",
        /// Text in the characters of String.Latin+ (DIN SPEC 91379; 3.0.0).
        TextLatin = "text_latin",
        /// Datum.
        Date = "date",
        /// Uhrzeit (3.0.0).
        Time = "time",
        /// Zeitpunkt (3.0.0).
        DateTime = "datetime",
        /// Wahrheitswert.
        Bool = "bool",
        /// Nummer.
        Number = "num",
        /// Ganzzahl.
        Integer = "num_int",
        /// Geldbetrag.
        Currency = "num_currency",
        /// Anlage (Datei).
        File = "file",
        /// Statisches Objekt.
        Object = "obj",
    }
}

codes! {
    /// Whether a field is filled from what is known already: `vorbefuellung` (3.0.0).
    Prefill {
        /// Keine.
        None = "keine",
        /// Optional.
        Optional = "optional",
        /// Verpflichtend.
        Required = "verpflichtend",
    }
}

codes! {
    /// What a group does: `art` (3.0.0).
    GroupKind {
        /// Auswahlgruppe: exactly one of its parts is used.
        Choice = "X",
    }
}

codes! {
    /// What a rule does: `typ` (3.0.0).
    RuleKind {
        /// Komplex.
        Complex = "K",
        /// Multiplizität.
        Multiplicity = "M",
        /// Validierung.
        Validation = "V",
        /// Berechnung.
        Computation = "B",
    }
}

codes! {
    /// How an element relates to another: `praedikat`.
    RelationKind {
        /// Ist abgeleitet von.
        DerivedFrom = "ABL",
        /// Ersetzt.
        Replaces = "ERS",
        /// Ist äquivalent zu.
        EquivalentTo = "EQU",
        /// Ist verknüpft mit.
        LinkedWith = "VKN",
    }
}

codes! {
    /// What users of a schema may change in its structure: `ableitungsmodifikationenStruktur`.
    StructureChanges {
        /// Alles modifizierbar.
        All = "0",
        /// Nur erweiterbar.
        Extension = "1",
        /// Nur einschränkbar.
        Restriction = "2",
        /// Nicht modifizierbar.
        None = "3",
    }
}

codes! {
    /// Whether users of a schema may change its words: `ableitungsmodifikationenRepraesentation`.
    WordingChanges {
        /// Nicht modifizierbar.
        None = "0",
        /// Modifizierbar.
        All = "1",
    }
}
