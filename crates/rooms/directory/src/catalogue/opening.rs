use calendar::{Calendar, Place as HolidayPlace};
use jiff::civil::Date;

use super::Catalogue;
use super::values::in_force;
use crate::model::{Ags, EntityKey, OPENING, Opening, Setting};

impl Catalogue {
    /// The opening hours of a legal entity as data: its own, else those of the office that works for it, unless it has
    /// recorded its own in words (`hours`). Never mixed: a body that records one day records its week.
    pub fn opening(&self, entity: &EntityKey, today: Date) -> Option<Opening> {
        let day = today.to_string();
        if let Some(own) = self.own_opening(entity, &day) {
            return Some(own);
        }
        let says_it_in_words =
            self.values.get(entity).and_then(|values| in_force(values.get("hours")?, &day)).is_some();
        if says_it_in_words {
            return None;
        }
        self.own_opening(&self.office_entity(entity)?, &day)
    }

    fn own_opening(&self, entity: &EntityKey, day: &str) -> Option<Opening> {
        let from = self.values.get(entity)?.range(OPENING.to_owned()..);
        let recorded: Vec<(&str, &Setting)> = from
            .map_while(|(key, values)| Some((key.strip_prefix(OPENING)?, values)))
            .filter_map(|(day_key, values)| Some((day_key, &in_force(values, day)?.setting)))
            .collect();
        // Recording and importing refuse what cannot be read; whatever came past them is as good as not recorded.
        Opening::read(recorded).unwrap_or_else(|error| {
            tracing::warn!(entity = entity.as_str(), %error, "opening hours cannot be read");
            None
        })
    }
}

/// The public holidays around a day, by place.
pub(crate) struct Holidays(Option<Calendar>);

impl Holidays {
    /// The holidays of the year of this day and the next.
    pub(crate) fn around(day: Date) -> Self {
        Self(Calendar::thuringia(day.year()..=day.year().saturating_add(1)).ok())
    }

    /// The name of the holiday on a day in a municipality, if it is one.
    pub(crate) fn name(&self, day: Date, ags: &Ags) -> Option<String> {
        let place: HolidayPlace = ags.as_str().parse().ok()?;
        self.0.as_ref()?.holiday(day, &place).ok()?.map(str::to_owned)
    }
}
