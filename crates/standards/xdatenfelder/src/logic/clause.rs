//! One sentence: `WENN …, DANN …, SONST …` or a demand without condition.

use super::condition::{Memory, Sign, compare};
use super::cursor::{Cursor, Read};
use super::predicate::{MANDATORY, Manner, Predicate, Verb, has_value};
use super::sentence::Context;
use super::{Condition, Effect, Land, Operand, Path, Reason};

/// A demand of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) lands: Option<Vec<Land>>,
    pub(super) when: Condition,
    pub(super) effect: Effect,
}

/// What a clause is about.
#[derive(Clone, Debug)]
struct Subject {
    paths: Vec<Path>,
    amount: Amount,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Amount {
    All,
    AtLeastOne,
    ExactlyOne,
    AtMostOne,
}

/// What goes on from clause to clause of a sentence: `muss F… angezeigt und G… ausgeblendet werden`.
#[derive(Clone, Debug, Default)]
struct Flow {
    when: Option<Condition>,
    condition_paths: Vec<Path>,
    verb: Option<Verb>,
    subject: Option<Subject>,
    /// What the clauses have demanded so far.
    said: Vec<Said>,
}

const IFS: [&str; 5] = ["wenn", "falls", "sofern", "bei", "soweit"];

impl Cursor<'_> {
    /// A whole sentence without its full stop.
    pub(super) fn sentence(&mut self, context: &mut Context) -> Read<Vec<Said>> {
        let mut memory = Memory::default();
        let mut all = Vec::new();
        if self.word(&IFS) {
            loop {
                all.extend(self.conditional(&mut memory, context)?);
                let goes_on = self.attempt(|cursor| {
                    if !cursor.sign(",") {
                        cursor.sign(";");
                    }
                    cursor.word(&["und"]);
                    if cursor.word(&IFS) { Ok(()) } else { cursor.stuck() }
                });
                if goes_on.is_none() {
                    break;
                }
            }
            return Ok(all);
        }
        if let Some(said) = self.attempt(Self::computed) {
            return Ok(vec![said]);
        }
        let mut flow = Flow::default();
        self.word(&["dann"]);
        self.clauses(&mut flow, context)?;
        let late = self.attempt(|cursor| {
            cursor.sign(",");
            let only = cursor.word(&["nur"]);
            cursor.word(&["dann"]);
            if cursor.word(&["wenn", "falls", "sofern", "soweit"]) { Ok(only) } else { cursor.stuck() }
        });
        if late.is_some() {
            let when = self.condition(&mut memory)?;
            for said in &mut flow.said {
                said.when = match &said.when {
                    Condition::Constant(true) => when.clone(),
                    // `ist nur dann zu befüllen, wenn`: not otherwise.
                    Condition::Constant(false) => when.clone().negated(),
                    _ => return self.stuck(),
                };
            }
            context.condition = Some(when);
        } else if flow.said.iter().any(|said| said.when == Condition::Constant(false)) {
            return self.stuck();
        }
        all.extend(flow.said);
        Ok(all)
    }

    /// What follows `wenn`, up to the next `wenn`.
    fn conditional(&mut self, memory: &mut Memory, context: &mut Context) -> Read<Vec<Said>> {
        let when = self.condition(memory)?;
        self.sign(",");
        self.word(&["dann", "so"]);
        self.sign(",");
        let condition_paths = when.paths().into_iter().cloned().collect();
        let mut flow = Flow { when: Some(when.clone()), condition_paths, ..Flow::default() };
        context.condition = Some(when.clone());
        self.clauses(&mut flow, context)?;
        let mut all = std::mem::take(&mut flow.said);
        let otherwise = self.attempt(|cursor| {
            if !cursor.sign(",") {
                cursor.sign(";");
            }
            if cursor.word(&["sonst", "ansonsten", "andernfalls", "anderenfalls"]) { Ok(()) } else { cursor.stuck() }
        });
        if otherwise.is_some() {
            self.sign(",");
            flow.when = Some(when.negated());
            let opposite = self.attempt(|cursor| {
                if !cursor.word(&["nicht"]) || !cursor.ends_here() {
                    return cursor.stuck();
                }
                opposites(&all, flow.when.as_ref()).map_or_else(|| cursor.stuck(), Ok)
            });
            match opposite {
                Some(said) => all.extend(said),
                None => {
                    self.clauses(&mut flow, context)?;
                    all.append(&mut flow.said);
                }
            }
        }
        Ok(all)
    }

