//! The messages that are checked: number and weight from the code list, the words our own.

use std::fmt;

/// How much a finding weighs: column `Typ` of the code list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Hinweis: worth knowing.
    Hint,
    /// Warnung: should be different as a rule.
    Warning,
    /// Methodischer Fehler: against the method of FIM.
    Method,
    /// Kritischer Fehler: the element cannot be used as it is.
    Critical,
}

macro_rules! checks {
    ($($code:literal $check:ident $severity:ident $text:literal)*) => {
        /// A message of the code list that is checked here.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Check {
            $(#[doc = concat!("Message ", $code, ": ", $text, ".")] $check,)*
        }

        impl Check {
            /// All checks, by their number.
            pub const ALL: &[Self] = &[$(Self::$check),*];

            /// The number of the message: column `Code`.
            pub fn code(self) -> u16 {
                match self {
                    $(Self::$check => $code,)*
                }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$check => Severity::$severity,)*
                }
            }
        }

        impl fmt::Display for Check {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$check => $text,)*
                })
            }
        }
    };
}

checks! {
    1002 NoName Critical "it has no name"
    1003 SeveralVersions Warning "it is used in several versions"
    1004 TwiceInGroup Warning "it stands twice in the same group"
    1005 ListIsNoUrn Critical "the code list is not named by a URN"
    1006 NoLegalBasis Critical "it is taken from a provision and names none"
    1007 NoDocumentProfile Critical "the schema names no document profile"
    1009 NoInputLabel Critical "it has no label for forms"
    1010 NoOutputLabel Critical "it has no label for documents"
    1011 SelectIsNotText Critical "a choice must hold text"
    1012 LengthOfChoice Method "a choice or a text on the form has no length"
    1013 AbstractPart Method "an abstract element is used"
    1014 AbstractField Critical "a field cannot be abstract"
    1015 LengthWithoutText Critical "only a text has a length"
    1016 RangeWithoutOrder Critical "only numbers and times have a range"
    1017 ListWithoutChoice Critical "only a choice has a list"
    1018 ChoiceWithoutList Warning "a choice needs a list"
    1022 NoBasisOfMultiplicity Method "the provision behind its multiplicity is not named"
    1023 EmptyGroup Critical "the group is empty"
    1024 EmptyRule Method "the rule has no text"
    1025 TwiceInSchema Method "it stands twice on the top level of the schema"
    1039 FormOfId Critical "its number has not the form of the standard"
    1040 NoListName Critical "the name of the code list is empty"
    1043 ShortChoice Method "a group to choose from has fewer than two parts"
    1044 ShortList Method "the list has fewer than two values"
    1045 RepeatedCode Critical "the list has a code twice"
    1050 NoLabel Critical "the schema has no label"
    1056 SizeWithoutFile Critical "only a file has a size"
    1057 MediaTypeWithoutFile Critical "only a file has media types"
    1058 ColumnsWithoutList Method "columns are named without a code list"
    1060 NoLengthAtAll Critical "the largest length must be more than 0"
    1061 LengthsCrossed Critical "the smallest length is larger than the largest"
    1062 LowerIsNoNumber Critical "the lower limit is no number"
    1063 UpperIsNoNumber Critical "the upper limit is no number"
    1064 RangeCrossed Critical "the lower limit is above the upper one"
    1065 LowerIsNoInteger Critical "the lower limit is no whole number"
    1066 UpperIsNoInteger Critical "the upper limit is no whole number"
    1067 LowerIsNoDate Critical "the lower limit is no date"
    1068 UpperIsNoDate Critical "the upper limit is no date"
    1078 EmptySchema Critical "the schema is empty"
    1085 ContentNotInList Method "its content is not in its list"
    1090 LabelIsNotText Critical "a text on the form must hold text"
    1093 RepeatedName Warning "the list has a name twice"
    1096 DefaultProfile Warning "the schema names the default document profile"
    1097 ReleasedWithDefaultProfile Method "a released schema names the default document profile"
    1098 HelpRepeatsLabel Method "the help text repeats the label"
    1099 HelpRepeatsName Method "the help text repeats the name"
    1100 ContentOfFile Critical "a file has no content of its own"
    1101 NoSourceOfHarmonised Warning "it is harmonised and names no source"
    1102 NoLength Warning "a text has no length"
    1103 NoRange Warning "a number or date has no range"
    1105 ListVersionIsNoDate Warning "the version of the code list is no date"
    1106 SinglePart Warning "the group has a single part"
    1109 EmptyLabel Warning "a text on the form is empty"
    1116 Inactive Warning "an inactive element is used"
    1118 ChoicePartIsRequired Critical "a part of a group to choose from must be 0:1"
    1120 PatternOfFile Method "a file has no pattern"
    1139 SingleFile Hint "a file should be allowed to occur more than once"
    1142 NoDayOfStatus Critical "the day of its status is missing"
    1143 NoDayOfSchemaStatus Critical "the day of the status of the schema is missing"
}
