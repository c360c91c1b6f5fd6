//! How legal entities look on pages.

use jiff::civil::Date;
use ui::Accent;

use super::Catalogue;
use crate::model::{COLOUR, EntityKey, LOGO, Logo, LogoName, Origin};

impl Catalogue {
    /// The logo that stands for a legal entity on a day: its own, else that of the office that works for it, else that of its
    /// county.
    pub fn logo(&self, entity: &EntityKey, today: Date) -> Option<Logo> {
        let known = self.value(entity, LOGO, today)?;
        let name: LogoName = known.setting.value.parse().ok()?;
        let shown = match &known.origin {
            Origin::Own | Origin::State => entity,
            Origin::TakenOver(other) | Origin::Office(other) | Origin::County(other) => other,
        };
        Some(Logo {
            address: format!("/logo/{name}"),
            alt: self.entity(shown)?.name.clone(),
            width: name.width,
            height: name.height,
            origin: known.origin,
        })
    }

    /// The colour of a legal entity on a day, and whose it is; with the origins of a logo, and that of the state.
    pub fn colour(&self, entity: &EntityKey, today: Date) -> Option<(Accent, Origin)> {
        let known = self.value(entity, COLOUR, today)?;
        Some((known.setting.value.parse().ok()?, known.origin))
    }
}