    /// `F… ergibt sich aus der Summe von F… und F…`, `F… = F… + F…`.
    fn computed(&mut self) -> Read<Said> {
        self.word(&["der", "die", "das"]);
        self.word(&["wert", "betrag", "inhalt"]);
        self.word(&["im", "in", "des", "von"]);
        let target = self.element()?;
        let leads = self.sign("=")
            || self.words("ergibt sich aus")
            || self.words("berechnet sich aus")
            || self.words("wird berechnet aus")
            || self.words("ist");
        if !leads {
            return self.stuck();
        }
        self.word(&["der", "die"]);
        let sum = self.word(&["summe"]) && self.word(&["von", "aus", "der"]);
        let first = self.element()?;
        let paths = if sum {
            let (paths, any) = self.more_elements(first)?;
            if any {
                return self.stuck();
            }
            paths
        } else {
            let mut paths = vec![first];
            while self.sign("+") {
                paths.push(self.element()?);
            }
            paths
        };
        if paths.len() < 2 || paths.contains(&target) || !self.ends_here() {
            return self.stuck();
        }
        Ok(Said { lands: None, when: Condition::Constant(true), effect: Effect::Compute(target, Operand::Sum(paths)) })
    }

    fn ends_here(&self) -> bool {
        let rest = self.rest().trim_start();
        rest.is_empty() || rest.starts_with(['.', ';', ','])
    }

    /// Clauses joined by commas and `und`.
    fn clauses(&mut self, flow: &mut Flow, context: &mut Context) -> Read<()> {
        self.clause(flow, context)?;
        loop {
            let before = (flow.clone(), context.clone());
            let next = self.attempt(|cursor| {
                let comma = cursor.sign(",");
                let joined = cursor.word(&["und", "sowie"]);
                if comma && !joined && cursor.word(&["wobei"]) {
                    return cursor.whereby(flow);
                }
                if !comma && !joined {
                    return cursor.stuck();
                }
                cursor.clause(flow, context)
            });
            if next.is_none() {
                (*flow, *context) = before;
                return Ok(());
            }
        }
    }

    /// `wobei nur die Codes A "…" oder B "…" ausgewählt werden dürfen`.
    fn whereby(&mut self, flow: &mut Flow) -> Read<()> {
        let Some([path]) = flow.subject.as_ref().map(|subject| subject.paths.as_slice()) else { return self.stuck() };
        let path = path.clone();
        if !self.word(&["nur", "ausschließlich"]) {
            return self.stuck();
        }
        self.word(&["der", "die", "das", "den"]);
        self.word(&["code", "codes", "wert", "werte", "auswahl", "option", "optionen"]);
        let values = self.value_list(&path)?;
        let chosen = self.word(&["ausgewählt", "gewählt", "zulässig", "erlaubt"]);
        self.word(&["werden", "sein"]);
        if !chosen || !self.word(&["darf", "dürfen", "kann", "können", "ist", "sind"]) {
            return self.stuck();
        }
        let empty = Condition::Filled(path.clone()).negated();
        let valid = Condition::Any(vec![empty, Condition::Is(path, values)]);
        self.demand(flow, None, Effect::Valid(valid));
        Ok(())
    }

    fn demand(&self, flow: &mut Flow, lands: Option<Vec<Land>>, effect: Effect) {
        let when = flow.when.clone().unwrap_or(Condition::Constant(true));
        flow.said.push(Said { lands, when, effect });
    }

    fn clause(&mut self, flow: &mut Flow, context: &mut Context) -> Read<()> {
        if let Some(()) = self.attempt(|cursor| cursor.imperative(flow, context)) {
            return Ok(());
        }
        self.stated(flow, context)
    }

