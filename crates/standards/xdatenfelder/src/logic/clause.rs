//! One sentence: `WENN …, DANN …, SONST …` or a demand without condition.

use super::condition::Memory;
use super::cursor::{Cursor, Read};
use super::predicate::{MANDATORY, Manner, Verb};
use super::sentence::Context;
use super::subject::{Amount, Subject};
use super::{Condition, Effect, Land, Operand, Path, Reason};

/// A demand of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) lands: Option<Vec<Land>>,
    pub(super) when: Condition,
    pub(super) effect: Effect,
}

/// What goes on from clause to clause of a sentence: `muss F… angezeigt und G… ausgeblendet werden`.
#[derive(Clone, Debug, Default)]
pub(super) struct Flow {
    pub(super) when: Option<Condition>,
    pub(super) condition_paths: Vec<Path>,
    pub(super) verb: Option<Verb>,
    pub(super) subject: Option<Subject>,
    /// What the clauses have demanded so far.
    pub(super) said: Vec<Said>,
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
