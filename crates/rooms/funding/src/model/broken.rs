use jiff::civil::Date;
use store::Cents;
use ui::Value;

/// A rule that does not hold, with the values that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// There are no costs, or a line that costs nothing.
    NoCosts,
    /// The last day comes before the first.
    Period,
    /// Costs and what pays for them are not the same.
    Sum {
        /// All costs.
        costs: Cents,
        /// Own money, that of others, and the grant.
        financed: Cents,
    },
    /// The programme funds no such thing.
    NoObject,
    /// It is not funded any more.
    ObjectClosed {
        /// Which one.
        object: String,
        /// Since when.
        on: Date,
        /// Why.
        reason: String,
    },
    /// Nothing is applied for or granted.
    NoGrant,
    /// The grant is more than the share of the programme.
    Share {
        /// Percent of the eligible costs.
        percent: i64,
        /// Most that can be granted.
        most: Cents,
        /// What was wanted.
        asked: Cents,
        /// Where the number comes from.
        source: String,
    },
    /// The recipient bears too little itself.
    OwnShare {
        /// Percent of all costs.
        percent: i64,
        /// Least that it has to bear.
        least: Cents,
        /// What it bears.
        own: Cents,
        /// Where the number comes from.
        source: String,
    },
    /// A decision needs a reason.
    NoReason,
    /// The programme has no money in this year, or it is over.
    NoYear {
        /// Which year.
        year: i16,
    },
    /// More falls due in a year than there is.
    Frame {
        /// Which year.
        year: i16,
        /// What is left of it.
        free: Cents,
        /// What was wanted.
        wanted: Cents,
    },
    /// More falls due in later years than may be granted in this one.
    Ahead {
        /// Which year.
        year: i16,
        /// What is left of it.
        free: Cents,
        /// What was wanted.
        wanted: Cents,
    },
    /// The budget years add up to more than the programme has.
    Total,
    /// A budget year would have less than is bound in it.
    Bound {
        /// What is bound.
        least: Cents,
    },
    /// A budget year would allow less for later years than is bound ahead in it.
    BoundAhead {
        /// What is bound ahead.
        least: Cents,
    },
    /// Whoever proposed it cannot release it.
    SameAccount,
    /// A contract was signed before anything was allowed.
    Contract {
        /// When it was signed.
        signed: Date,
        /// From when on it could have been, if from any day.
        from: Option<Date>,
    },
    /// More is called or paid than was granted for a year.
    Overdrawn {
        /// Which year.
        year: i16,
        /// What is left.
        free: Cents,
        /// What was wanted.
        wanted: Cents,
    },
    /// A payment falls due too late for the money to be called now.
    TooEarly {
        /// The last day for which money can be called.
        last: Date,
        /// Where the number comes from.
        source: String,
    },
    /// The money of a year can be called until a day.
    Cutoff {
        /// That day.
        last: Date,
        /// Where the number comes from.
        source: String,
    },
    /// More is called than the part of the grant in the costs.
    ProRata {
        /// Most that can be called with these costs.
        most: Cents,
        /// What was wanted.
        wanted: Cents,
    },
    /// A line is exceeded by too much.
    Shifted {
        /// Which line.
        line: String,
        /// Most percent.
        percent: i64,
        /// Where the number comes from.
        source: String,
    },
    /// A day that cannot be: too early, or too late.
    Day {
        /// The first that can.
        first: Option<Date>,
        /// The last that can.
        last: Option<Date>,
    },
    /// Money cannot go from a year into the same.
    SameYear,
    /// What was called waits for an answer.
    CallsWait,
    /// What was spent is not what was paid with.
    Proven {
        /// What was spent.
        spent: Cents,
        /// Own money, and that of others.
        others: Cents,
        /// What was paid of the grant.
        drawn: Cents,
    },
    /// The plan has no such line.
    NoLine {
        /// Which place.
        place: usize,
        /// How many there are.
        lines: usize,
    },
    /// A receipt is in the list twice.
    Twice {
        /// Its number.
        number: String,
    },
    /// What costs little needs no inventory.
    Cheap {
        /// The most that is little.
        most: Cents,
        /// Where the number comes from.
        source: String,
    },
    /// A number of a programme that no rule can reckon with.
    Term,
    /// A list or an amount that is needed was left out.
    Missing,
    /// More is proven or paid back than there was.
    TooMuch {
        /// Most that is possible.
        most: Cents,
    },
}

