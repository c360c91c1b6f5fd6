//! Every verb as everybody: with and without the role, as a colleague, as a deputy, in another administration, and in a scope
//! that is not one's own. A new verb fails the first test until somebody has said here whose it is and how it is called.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use applications::{FEWEST, Rating, Stage};
use casework::{
    AbsenceForm, AbsenceId, AmendmentForm, AnswerWay, BatchId, BlockForm, BlockId, BulkStep, CaseId, Condition, Error,
    FilePlan, Filter, FilterId, Handing, LabelId, ParticipationForm, ParticipationId, Result, RuleForm, RuleId, State,
    TransferForm, Week,
};
use identity::{AccessId, ClerkSession, Role};
use jiff::ToSpan;
use mailbox::DocumentId;
use sea_orm::ConnectionTrait;
use store::{Actor, Language, Reach, Scope};

use crate::approval::proposal;
use crate::assist::paper;
use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, PNG, dog, form, hire, offices, pothole, words};
use crate::inspect::{count, granted};

/// Whose a verb is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    /// Of every clerk, about a case or a label of the own administration: another one has none such.
    Case,
    /// Of the clerk who works on the case, and of the deputy.
    Step,
    /// Of every clerk: shows or does something with what the own administration has, which is nothing elsewhere.
    Office,
    /// Of every clerk, about what is his or her own.
    Own,
    /// Of every clerk: makes something new.
    New,
    /// Of whoever approves decisions, about a case of the own administration.
    Approval,
    /// Of whoever approves decisions: shows what waits in the own administration, which is nothing elsewhere.
    Approvals,
    /// Of whoever acts for a member municipality: shows what concerns that one.
    Member,
    /// Of whoever runs the installation, with an access that the administration granted.
    Granted,
    /// Of every clerk; what it does is tried beside the tests of statements, amendments, text blocks and stacks of letters.
    Shared,
    /// Of the program, or pure; nobody is asked for.
    Program,
}

use Whose::{Approval, Approvals, Case, Granted, Member, New, Office as Offices, Own, Program, Shared, Step};

/// Every verb of the room.
const VERBS: &[(&str, Whose)] = &[
    ("absences", Offices),
    ("add_rule", New),
    ("amend", Shared),
    ("approvals", Approvals),
    ("approve", Approval),
    ("ask", Step),
    ("ask_for_statement", Shared),
    ("assign", Case),
    ("assist", New),
    ("assistable", New),
    ("attachment", Case),
    ("behalf", Member),
    ("behalf_overview", Program),
    ("block", Shared),
    ("blocks", Shared),
    ("bulk", Offices),
    ("candidates", Offices),
    ("choose_post", Case),
    ("claim", Case),
    ("close", Case),
    ("correct", Step),
    ("create_label", New),
    ("decide", Step),
    ("delete_block", Shared),
    ("delete_label", Case),
    ("deleted", Offices),
    ("document", Case),
    ("drop_filter", Own),
    ("drop_rule", Case),
    ("end_absence", Own),
    ("end_amendment", Shared),
    ("end_hold", Case),
    ("escalated", Approvals),
    ("event_log", Program),
    ("feedback", Offices),
    ("file_plan", Offices),
    ("give_back", Approval),
    ("give_statement", Shared),
    ("hold", Case),
    ("inbox", Offices),
    // Takes a case that was opened, and authorises by itself: tried with the text blocks.
    ("insert_block", Program),
    ("inspect_case", Granted),
    ("inspect_document", Granted),
    ("inspect_list", Granted),
    ("keep_filter", New),
    ("keeping", Case),
    ("kept", Offices),
    ("labels", Offices),
    ("list", Offices),
    ("load", Program),
    ("note", Case),
    ("note_statement_look", Shared),
    ("open_case", Case),
    ("open_parameters", Program),
    ("overview", Program),
    ("participant", Program),
    ("post_batch", Shared),
    ("preview", Step),
    ("print_batch", Shared),
    ("print_batches", Shared),
    ("print_file", Shared),
    ("printable", Shared),
    ("printed", Shared),
    ("proposed", Approval),
    ("proposed_entity", Program),
    ("record_absence", New),
    ("record_answer", Case),
    ("record_statement", Shared),
    ("refile", Case),
    ("release", Step),
    ("routing", Offices),
    ("rule_until", Program),
    ("save_block", Shared),
    ("save_draft", Step),
    ("set_file_plan", New),
    ("set_labels", Case),
    ("statement_file", Shared),
    ("statement_request", Shared),
    ("statement_requests", Shared),
    ("statements_awaited", Shared),
    ("statistics", Offices),
    ("usage", Program),
    ("take_back", Step),
    ("transfer", Step),
    ("was_decided", Offices),
    ("withdraw_participation", Shared),
];

