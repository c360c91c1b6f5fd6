//! What was understood of the rules of all documents.

use std::collections::{BTreeMap, BTreeSet};

use xdatenfelder::logic::{Effect, Elements, MachineRules, Statement, Translation, machine_rules, translate};
use xdatenfelder::{Content, Element, Id, Message, Part, Rule};

/// Rules by their text, and the same in the words of the portal.
#[derive(Default)]
pub(crate) struct Rules {
    occurrences: usize,
    without_text: usize,
    texts: BTreeMap<String, (String, Translation)>,
    statements: Vec<(Id, Statement)>,
    elements: Elements,
    machine: Vec<String>,
}

impl Rules {
    pub(crate) fn take(&mut self, message: &Message) {
        let Content::Schema(schema) = &message.content else { return };
        let elements = Elements::of(schema);
        self.elements.add(schema);
        let mut all: Vec<(&Rule, Option<&Id>)> = schema.rules.iter().map(|rule| (rule, None)).collect();
        collect(&schema.parts, &mut all);
        for (rule, bearer) in all {
            self.occurrences += 1;
            let text = rule.text.as_deref().unwrap_or_default().trim();
            if text.is_empty() {
                self.without_text += 1;
                continue;
            }
            let translation = translate(rule, &elements, bearer);
            if let Some(bearer) = bearer {
                for statement in &translation.statements {
                    let found = (bearer.clone(), statement.clone());
                    if !self.statements.contains(&found) {
                        self.statements.push(found);
                    }
                }
            }
            let entry = self.texts.entry(text.to_owned());
            let entry = entry.or_insert_with(|| (rule.identifier.to_string(), translation.clone()));
            // A text counts as understood when it is wherever it occurs.
            if entry.1.is_complete() {
                entry.1 = translation;
            }
        }
    }

    pub(crate) fn take_machine_rules(&mut self, json: &str) {
        self.machine.push(json.to_owned());
    }

    pub(crate) fn tell(&self) {
        let total = self.texts.len();
        if total == 0 {
            return;
        }
        for (rule, translation) in self.texts.values() {
            for rest in &translation.rest {
                println!("rule     {rule}: {}: {}", rest.reason, one_line(&rest.text));
            }
            for note in &translation.notes {
                println!("note     {rule}: {}", one_line(note));
            }
        }
        let complete = self.texts.values().filter(|(_, translation)| translation.is_complete()).count();
        let statements: usize = self.texts.values().map(|(_, translation)| translation.statements.len()).sum();
        println!(
            "{} rules, {} without text, {total} distinct texts: {complete} understood completely ({}.{} %), {statements} statements",
            self.occurrences,
            self.without_text,
            complete * 100 / total,
            complete * 1000 / total % 10,
        );
        self.compare();
    }

    /// Each rule of the portal whose element bears rules here: the same, or what differs.
    fn compare(&self) {
        let mut seen = BTreeSet::new();
        let (mut same, mut weaker, mut absent, mut unknown) = (0, 0, 0, 0);
        let mut differing = Vec::new();
        for json in &self.machine {
            let Ok(MachineRules { rules, rest }) = machine_rules(json, &self.elements, None) else { continue };
            unknown += rest.len();
            rest.iter().for_each(|rest| println!("portal   {}: {}", rest.reason, one_line(&rest.text)));
            for rule in rules {
                let of_bearer = self.statements.iter().filter(|(bearer, _)| *bearer == rule.bearer);
                let about = of_bearer.filter(|(_, statement)| is_about(statement, &rule.statement.effect));
                let about: Vec<&Statement> = about.map(|(_, statement)| statement).collect();
                let fits = |statement: &&&Statement| says_same(statement, &rule.statement);
                match about.iter().find(fits).map(|statement| &statement.effect) {
                    None if about.is_empty() => absent += 1,
                    None => {
                        let shown = format!("{}: {}", rule.bearer, rule.statement.text);
                        if seen.insert(shown.clone()) {
                            differing.push(shown);
                        }
                    }
                    Some(Effect::Show(_)) => weaker += 1,
                    Some(_) => same += 1,
                }
            }
        }
        if same + weaker + absent + differing.len() > 0 {
            differing.iter().for_each(|rule| println!("differs  {rule}"));
            println!(
                "rules of the portal: {same} say the same, {weaker} require what the text shows, {} differ, {absent} are about \
                 elements without such a text here, {unknown} not understood",
                differing.len()
            );
        }
    }
}

fn is_about(statement: &Statement, effect: &Effect) -> bool {
    let last = |effect: &Effect| effect.target().and_then(|path| path.last().cloned());
    match (&statement.effect, effect) {
        (Effect::Valid(_), Effect::Valid(condition)) => {
            let Effect::Valid(own) = &statement.effect else { return false };
            condition.paths().iter().all(|path| own.paths().iter().any(|other| other.last() == path.last()))
        }
        (own @ (Effect::Require(_) | Effect::Show(_)), Effect::Require(_))
        | (own @ Effect::Forbid(_), Effect::Forbid(_)) => last(own) == last(effect),
        _ => false,
    }
}

fn says_same(own: &Statement, other: &Statement) -> bool {
    match (&own.effect, &other.effect) {
        (Effect::Valid(valid), Effect::Valid(condition)) => {
            let own = xdatenfelder::logic::Condition::any(vec![own.when.clone().negated(), valid.clone()]);
            own.is_equivalent(condition) || valid.is_equivalent(condition)
        }
        _ => own.when.is_equivalent(&other.when),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn collect<'s>(parts: &'s [Part], all: &mut Vec<(&'s Rule, Option<&'s Id>)>) {
    for part in parts {
        let id = Some(&part.element.head().identifier.id);
        match &part.element {
            Element::Field(field) => all.extend(field.rules.iter().map(|rule| (rule, id))),
            Element::Group(group) => {
                all.extend(group.rules.iter().map(|rule| (rule, id)));
                collect(&group.parts, all);
            }
        }
    }
}
