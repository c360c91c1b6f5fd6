//! Which option fits which layer, and why.

use std::collections::BTreeMap;

use super::operation::{BEST_RATING, COST, Layer, OperationFrame, OperationOption, OperationPlan};

/// By how many points another option must be better in one layer before a second partner is worth while.
pub const WORTH_A_PARTNER: f64 = 10.0;

/// An option in one layer, judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate<'a> {
    /// The option.
    pub option: &'a str,
    /// Points from 0 to 100 by what is known.
    pub points: f64,
    /// The least that it can be, whatever is not known.
    pub low: f64,
    /// The most.
    pub high: f64,
    /// Points by criterion, 0 to 100; nothing where it is not known.
    pub parts: BTreeMap<&'a str, Option<f64>>,
    /// What must hold for it and does not.
    pub knocked_out: Vec<&'a str>,
    /// What must hold for it, and nobody said whether it does.
    pub open: Vec<&'a str>,
}

/// A layer with everybody who could run it.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerChoice<'a> {
    /// The layer.
    pub layer: &'a str,
    /// Who runs it today.
    pub today: &'a str,
    /// The best first; what is knocked out comes last.
    pub candidates: Vec<Candidate<'a>>,
    /// Whether whoever leads cannot do it, because it watches over the others.
    pub independent: bool,
    /// Who should run it; nobody where everything is knocked out.
    pub recommended: Option<&'a str>,
}

impl<'a> LayerChoice<'a> {
    /// An option in this layer.
    pub fn candidate(&self, option: &str) -> Option<&Candidate<'a>> {
        self.candidates.iter().find(|candidate| candidate.option == option)
    }

    /// By which criteria the recommended option is better than the one of today, and by which worse, in weighted points; the largest
    /// difference first.
    pub fn differences(&self, weights: &BTreeMap<&'a str, f64>) -> Vec<(&'a str, f64)> {
        let of = |option| self.candidate(option).map(|candidate| &candidate.parts);
        let (Some(new), Some(old)) = (self.recommended.and_then(of), of(self.today)) else { return Vec::new() };
        let difference = |(criterion, part): (&&'a str, &Option<f64>)| {
            let before = old.get(criterion).copied().flatten()?;
            let weight = weights.get(criterion).copied().unwrap_or_default();
            Some((*criterion, ((*part)? - before) * weight / 100.0)).filter(|(_, points)| points.abs() >= 0.5)
        };
        let mut found: Vec<(&str, f64)> = new.iter().filter_map(difference).collect();
        found.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()).then(one.0.cmp(other.0)));
        found
    }
}

/// The recommendation for an administration.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationChoice<'a> {
    /// Every layer in the order of the frame.
    pub layers: Vec<LayerChoice<'a>>,
    /// How each option that may run anything stands, in the order of the frame.
    pub standings: Vec<OptionStanding<'a>>,
    /// Who should lead; nobody where everything is knocked out.
    pub lead: Option<&'a str>,
    /// Whether everything is said that has to be, and nothing that is not known could make another option the lead.
    pub certain: bool,
    /// The weights in points.
    pub weights: BTreeMap<&'a str, f64>,
}

impl<'a> OperationChoice<'a> {
    /// Judges every option in every layer. One partner less to steer counts: in each layer the lead is recommended unless another
    /// one is better by [`WORTH_A_PARTNER`] points or the lead cannot run it.
    pub fn of(frame: &'a OperationFrame, plan: &'a OperationPlan) -> Self {
        let options = plan.looked_at(frame);
        let weights: BTreeMap<&str, f64> =
            frame.criteria.iter().map(|one| (one.id.as_str(), f64::from(plan.weight(one)))).collect();
        let mut layers: Vec<LayerChoice> = frame
            .layers
            .iter()
            .map(|layer| {
                let able = options.iter().filter(|option| !layer.never.contains(&option.id)).copied();
                let costs = cost_points(frame, plan, layer, &able.clone().collect::<Vec<_>>());
                let mut candidates: Vec<Candidate> = able
                    .map(|option| {
                        candidate(frame, plan, layer, option, &weights, costs.get(option.id.as_str()).copied())
                    })
                    .collect();
                candidates.sort_by(|one, other| {
                    (one.knocked_out.len().cmp(&other.knocked_out.len()).then(other.points.total_cmp(&one.points)))
                        .then(one.option.cmp(other.option))
                });
                LayerChoice {
                    layer: &layer.id,
                    today: plan.today(frame, &layer.id),
                    candidates,
                    independent: layer.independent,
                    recommended: None,
                }
            })
            .collect();
        let standings: Vec<OptionStanding> = options.iter().filter_map(|option| standing(&layers, option)).collect();
        let lead = lead(&standings, layers.len());
        for layer in &mut layers {
            // Whoever runs the IT of others does not watch over it too.
            let conflict =
                |option: &str| layer.independent && lead.is_some_and(|(lead, _)| lead == option && lead != frame.own());
            let free = |candidate: &&Candidate| candidate.knocked_out.is_empty() && !conflict(candidate.option);
            let best = layer.candidates.iter().find(free);
            let led = lead
                .and_then(|(lead, _)| layer.candidate(lead))
                .filter(free)
                .filter(|led| best.is_none_or(|best| best.points - led.points < WORTH_A_PARTNER));
            layer.recommended = led.or(best).map(|candidate| candidate.option);
        }
        Self {
            layers,
            standings,
            lead: lead.map(|(lead, _)| lead),
            certain: lead.is_some_and(|(_, certain)| certain) && plan.is_answered(frame),
            weights,
        }
    }

