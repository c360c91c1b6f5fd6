//! The certificate that a decision issues: what the clerk compared with the register.

use letters::{Certificate, Closing};
use ui::t;

use super::{Decided, Facts, OFFICIAL, paragraphs};

impl Facts {
    /// The certificate of a decision, if it issues one.
    pub(crate) fn certificate(&self, decided: &Decided<'_>) -> Option<Certificate> {
        let additions = decided.content.additions.as_deref()?;
        let manifest = &self.published.manifest;
        let sheet = manifest.certificate_of(manifest.outcome(decided.outcome)?)?;
        let text = |part: &str| self.published.texts.text(OFFICIAL, &format!("certificate-{}-{part}", sheet.id));
        Some(Certificate {
            head: self.head(decided, text("title"), Vec::new()),
            opening: paragraphs(&text("text")),
            facts: self.named(&sheet.fields),
            closing_text: paragraphs(additions),
            closing: Closing {
                greeting: String::new(),
                on_behalf: Some(t(OFFICIAL, "casework-letter-on-behalf")),
                name: decided.signer.to_owned(),
                note: Some(text("note")),
            },
        })
    }
}