    /// `zeige F… als Pflicht an`, `blende G… aus`, `aktiviere F… und mache es zu einer Pflichtangabe`.
    fn imperative(&mut self, flow: &mut Flow, context: &mut Context) -> Read<()> {
        let shows = if self.word(&["zeige", "zeigen", "aktiviere", "öffne"]) {
            Some(true)
        } else if self.word(&["deaktiviere", "verberge", "verstecke"]) {
            Some(false)
        } else if self.word(&["blende"]) {
            None
        } else {
            return self.stuck();
        };
        let mut mandatory = self.attempt(Self::as_mandatory).is_some();
        let subject = self.subject(context)?;
        if subject.amount != Amount::All {
            return self.stuck();
        }
        mandatory |= self.attempt(Self::as_mandatory).is_some();
        let mut not = self.word(&["nicht"]);
        let shows = match shows {
            Some(shows) => {
                self.word(&["an"]);
                shows
            }
            None if self.word(&["aus"]) => false,
            None if self.word(&["ein"]) => true,
            None => return self.stuck(),
        };
        mandatory |= self.attempt(Self::as_mandatory).is_some();
        not |= self.ends_with_not();
        let shows = shows != not;
        mandatory |= self.attempt(Self::make_mandatory).is_some();
        if mandatory && !shows {
            return self.stuck();
        }
        for path in &subject.paths {
            let effect = match (shows, mandatory) {
                (true, true) => Effect::Require(path.clone()),
                (true, false) => Effect::Show(path.clone()),
                (false, _) => Effect::Forbid(path.clone()),
            };
            self.demand(flow, None, effect);
        }
        context.targets.clone_from(&subject.paths);
        (flow.subject, flow.verb) = (Some(subject), None);
        Ok(())
    }

    fn ends_with_not(&mut self) -> bool {
        self.attempt(|cursor| if cursor.word(&["nicht"]) && cursor.ends_here() { Ok(()) } else { cursor.stuck() })
            .is_some()
    }

    /// `und mache sie zu einer Pflichtangabe`.
    fn make_mandatory(&mut self) -> Read<()> {
        let joined =
            self.word(&["und"]) && self.word(&["mache", "setze"]) && self.word(&["sie", "es", "diese", "dieses"]);
        let made = joined && self.word(&["zu", "zum", "zur", "als"]) && {
            self.word(&["einer", "einem"]);
            self.word(&MANDATORY)
        };
        if made { Ok(()) } else { self.stuck() }
    }

    /// `muss F… befüllt werden`, `F… ist ein Pflichtfeld`, `ausgeblendet werden`.
    fn stated(&mut self, flow: &mut Flow, context: &mut Context) -> Read<()> {
        let named = context.named.clone();
        let mut manner = Manner::default();
        let leading_either = self.word(&["entweder"]);
        if self.peek() == "es" && self.is_expletive() {
            self.skip_word();
        }
        self.manner(&mut manner, None, &named)?;
        let mut verb = self.verb();
        if verb.is_some() {
            self.manner(&mut manner, None, &named)?;
        }
        let mut subject = self.attempt(|cursor| cursor.subject(context));
        if verb.is_none() && subject.is_some() {
            verb = self.verb();
            if verb.is_none() {
                self.manner(&mut manner, None, &named)?;
                verb = self.verb();
            }
        }
        let verb = match verb.or(flow.verb) {
            Some(verb) => verb,
            None => return self.stuck(),
        };
        let subject = match subject.take().or_else(|| flow.subject.clone()) {
            Some(subject) => subject,
            None if flow.condition_paths.len() == 3 => {
                Subject { paths: flow.condition_paths.clone(), amount: Amount::All }
            }
            None => return self.stuck(),
        };
        let subject = match (leading_either, subject.amount) {
            (true, Amount::All | Amount::ExactlyOne | Amount::AtLeastOne) => {
                Subject { amount: Amount::ExactlyOne, ..subject }
            }
            (true, Amount::AtMostOne) => return self.stuck(),
            (false, _) => subject,
        };
        let first = subject.paths.first().cloned();
        let predicate = self.predicate(&mut manner, first.as_ref(), &named)?;
        // `muss … angezeigt werden` and `… zu zeigen ist`: the verb may stand last.
        self.word(&["muss", "müssen"]);
        if manner.then && flow.when.is_none() {
            match &context.condition {
                Some(condition) => flow.when = Some(condition.clone()),
                None => return self.refuse(Reason::NoReference("dann".to_owned())),
            }
        }
        if let Some(lands) = &manner.lands {
            context.named.extend(lands.iter().copied());
        }
        self.conclude(flow, &subject, verb, manner, predicate)?;
        context.targets.clone_from(&subject.paths);
        (flow.subject, flow.verb) = (Some(subject), Some(verb));
        Ok(())
    }

