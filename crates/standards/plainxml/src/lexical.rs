/// A value that is written as text, in an element or an attribute.
pub trait Lexical: Sized {
    /// What a text must look like, to complete "is not …".
    const EXPECTED: &'static str;
    /// Whether an element that holds nothing means the same as no element, as for dates.
    const BLANK_IS_ABSENT: bool = false;

    /// Understands a text.
    fn parse(text: &str) -> Option<Self>;

    /// The text that [`parse`](Self::parse) understands as this value.
    fn print(&self) -> String;
}

impl Lexical for String {
    const EXPECTED: &'static str = "a text";

    fn parse(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    fn print(&self) -> String {
        self.clone()
    }
}

impl Lexical for u64 {
    const EXPECTED: &'static str = "a whole number from 0";
    const BLANK_IS_ABSENT: bool = true;

    fn parse(text: &str) -> Option<Self> {
        let digits = text.trim();
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    }

    fn print(&self) -> String {
        self.to_string()
    }
}

/// `xs:boolean` (XML Schema 2, § 3.2.2).
impl Lexical for bool {
    const EXPECTED: &'static str = "`true` or `false`";

    fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    fn print(&self) -> String {
        self.to_string()
    }
}