impl Broken {
    /// The key of the sentence.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoCosts => "funding-broken-no-costs",
            Self::Period => "funding-broken-period",
            Self::Sum { .. } => "funding-broken-sum",
            Self::NoObject => "funding-broken-no-object",
            Self::ObjectClosed { .. } => "funding-broken-object-closed",
            Self::NoGrant => "funding-broken-no-grant",
            Self::Share { .. } => "funding-broken-share",
            Self::OwnShare { .. } => "funding-broken-own-share",
            Self::NoReason => "funding-broken-no-reason",
            Self::NoYear { .. } => "funding-broken-no-year",
            Self::Frame { .. } => "funding-broken-frame",
            Self::Ahead { .. } => "funding-broken-ahead",
            Self::Total => "funding-broken-total",
            Self::Bound { .. } => "funding-broken-bound",
            Self::BoundAhead { .. } => "funding-broken-bound-ahead",
            Self::SameAccount => "funding-broken-same-account",
            Self::Contract { from: None, .. } => "funding-broken-contract",
            Self::Contract { from: Some(_), .. } => "funding-broken-contract-from",
            Self::Overdrawn { .. } => "funding-broken-overdrawn",
            Self::TooEarly { .. } => "funding-broken-too-early",
            Self::Cutoff { .. } => "funding-broken-cutoff",
            Self::ProRata { .. } => "funding-broken-pro-rata",
            Self::Shifted { .. } => "funding-broken-shifted",
            Self::Day { first: Some(_), last: None } => "funding-broken-day-from",
            Self::Day { first: None, .. } => "funding-broken-day-until",
            Self::Day { .. } => "funding-broken-day-between",
            Self::SameYear => "funding-broken-same-year",
            Self::CallsWait => "funding-broken-calls-wait",
            Self::Proven { .. } => "funding-broken-proven",
            Self::NoLine { .. } => "funding-broken-no-line",
            Self::Twice { .. } => "funding-broken-twice",
            Self::Cheap { .. } => "funding-broken-cheap",
            Self::Term => "funding-broken-term",
            Self::Missing => "funding-broken-missing",
            Self::TooMuch { .. } => "funding-broken-too-much",
        }
    }

    /// The values of the sentence. An error does not know in which language it is read: amounts and days are written with digits.
    pub fn args(&self) -> Vec<(&'static str, Value)> {
        let day = |day: &Date| Value::from(day.strftime("%d.%m.%Y").to_string());
        let money = |amount: &Cents| Value::from(amount.to_string());
        // Numbers of years are not grouped.
        let year = |year: &i16| Value::from(year.to_string());
        match self {
            Self::Sum { costs, financed } => vec![("costs", money(costs)), ("financed", money(financed))],
            Self::ObjectClosed { object, on, reason } => {
                vec![("object", object.into()), ("on", day(on)), ("reason", reason.into())]
            }
            Self::Share { percent, most, asked, source } => vec![
                ("percent", (*percent).into()),
                ("most", money(most)),
                ("asked", money(asked)),
                ("source", source.into()),
            ],
            Self::OwnShare { percent, least, own, source } => vec![
                ("percent", (*percent).into()),
                ("least", money(least)),
                ("own", money(own)),
                ("source", source.into()),
            ],
            Self::NoYear { year: which } => vec![("year", year(which))],
            Self::Frame { year: which, free, wanted }
            | Self::Ahead { year: which, free, wanted }
            | Self::Overdrawn { year: which, free, wanted } => {
                vec![("year", year(which)), ("free", money(free)), ("wanted", money(wanted))]
            }
            Self::Contract { signed, from } => {
                let mut args = vec![("signed", day(signed))];
                args.extend(from.as_ref().map(|from| ("from", day(from))));
                args
            }
            Self::TooEarly { last, source } | Self::Cutoff { last, source } => {
                vec![("last", day(last)), ("source", source.into())]
            }
            Self::ProRata { most, wanted } => vec![("most", money(most)), ("wanted", money(wanted))],
            Self::Shifted { line, percent, source } => {
                vec![("line", line.into()), ("percent", (*percent).into()), ("source", source.into())]
            }
            Self::TooMuch { most } => vec![("most", money(most))],
            Self::Bound { least } | Self::BoundAhead { least } => vec![("least", money(least))],
            Self::Day { first, last } => {
                let ends = [("first", first), ("last", last)].into_iter();
                ends.filter_map(|(name, end)| Some((name, day(end.as_ref()?)))).collect()
            }
            Self::Proven { spent, others, drawn } => {
                vec![("spent", money(spent)), ("others", money(others)), ("drawn", money(drawn))]
            }
            Self::NoLine { place, lines } => vec![("place", (*place).into()), ("lines", (*lines).into())],
            Self::Twice { number } => vec![("number", number.into())],
            Self::Cheap { most, source } => vec![("most", money(most)), ("source", source.into())],
            Self::NoCosts
            | Self::Period
            | Self::NoObject
            | Self::NoGrant
            | Self::NoReason
            | Self::Total
            | Self::SameAccount
            | Self::SameYear
            | Self::CallsWait
            | Self::Term
            | Self::Missing => Vec::new(),
        }
    }
}