    /// `Es muss mindestens eines der Felder …`: `es` stands for nothing.
    fn is_expletive(&self) -> bool {
        let mut look = self.clone();
        look.skip_word();
        look.verb().is_some() && look.manner(&mut Manner::default(), None, &[]).is_ok() && look.at_subject()
    }

    /// Whether something follows that a clause can be about.
    fn at_subject(&self) -> bool {
        let mut look = self.clone();
        let amounts = ["mindestens", "entweder", "genau", "höchstens", "eines", "einer", "eine", "nur"];
        look.at_element() || look.word(&amounts)
    }

    /// What a clause is about: elements, how many of them, or what was named before.
    fn subject(&mut self, context: &Context) -> Read<Subject> {
        let amount = if self.word(&["entweder"]) || self.attempt(|it| it.one_of("genau")).is_some() {
            Some(Amount::ExactlyOne)
        } else if self.attempt(|it| it.one_of("mindestens")).is_some() {
            Some(Amount::AtLeastOne)
        } else if self.attempt(|it| it.one_of("höchstens")).is_some()
            || self.attempt(|it| it.one_of("maximal")).is_some()
        {
            Some(Amount::AtMostOne)
        } else if self.attempt(|it| it.one_of("")).is_some() {
            Some(Amount::AtLeastOne)
        } else {
            if self.word(&["alle", "beide", "sowohl", "sämtliche"]) {
                self.word(&["zwei", "drei", "vier"]);
            }
            None
        };
        if amount == Some(Amount::AtLeastOne) {
            if let Some(paths) = self.attempt(Self::own_fields) {
                return Ok(Subject { paths, amount: Amount::AtLeastOne });
            }
        }
        if let Some(subject) = self.attempt(|cursor| cursor.named_subject(amount)) {
            return Ok(subject);
        }
        if amount.is_some() {
            return self.stuck();
        }
        let pronoun = self.word(&["es", "sie"]) || {
            let article = self.word(&["das", "die", "der", "diese", "dieses", "dieser"]);
            let noun = self.word(&[
                "feld",
                "felder",
                "datenfeld",
                "datenfelder",
                "gruppe",
                "gruppen",
                "feldgruppe",
                "datenfeldgruppe",
                "datenfeldgruppen",
                "feldgruppen",
                "angabe",
                "angaben",
                "datengruppe",
            ]);
            article && noun
        };
        if !pronoun || self.at_element() || self.peek().bytes().skip(1).any(|byte| byte.is_ascii_digit()) {
            return self.stuck();
        }
        if context.targets.is_empty() {
            return self.refuse(Reason::NoReference("es".to_owned()));
        }
        Ok(Subject { paths: context.targets.clone(), amount: Amount::All })
    }

    fn named_subject(&mut self, amount: Option<Amount>) -> Read<Subject> {
        let _ = self.attempt(|cursor| {
            cursor.word(&["der", "die", "das"]);
            let lead = cursor.word(&["datum", "wert", "auswahl", "angabe", "eingabe", "inhalt", "betrag"]);
            if lead && cursor.word(&["im", "in", "des", "aus"]) { Ok(()) } else { cursor.stuck() }
        });
        self.word(&["im", "in"]);
        let first = self.element()?;
        let (paths, any) = self.more_elements(first)?;
        let amount = match (amount, any) {
            (Some(amount), _) => amount,
            (None, false) => Amount::All,
            (None, true) => Amount::AtLeastOne,
        };
        Ok(Subject { paths, amount })
    }

