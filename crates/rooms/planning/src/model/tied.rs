//! What must be done before: the measures of a plan say which waits for which, and a roadmap keeps to that.

use jiff::civil::Date;

use super::{Measure, Standing, Status};
use crate::MeasureId;
use crate::model::roadmap::{Candidacy, half_year};

/// A measure that is no service of the roadmap, and has its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fixed {
    /// Which one.
    pub(crate) measure: MeasureId,
    /// Its title.
    pub(crate) title: String,
    /// The half-year in which it is over; none when that is later than all of them, or never.
    pub(crate) period: Option<usize>,
}

/// What waits for what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tied {
    /// Places of options, each with the place of what it waits for: an option, or one of [`Self::fixed`] counted on behind them.
    pub(crate) needs: Vec<(usize, usize)>,
    /// What has its day already.
    pub(crate) fixed: Vec<Fixed>,
    /// Options that wait for a measure without a last day; the roadmap cannot know when that is over.
    pub(crate) undated: Vec<(usize, String)>,
}

/// What the measures of an administration that are not over say about the services of a roadmap.
pub(crate) fn tied(
    options: &[Candidacy],
    measures: &[Measure],
    standing: impl Fn(&Measure) -> Standing,
    today: Date,
    periods: usize,
) -> Tied {
    let mut tied = Tied::default();
    let place = |measure: &Measure| {
        let service = measure.draft.service.as_ref()?;
        options.iter().position(|option| option.service == *service)
    };
    for measure in measures.iter().filter(|measure| !standing(measure).status.is_over()) {
        let Some(waiting) = place(measure) else { continue };
        let needed = measures.iter().filter(|other| measure.draft.needs.contains(&other.id));
        for other in needed.filter(|other| standing(other).status != Status::Done) {
            let on = match (place(other), other.draft.last_day) {
                (Some(on), _) => on,
                (None, None) if other.status != Status::Dropped => {
                    tied.undated.push((waiting, other.draft.title.clone()));
                    continue;
                }
                (None, last) => options.len() + fixed(&mut tied.fixed, other, last, today, periods),
            };
            let is_new = on != waiting && !tied.needs.contains(&(waiting, on)) && !leads(&tied.needs, on, waiting);
            if is_new {
                tied.needs.push((waiting, on));
            }
        }
    }
    tied
}

/// The place of a measure among those with a day.
fn fixed(fixed: &mut Vec<Fixed>, measure: &Measure, last: Option<Date>, today: Date, periods: usize) -> usize {
    if let Some(place) = fixed.iter().position(|one| one.measure == measure.id) {
        return place;
    }
    let last = last.filter(|_| measure.status != Status::Dropped);
    let period = last.and_then(|last| (0..periods).find(|period| last <= half_year(today, *period).1));
    fixed.push(Fixed { measure: measure.id, title: measure.draft.title.clone(), period });
    fixed.len() - 1
}

/// Whether one waits for the other already, over whatever stands between: two measures for the same services may say the opposite of each
/// other, and then the first counts.
fn leads(needs: &[(usize, usize)], from: usize, to: usize) -> bool {
    from == to || needs.iter().any(|(waiting, on)| *waiting == from && leads(needs, *on, to))
}