    /// Who is to run each layer: what was decided, else what is recommended.
    pub fn chosen<'b>(&'b self, plan: &'b OperationPlan) -> BTreeMap<&'b str, &'b str> {
        let decided = |layer: &LayerChoice<'a>| plan.decided.get(layer.layer).map(String::as_str).or(layer.recommended);
        self.layers.iter().filter_map(|layer| Some((layer.layer, decided(layer)?))).collect()
    }
}

/// How an option stands over all layers that it may run.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionStanding<'a> {
    /// The option.
    pub option: &'a str,
    /// How many layers it may run.
    pub layers: usize,
    /// The mean of its points there.
    pub points: f64,
    /// The least that it can be.
    low: f64,
    /// The most.
    high: f64,
    /// Whether nobody said if something holds that must.
    open: bool,
}

fn standing<'a>(layers: &[LayerChoice<'a>], option: &'a OperationOption) -> Option<OptionStanding<'a>> {
    let free: Vec<&Candidate> = layers
        .iter()
        .filter_map(|layer| layer.candidate(&option.id))
        .filter(|candidate| candidate.knocked_out.is_empty())
        .collect();
    let count = u32::try_from(free.len()).ok().filter(|count| *count > 0)?;
    let mean = |of: fn(&Candidate) -> f64| free.iter().map(|one| of(one)).sum::<f64>() / f64::from(count);
    Some(OptionStanding {
        option: &option.id,
        layers: free.len(),
        points: mean(|one| one.points),
        low: mean(|one| one.low),
        high: mean(|one| one.high),
        open: free.iter().any(|one| !one.open.is_empty()),
    })
}

/// Of those that may run at least half of the layers, or of all where nobody may, the one with the most points; and whether that is
/// certain: nobody leads by one layer done well.
fn lead<'a>(standings: &[OptionStanding<'a>], layers: usize) -> Option<(&'a str, bool)> {
    let enough = |one: &OptionStanding| one.layers >= layers.div_ceil(2);
    let strict = standings.iter().any(enough);
    let able = || standings.iter().filter(|one| !strict || enough(one));
    let best = able().max_by(|one, other| one.points.total_cmp(&other.points).then(other.option.cmp(one.option)))?;
    let certain = !best.open && able().all(|other| other.option == best.option || best.low >= other.high);
    Some((best.option, certain))
}

/// Points of the cost, where it can be compared: the cheapest has 100, twice as much 50. Costs of the layer count before costs of
/// everything; while one of the options has none, none has points.
fn cost_points<'a>(
    frame: &OperationFrame,
    plan: &OperationPlan,
    layer: &Layer,
    options: &[&'a OperationOption],
) -> BTreeMap<&'a str, f64> {
    let of_layer: Option<Vec<_>> = options.iter().map(|option| plan.layer_cost(frame, &layer.id, &option.id)).collect();
    let costs = of_layer.or_else(|| options.iter().map(|option| plan.whole_cost(frame, &option.id)).collect());
    let Some(costs) = costs.filter(|costs| costs.len() > 1) else { return BTreeMap::new() };
    let least = costs.iter().map(|cost| cost.0).min().unwrap_or_default().max(0);
    let points = |cost: i64| if cost <= least { 100.0 } else { 100.0 * lossy(least) / lossy(cost) };
    options.iter().zip(costs).map(|(option, cost)| (option.id.as_str(), points(cost.0))).collect()
}

/// An amount as a number to divide; cents beyond 2^53 lose their last digits, which no comparison notices.
#[expect(clippy::cast_precision_loss, reason = "amounts of a municipality are far below 2^53 cents")]
fn lossy(cents: i64) -> f64 {
    cents as f64
}

fn candidate<'a>(
    frame: &'a OperationFrame,
    plan: &'a OperationPlan,
    layer: &'a Layer,
    option: &'a OperationOption,
    weights: &BTreeMap<&'a str, f64>,
    cost: Option<f64>,
) -> Candidate<'a> {
    let rated = |criterion: &str| {
        if criterion == COST {
            return cost;
        }
        let rating = plan.rating(frame, &layer.id, option, criterion)?;
        Some(f64::from(rating.min(BEST_RATING)) * 100.0 / f64::from(BEST_RATING))
    };
    let parts: BTreeMap<&str, Option<f64>> =
        frame.criteria.iter().map(|criterion| (criterion.id.as_str(), rated(&criterion.id))).collect();
    let whole: f64 = weights.values().sum();
    let (mut sum, mut known) = (0.0, 0.0);
    for (criterion, part) in &parts {
        let weight = weights.get(criterion).copied().unwrap_or_default();
        if let Some(part) = part {
            sum += weight * part;
            known += weight;
        }
    }
    let share = |sum: f64, whole: f64| if whole > 0.0 { sum / whole } else { 0.0 };
    let wanted = layer.knock_outs.iter().filter(|_| option.own).map(String::as_str);
    let (open, said): (Vec<&str>, Vec<&str>) = wanted.partition(|fact| !plan.facts.contains_key(*fact));
    let knocked_out = said.into_iter().filter(|fact| plan.facts.get(*fact) == Some(&false)).collect();
    Candidate {
        option: &option.id,
        points: share(sum, known),
        low: share(sum, whole),
        high: share(sum + 100.0 * (whole - known), whole),
        parts,
        knocked_out,
        open,
    }
}