    /// `mindestens eines der (Felder)`.
    fn one_of(&mut self, how: &str) -> Read<()> {
        if !how.is_empty() && !self.word(&[how]) {
            return self.stuck();
        }
        if !self.word(&["eines", "eine", "einer", "ein"]) {
            return self.stuck();
        }
        if how.is_empty()
            && !(self.word(&["der"]) && {
                self.word(&["folgenden"]);
                true
            })
        {
            return self.stuck();
        }
        Ok(())
    }

    /// `ein Datenfeld der Datenfeldgruppe`: the yes/no questions of the group that bears the rule.
    fn own_fields(&mut self) -> Read<Vec<Path>> {
        self.word(&["der"]);
        let fields = self.word(&["feld", "felder", "datenfeld", "datenfelder"]);
        let group = self.word(&["der", "dieser", "in"]) && {
            self.word(&["der", "dieser"]);
            self.word(&["gruppe", "datenfeldgruppe", "feldgruppe", "datengruppe"])
        };
        if !fields || !group || self.at_element() {
            return self.stuck();
        }
        let Some(bearer) = self.bearer else { return self.stuck() };
        let parts = self.elements.parts(bearer).iter().filter(|id| self.elements.is_bool(id));
        let paths: Vec<Path> = parts.map(|id| Path(vec![id.clone()])).collect();
        if paths.len() < 2 { self.stuck() } else { Ok(paths) }
    }

    /// The demand that subject, verb and predicate make together.
    fn conclude(
        &self,
        flow: &mut Flow,
        subject: &Subject,
        verb: Verb,
        manner: Manner,
        predicate: Predicate,
    ) -> Read<()> {
        let Manner { not, only, mandatory, lands, values, .. } = manner;
        let several = subject.amount != Amount::All;
        if several
            || matches!(
                predicate,
                Predicate::Value | Predicate::Compared(..) | Predicate::Looks(_) | Predicate::Calendar
            )
            || (values.is_some() && predicate != Predicate::Preset)
        {
            if only || mandatory || !matches!(verb, Verb::Must | Verb::May) {
                return self.stuck();
            }
            let valid = self.assertion(subject, verb, not, values, &predicate)?;
            self.demand(flow, lands, Effect::Valid(valid));
            return Ok(());
        }
        if let (true, Some(some)) = (only, &lands) {
            // `darf nur für die Länder NI und RP angezeigt werden`
            let shown = matches!(predicate, Predicate::Shown | Predicate::Filled) && !not && !several;
            if !shown || !matches!(verb, Verb::May | Verb::Is | Verb::Must) {
                return self.stuck();
            }
            let others = Land::except(some);
            for path in &subject.paths {
                self.demand(flow, Some(some.clone()), Effect::Show(path.clone()));
                self.demand(flow, Some(others.clone()), Effect::Forbid(path.clone()));
            }
            return Ok(());
        }
        for path in &subject.paths {
            if only {
                let allowed = matches!(predicate, Predicate::Filled | Predicate::Shown) && !not && flow.when.is_none();
                if !allowed || verb == Verb::Can {
                    return self.stuck();
                }
                flow.said.push(Said {
                    lands: lands.clone(),
                    when: Condition::Constant(false),
                    effect: Effect::Forbid(path.clone()),
                });
                continue;
            }
            let effect =
                match (verb, &predicate, not) {
                    (Verb::Must | Verb::Is, Predicate::Preset, false) => match &values {
                        Some((false, values)) => match values.as_slice() {
                            [value] => Effect::Preset(path.clone(), value.clone()),
                            _ => return self.stuck(),
                        },
                        _ => return self.stuck(),
                    },
                    (Verb::Must | Verb::Is, Predicate::Filled | Predicate::Mandatory, false) => {
                        Effect::Require(path.clone())
                    }
                    (Verb::Must | Verb::Is, Predicate::Shown, false) if mandatory => Effect::Require(path.clone()),
                    (Verb::Must | Verb::Is, Predicate::Shown, false) => Effect::Show(path.clone()),
                    (Verb::Must | Verb::Is, Predicate::Hidden | Predicate::Empty, false) if !mandatory => {
                        if manner.unseen { Effect::Conceal(path.clone()) } else { Effect::Forbid(path.clone()) }
                    }
                    (Verb::Must | Verb::May | Verb::Is, Predicate::Shown, true) if !mandatory => {
                        Effect::Forbid(path.clone())
                    }
                    (Verb::May, Predicate::Filled, true) => Effect::Forbid(path.clone()),
                    (Verb::Must | Verb::May, Predicate::Empty, true) => Effect::Require(path.clone()),
                    (Verb::Must | Verb::Is, Predicate::Mandatory, true)
                    | (Verb::Must, Predicate::Filled, true)
                    | (Verb::Must | Verb::Is, Predicate::Optional, false)
                    | (Verb::Can, Predicate::Filled, false) => Effect::Optional(path.clone()),
                    _ => return self.stuck(),
                };
            self.demand(flow, lands.clone(), effect);
        }
        Ok(())
    }