/// What the administration has.
struct There {
    /// Nobody works on it.
    fresh: CaseId,
    /// Nobody works on it until the step for several cases is tried.
    several: CaseId,
    /// Anna works on it, and has a decision ready.
    own: CaseId,
    /// What Anna proposes to decide waits for a second person.
    proposed: CaseId,
    /// Its decision waits to be retrieved.
    delivered: CaseId,
    document: DocumentId,
    delivered_seal: String,
    closed: CaseId,
    held: CaseId,
    pictured: CaseId,
    attachment: applications::AttachmentId,
    label: LabelId,
    filter: FilterId,
    absence: AbsenceId,
    rule: RuleId,
    /// Somebody who runs the installation, employed elsewhere, with all roles there that people have besides.
    olga: ClerkSession,
    /// What Nottertal granted her.
    access: AccessId,
}

async fn settle(office: &Office) -> There {
    let anna = &office.anna;
    let (fresh, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
    let (several, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
    let (own, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
    office.claim(anna, own).await;
    let mut scope = office.write(anna).await;
    casework::save_draft(&mut scope, anna, own, &form("resolved", "")).await.unwrap();
    scope.commit().await.unwrap();
    let (late, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    let overdue = format!(
        "update case_file set due_on = '2026-01-01' where reference = '{}'",
        office.view(anna, late).await.reference()
    );
    let scope = office.write(anna).await;
    scope.db().execute_unprepared(&overdue).await.unwrap();
    scope.commit().await.unwrap();
    let (delivered, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(anna, delivered).await;
    office.decide(anna, delivered, &form("not-liable", "retrieval")).await.unwrap();
    office.worker.drain().await.unwrap();
    let view = office.view(anna, delivered).await;
    assert_eq!(view.state, State::Delivered(anna.account));
    let document = view.mailbox.documents[0].id;
    let delivered_seal = view.decision.unwrap().content.seal;
    let mut done = Vec::new();
    for _ in 0..2 {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(anna, id).await;
        office.decide(anna, id, &form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
        done.push(id);
    }
    let (closed, held) = (done[0], done[1]);
    let pictured = office.report_with_photo(PNG).await;
    let attachment = office.view(anna, pictured).await.attachments[0].id;
    for _ in 0..FEWEST {
        let receipt = office.submit("mangel-melden", KOERNER, &pothole()).await;
        let rating = Rating::read("4", "").unwrap_or_else(|problems| panic!("{problems:?}"));
        let mut scope = office.applicant(NOTTERTAL).await;
        assert!(applications::rate(&mut scope, receipt.id, Stage::Submitted, &rating).await.unwrap());
        scope.commit().await.unwrap();
    }
    let revision = office.view(anna, held).await.revision;
    let mut scope = office.write(anna).await;
    casework::hold(&mut scope, anna, held, revision, "Klage anhängig").await.unwrap();
    let parts = [("mangel-melden".to_owned(), "632".to_owned())].into();
    let plan = FilePlan { parts, ..FilePlan::default() };
    casework::set_file_plan(&mut scope, anna, &plan).await.unwrap();
    let label = casework::create_label(&mut scope, anna, "Eilig").await.unwrap();
    let filter = casework::keep_filter(&mut scope, anna, "Alle", &Filter::default()).await.unwrap();
    let condition = Condition { area: Some("15".to_owned()), ..Condition::default() };
    let rule = RuleForm { condition, label: Some(label), to: None };
    let rule = casework::add_rule(&mut scope, &office.desk, anna, rule).await.unwrap();
    let record = "insert into deletion_record (tenant_id, id, reference, online_service, legal_entity, received_at,
            closed_at, deleted_at, rule_days, rule_source, files)
         select tenant_id, id, 'gone', online_service, legal_entity, 0, 0, 0, 1, '', 0 from case_file limit 1";
    scope.db().execute_unprepared(record).await.unwrap();
    scope.commit().await.unwrap();
    let absence = away(office, 20).await;
    let (olga, access) = granted(office, "").await;
    let (proposed, _) = proposal(office).await;
    There {
        fresh,
        several,
        own,
        proposed,
        delivered,
        document,
        delivered_seal,
        closed,
        held,
        pictured,
        attachment,
        label,
        filter,
        absence,
        rule,
        olga,
        access,
    }
}

/// Anna is away for a day, so many days from now, and Carla deputises.
async fn away(office: &Office, days: i64) -> AbsenceId {
    let mut scope = office.write(&office.anna).await;
    let day = scope.today().saturating_add(days.days());
    let form = AbsenceForm { first: Some(day), last: Some(day), deputy: Some(office.carla.account) };
    let id = casework::record_absence(&mut scope, &office.anna, form).await.unwrap();
    scope.commit().await.unwrap();
    id
}

/// Calls a verb as somebody, in a scope that is given up afterwards; says whether there was anything for them.
async fn call(verb: &str, office: &Office, mut scope: Scope, by: &ClerkSession, on: &There) -> Result<bool> {
    let desk = &office.desk;
    let done = |done: Result<()>| done.map(|()| true);
    // The revision that the office sees: a stranger can know it as well.
    let stand = |id: CaseId| async move { office.view(&office.anna, id).await.revision };
    match verb {
        "absences" => Ok(!casework::absences(&scope, by).await?.own.is_empty()),
        "add_rule" => {
            let form = RuleForm { to: Some(by.account), ..RuleForm::default() };
            casework::add_rule(&mut scope, desk, by, form).await.map(|_| true)
        }
        "approvals" => Ok(!casework::approvals(&scope, desk, by).await?.rows.is_empty()),
        "behalf" => {
            let week = Week::until(scope.today());
            Ok(casework::behalf(&scope, desk, by, week).await?.total.received > 0)
        }
        "approve" => {
            // The seal stands for what this account saw.
            let found = casework::proposed(&mut scope, desk, by, on.proposed).await;
            let seal = found.and_then(|found| found.preview).map_or_else(|_| String::new(), |preview| preview.seal);
            done(casework::approve(&mut scope, desk, by, on.proposed, stand(on.proposed).await, &seal).await.map(drop))
        }
        "ask" => done(casework::ask(&mut scope, desk, by, on.own, stand(on.own).await, "Wo genau?", &words()).await),
        "assign" => {
            let to = if by.account == office.anna.account { &office.carla } else { &office.anna };
            done(casework::assign(&mut scope, by, on.fresh, stand(on.fresh).await, Some(to.account)).await)
        }
        "assist" => casework::assist(&mut scope, desk, by, &paper()).await.map(|_| true),
        "assistable" => Ok(!casework::assistable(&scope, desk, by)?.services.is_empty()),
        "attachment" => {
            casework::attachment(&scope, desk, by, on.pictured, on.attachment).await.map(|(_, bytes)| !bytes.is_empty())
        }
        "bulk" => {
            drop(scope);
            let picked = [(on.several, stand(on.several).await)];
            let step = BulkStep::Assign(Some(by.account));
            Ok(casework::bulk(desk, by, Language::German, &picked, step).await?.done > 0)
        }
        "candidates" => {
            let picked = [(on.several, stand(on.several).await)];
            match casework::candidates(&scope, desk, by, &picked, None).await {
                Ok(found) => Ok(!found.cases.is_empty()),
                Err(Error::Refused(_)) => Ok(false),
                Err(error) => Err(error),
            }
        }
        "choose_post" => {
            let (way, stand) = (Some(AnswerWay::Phone), stand(on.fresh).await);
            done(casework::choose_post(&mut scope, by, on.fresh, stand, way, true).await)
        }
        "claim" => done(casework::claim(&mut scope, by, on.fresh, stand(on.fresh).await).await),
        "close" => {
            let (today, stand) = (scope.today(), stand(on.delivered).await);
            let handing = Some(Handing::InPerson);
            done(casework::close(&mut scope, desk, by, on.delivered, stand, handing, Some(today)).await)
        }
        "correct" => {
            let (fields, stand) = (["place".to_owned()].into(), stand(on.own).await);
            casework::correct(&mut scope, by, on.own, stand, fields, "Schreibfehler").await.map(|_| true)
        }
        "create_label" => casework::create_label(&mut scope, by, "Neu").await.map(|_| true),
        "decide" => {
            // The seal stands for a decision of this clerk.
            let preview = casework::preview(&scope, desk, by, on.own, &form("resolved", "")).await;
            let seal = preview.map_or_else(|_| String::new(), |preview| preview.seal);
            casework::decide(&mut scope, desk, by, on.own, stand(on.own).await, &seal).await.map(|_| true)
        }
        "delete_label" => done(casework::delete_label(&mut scope, by, on.label).await),
        "deleted" => Ok(!casework::deleted(&scope, by, None).await?.0.is_empty()),
        "document" => {
            casework::document(scope, desk, by, on.delivered, on.document).await.map(|opened| !opened.bytes.is_empty())
        }
        "drop_filter" => done(casework::drop_filter(&mut scope, by, on.filter).await),
        "drop_rule" => done(casework::drop_rule(&mut scope, by, on.rule).await),
        "end_absence" => done(casework::end_absence(&mut scope, by, on.absence).await),
        "end_hold" => done(casework::end_hold(&mut scope, by, on.held, stand(on.held).await).await),
        "escalated" => Ok(!casework::escalated(&scope, desk, by).await?.is_empty()),
        "feedback" => Ok(!casework::feedback(&scope, by).await?.scores.is_empty()),
        "file_plan" => Ok(!casework::file_plan(&scope, by).await?.parts.is_empty()),
        "give_back" => {
            let stand = stand(on.proposed).await;
            done(casework::give_back(&mut scope, by, on.proposed, stand, "Bitte prüfen").await)
        }
        "hold" => done(casework::hold(&mut scope, by, on.closed, stand(on.closed).await, "Klage").await),
        "inbox" => Ok(casework::inbox(&scope, desk, by, &Filter::default()).await?.total > 0),
        "inspect_case" => casework::inspect_case(&mut scope, desk, by, on.access, on.fresh).await.map(|_| true),
        "inspect_document" => {
            let tenant = scope.tenant()?;
            drop(scope);
            let opened = casework::inspect_document(desk, by, (tenant, on.access), on.delivered, on.document).await?;
            Ok(!opened.bytes.is_empty())
        }
        "inspect_list" => Ok(!casework::inspect_list(&mut scope, by, on.access).await?.1.is_empty()),
        "keep_filter" => casework::keep_filter(&mut scope, by, "Neu", &Filter::default()).await.map(|_| true),
        "keeping" => casework::keeping(&scope, desk, by, on.closed).await.map(|_| true),
        "kept" => Ok(!casework::kept(&scope, by, true, None).await?.0.is_empty()),
        "labels" => Ok(!casework::labels(&scope, by).await?.is_empty()),
        "list" => Ok(!casework::list(&scope, desk, by, None, None).await?.is_empty()),
        "note" => done(casework::note(&mut scope, by, on.fresh, "Notiz").await),
        "open_case" => casework::open_case(&mut scope, desk, by, on.fresh).await.map(|_| true),
        "post_batch" => {
            let today = scope.today();
            drop(scope);
            let posted = casework::post_batch(desk, by, Language::German, BatchId(on.own.0), Some(today)).await?;
            Ok(posted.done > 0)
        }
        "print_batch" => casework::print_batch(&mut scope, by).await.map(|made| made.is_some()),
        "print_batches" => Ok(!casework::print_batches(&scope, by).await?.is_empty()),
        "print_file" => {
            drop(scope);
            casework::print_file(desk, by, Language::German, BatchId(on.own.0)).await.map(|_| true)
        }
        "printable" => Ok(!casework::printable(&scope, by).await?.is_empty()),
        "printed" => casework::printed(&scope, by, BatchId(on.own.0)).await.map(|_| true),
        "preview" => casework::preview(&scope, desk, by, on.own, &form("resolved", "")).await.map(|_| true),
        "proposed" => casework::proposed(&mut scope, desk, by, on.proposed).await.map(|found| found.preview.is_ok()),
        "record_absence" => {
            let deputy = if by.account == office.carla.account { &office.anna } else { &office.carla };
            let day = scope.today().saturating_add(100.days());
            let form = AbsenceForm { first: Some(day), last: Some(day), deputy: Some(deputy.account) };
            casework::record_absence(&mut scope, by, form).await.map(|_| true)
        }
        "record_answer" => {
            let (way, stand) = (Some(AnswerWay::Phone), stand(on.own).await);
            done(casework::record_answer(&mut scope, desk, by, on.own, stand, way, "Am Brunnen.").await)
        }
        "refile" => {
            let stand = stand(on.fresh).await;
            done(casework::refile(&mut scope, desk, by, on.fresh, stand, "Alt 7").await)
        }
        "release" => done(casework::release(&mut scope, by, on.own, stand(on.own).await).await),
        "routing" => Ok(!casework::routing(&scope, by).await?.rules.is_empty()),
        "save_draft" => done(casework::save_draft(&mut scope, by, on.own, &form("resolved", "")).await),
        "set_file_plan" => {
            let plan = FilePlan { pattern: "{nummer}".to_owned(), ..FilePlan::default() };
            done(casework::set_file_plan(&mut scope, by, &plan).await)
        }
        "set_labels" => done(casework::set_labels(&mut scope, by, on.fresh, &[on.label].into(), &[].into()).await),
        "statistics" => Ok(casework::statistics(&scope, desk, by, None).await?.total.received > 0),
        "take_back" => done(casework::take_back(&mut scope, by, on.proposed, stand(on.proposed).await).await),
        "transfer" => {
            let form = TransferForm { entity: Some(ALTENBERGA.to_owned()), reason: "Nicht zuständig".to_owned() };
            done(casework::transfer(&mut scope, desk, by, on.own, stand(on.own).await, &form).await)
        }
        "ask_for_statement" => {
            let stand = stand(on.own).await;
            casework::ask_for_statement(&mut scope, desk, by, on.own, stand, &ParticipationForm::default())
                .await
                .map(|_| true)
        }
        "withdraw_participation" => {
            let stand = stand(on.own).await;
            done(casework::withdraw_participation(&mut scope, by, on.own, stand, ParticipationId(on.own.0)).await)
        }
        "record_statement" => {
            let (stand, none) = (stand(on.own).await, ParticipationId(on.own.0));
            done(casework::record_statement(&mut scope, by, on.own, stand, none, (None, ""), None).await)
        }
        "statement_request" => casework::statement_request(&scope, by, ParticipationId(on.own.0)).await.map(|_| true),
        "statement_file" => {
            casework::statement_file(scope, desk, by, ParticipationId(on.own.0), on.own.0).await.map(|_| true)
        }
        "statement_requests" => {
            casework::statement_requests(&scope, by).await.map(|(open, over)| !open.is_empty() || !over.is_empty())
        }
        "statements_awaited" => casework::statements_awaited(&scope, by).await.map(|count| count > 0),
        "give_statement" => done(casework::give_statement(&mut scope, by, ParticipationId(on.own.0), None, "").await),
        "note_statement_look" => {
            drop(scope);
            done(casework::note_statement_look(desk, by, ParticipationId(on.own.0)).await)
        }
        "amend" => {
            let stand = stand(on.delivered).await;
            done(casework::amend(&mut scope, desk, by, on.delivered, stand, &AmendmentForm::default()).await)
        }
        "end_amendment" => done(casework::end_amendment(&mut scope, by, on.delivered, stand(on.delivered).await).await),
        "block" => casework::block(&scope, by, BlockId(on.own.0)).await.map(|_| true),
        "blocks" => Ok(!casework::blocks(&scope, by).await?.is_empty()),
        "delete_block" => done(casework::delete_block(&mut scope, by, BlockId(on.own.0)).await),
        "save_block" => {
            let none = Some(BlockId(on.own.0));
            casework::save_block(&mut scope, by, none, &BlockForm::default()).await.map(|_| true)
        }
        "was_decided" => {
            let taken = casework::was_decided(&scope, by, on.delivered, &on.delivered_seal).await?;
            Ok(taken.is_some())
        }
        other => panic!("say how {other} is called"),
    }
}

fn is_missing(done: &Result<bool>) -> bool {
    matches!(done, Err(Error::Store(store::Error::NotFound(_))))
}

#[test]
fn every_verb_is_in_the_list() {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let (_, rest) = source.split_once("pub use verbs::{").unwrap();
    let (names, _) = rest.split_once("};").unwrap();
    let public: BTreeSet<&str> =
        names.split(',').map(str::trim).filter(|name| name.starts_with(|letter: char| letter.is_lowercase())).collect();
    let known: BTreeSet<&str> = VERBS.iter().map(|(name, _)| *name).collect();
    let new: Vec<_> = public.difference(&known).collect();
    let gone: Vec<_> = known.difference(&public).collect();
    assert!(new.is_empty() && gone.is_empty(), "say in VERBS whose {new:?} are; not there any more: {gone:?}");
}

#[tokio::test]
async fn nobody_without_the_role_and_nobody_in_a_scope_of_others_does_anything() {
    for office in offices().await {
        let on = settle(&office).await;
        let mut without = vec![office.dora.clone()];
        let none: (&str, &[Role]) = ("ohne", &[]);
        let single: [(&str, &[Role]); 3] =
            [("leitung", &[Role::Approver]), ("betrieb", &[Role::Operator]), ("inhalte", &[Role::Editor])];
        without.push(office.representative(NOTTERTAL, "gemeinde", KOERNER).await);
        for (login, roles) in single.into_iter().chain([none]) {
            without.push(hire(&office.db, &office.desk.identity, NOTTERTAL, login, roles).await);
        }
        for (verb, whose) in VERBS.iter().filter(|(_, whose)| !matches!(whose, Program | Granted)) {
            let needs = match whose {
                Approval | Approvals => Role::Approver,
                Member => Role::Representative,
                _ => Role::Clerk,
            };
            // Whoever approves asks as well whether a button was pressed twice.
            // And a member municipality releases what waits for it, which is tried beside.
            let releases = matches!(whose, Approval | Approvals) || *verb == "was_decided";
            let may = |by: &ClerkSession| {
                by.roles.has(needs)
                    || *verb == "was_decided" && by.roles.has(Role::Approver)
                    || releases && by.roles.has(Role::Representative)
            };
            for by in without.iter().chain([&office.carla]).filter(|by| !may(by)) {
                let done = call(verb, &office, office.write(by).await, by, &on).await;
                let place = format!("{}: {verb} as {}", office.db.name, by.login);
                assert!(matches!(done, Err(Error::Forbidden)), "{place}: {done:?}");
            }
            if ["bulk", "note_statement_look", "post_batch", "print_file"].contains(verb) {
                // They open scopes of their own, those of the session.
                continue;
            }
            let (anna, carla, bernd) = (&office.anna, &office.carla, &office.bernd);
            for (scope_of, tenant, by) in
                [(anna, bernd.tenant, anna), (bernd, anna.tenant, bernd), (anna, anna.tenant, carla)]
            {
                let actor = Actor::Account(scope_of.account.0);
                let scope = office.db.store.write(Reach::Tenant(tenant), actor, Language::German).await.unwrap();
                let done = call(verb, &office, scope, by, &on).await;
                let place = format!("{}: {verb} as {} in the scope of tenant {}", office.db.name, by.login, tenant.0);
                assert!(matches!(done, Err(Error::Forbidden)), "{place}: {done:?}");
            }
        }
    }
}

#[tokio::test]
async fn another_administration_finds_nothing() {
    for office in offices().await {
        let on = settle(&office).await;
        let bernd = &office.bernd;
        let elsewhere = hire(&office.db, &office.desk.identity, bernd.tenant, "gerda", &[Role::Approver]).await;
        let neighbour = office.representative(bernd.tenant, "nachbar", ALTENBERGA).await;
        for (verb, whose) in VERBS {
            let place = format!("{}: {verb}", office.db.name);
            match whose {
                Program | Granted => {}
                Approval | Approvals => {
                    let done = call(verb, &office, office.write(&elsewhere).await, &elsewhere, &on).await;
                    let nothing = is_missing(&done) || *whose == Approvals && matches!(done, Ok(false));
                    assert!(nothing, "{place}: {done:?}");
                }
                Member => {
                    let done = call(verb, &office, office.write(&neighbour).await, &neighbour, &on).await;
                    assert!(matches!(done, Ok(false)), "{place}: {done:?}");
                }
                Case | Step | Own => {
                    let done = call(verb, &office, office.write(bernd).await, bernd, &on).await;
                    assert!(is_missing(&done), "{place}: {done:?}");
                }
                Shared => {
                    let done = call(verb, &office, office.write(bernd).await, bernd, &on).await;
                    assert!(is_missing(&done) || matches!(done, Ok(false)), "{place}: {done:?}");
                }
                Offices => {
                    let done = call(verb, &office, office.write(bernd).await, bernd, &on).await;
                    assert!(matches!(done, Ok(false)), "{place}: {done:?}");
                }
                // It is of the own administration, where nobody is who could deputise.
                New => {
                    let done = call(verb, &office, office.write(bernd).await, bernd, &on).await;
                    assert!(matches!(done, Ok(true) | Err(Error::Refused(_))), "{place}: {done:?}");
                }
            }
        }
    }
}

#[tokio::test]
async fn clerks_do_what_is_theirs_and_deputies_what_is_their_colleagues() {
    for office in offices().await {
        let on = settle(&office).await;
        let (anna, carla) = (&office.anna, &office.carla);
        let approver = hire(&office.db, &office.desk.identity, NOTTERTAL, "frieda", &[Role::Approver]).await;
        let member = office.representative(NOTTERTAL, "gemeinde", KOERNER).await;
        for (verb, whose) in VERBS.iter().filter(|(_, whose)| !matches!(whose, Program | Shared | Granted)) {
            let place = format!("{}: {verb}", office.db.name);
            if *whose == Member {
                let done = call(verb, &office, office.write(&member).await, &member, &on).await;
                assert!(matches!(done, Ok(true)), "{place} as the member: {done:?}");
                continue;
            }
            if matches!(whose, Approval | Approvals) {
                let done = call(verb, &office, office.write(&approver).await, &approver, &on).await;
                assert!(matches!(done, Ok(true)), "{place} as an approver: {done:?}");
                continue;
            }
            let done = call(verb, &office, office.write(anna).await, anna, &on).await;
            assert!(matches!(done, Ok(true)), "{place} as the clerk: {done:?}");
            let done = call(verb, &office, office.write(carla).await, carla, &on).await;
            match whose {
                Step => assert!(matches!(done, Err(Error::Transition(_))), "{place} as a colleague: {done:?}"),
                Own => assert!(is_missing(&done), "{place} as a colleague: {done:?}"),
                _ => assert!(done.is_ok(), "{place} as a colleague: {done:?}"),
            }
        }
        away(&office, 0).await;
        for (verb, whose) in VERBS.iter().filter(|(_, whose)| matches!(whose, Step | Own)) {
            let done = call(verb, &office, office.write(carla).await, carla, &on).await;
            let place = format!("{}: {verb} as the deputy", office.db.name);
            match whose {
                Own => assert!(is_missing(&done), "{place}: {done:?}"),
                _ => assert!(matches!(done, Ok(true)), "{place}: {done:?}"),
            }
        }
    }
}

#[tokio::test]
async fn with_an_access_cases_are_read_and_nothing_is_done() {
    for office in offices().await {
        let on = settle(&office).await;
        let scope = || async {
            let actor = Actor::Account(on.olga.account.0);
            office.db.store.write(Reach::Tenant(NOTTERTAL), actor, Language::German).await.unwrap()
        };
        let changes =
            "select count(*) as n from audit_event where tenant_id = 51 and action not like 'identity.access%'";
        let before = count(&office, changes).await;
        for (verb, whose) in VERBS.iter().filter(|(_, whose)| *whose != Program) {
            let done = call(verb, &office, scope().await, &on.olga, &on).await;
            let place = format!("{}: {verb}", office.db.name);
            match whose {
                Granted => assert!(matches!(done, Ok(true)), "{place}: {done:?}"),
                // They open scopes of the session, where there is nothing.
                _ if ["bulk", "note_statement_look", "post_batch", "print_file"].contains(verb) => {
                    assert!(!matches!(done, Ok(true)), "{place}: {done:?}");
                }
                _ => assert!(matches!(done, Err(Error::Forbidden)), "{place}: {done:?}"),
            }
        }
        assert_eq!(count(&office, changes).await, before, "{}", office.db.name);
        // Nobody else uses it: not its administration, and no other operator.
        let other = hire(&office.db, &office.desk.identity, NOTTERTAL, "betrieb-2", &[Role::Operator]).await;
        for (verb, _) in VERBS.iter().filter(|(_, whose)| *whose == Granted) {
            let place = format!("{}: {verb}", office.db.name);
            let done = call(verb, &office, office.write(&office.anna).await, &office.anna, &on).await;
            assert!(matches!(done, Err(Error::Identity(identity::Error::Forbidden))), "{place}: {done:?}");
            let done = call(verb, &office, office.write(&other).await, &other, &on).await;
            let missing = matches!(done, Err(Error::Identity(identity::Error::Store(store::Error::NotFound(_)))));
            assert!(missing, "{place}: {done:?}");
        }
    }
}