    /// What must hold.
    fn assertion(
        &self,
        subject: &Subject,
        verb: Verb,
        not: bool,
        values: Option<(bool, Vec<super::Constant>)>,
        predicate: &Predicate,
    ) -> Read<Condition> {
        // `darf höchstens eines …`, `darf nicht die Auswahl 01 …`; `darf …` alone demands nothing.
        if verb == Verb::May && !not && subject.amount != Amount::AtMostOne {
            return self.stuck();
        }
        if *predicate == Predicate::Calendar {
            let [day, month, year] = subject.paths.as_slice() else { return self.stuck() };
            return if not { self.stuck() } else { Ok(Condition::ValidDate(day.clone(), month.clone(), year.clone())) };
        }
        let of = |path: &Path| -> Option<Condition> {
            let empty = || Condition::Filled(path.clone()).negated();
            let condition = match (predicate, &values) {
                (Predicate::Value | Predicate::Filled, Some((negated, values))) => has_value(path, *negated, values),
                (Predicate::Filled, None) => Condition::Filled(path.clone()),
                (Predicate::Compared(by, negated, right), None) => {
                    let holds = compare(Operand::Element(path.clone()), Sign::of(*by, *negated != not), right.clone());
                    let other = match right {
                        Operand::Element(other) => Some(Condition::Filled(other.clone()).negated()),
                        _ => None,
                    };
                    return Some(Condition::Any([Some(empty()), other, Some(holds)].into_iter().flatten().collect()));
                }
                (Predicate::Looks(pattern), None) if !not => {
                    return Some(Condition::Any(vec![empty(), Condition::Matches(path.clone(), *pattern)]));
                }
                _ => return None,
            };
            Some(condition)
        };
        let parts: Option<Vec<Condition>> = subject.paths.iter().map(of).collect();
        let Some(parts) = parts else { return self.stuck() };
        let compared = matches!(predicate, Predicate::Compared(..) | Predicate::Looks(_));
        Ok(match subject.amount {
            Amount::All if not && !compared => Condition::all(parts.into_iter().map(Condition::negated).collect()),
            Amount::All => Condition::all(parts),
            _ if not || compared => return self.stuck(),
            Amount::AtLeastOne => Condition::any(parts),
            Amount::ExactlyOne => Condition::One(parts),
            Amount::AtMostOne => {
                let none = Condition::any(parts.clone()).negated();
                Condition::Any(vec![none, Condition::One(parts)])
            }
        })
    }
}

/// `ansonsten nicht`: the opposite of what was demanded; none when it has none.
fn opposites(said: &[Said], when: Option<&Condition>) -> Option<Vec<Said>> {
    said.iter()
        .map(|said| {
            let effect = match &said.effect {
                Effect::Show(path) => Effect::Forbid(path.clone()),
                Effect::Require(path) => Effect::Optional(path.clone()),
                Effect::Forbid(path) => Effect::Show(path.clone()),
                _ => return None,
            };
            Some(Said { lands: said.lands.clone(), when: when?.clone(), effect })
        })
        .collect()
}
