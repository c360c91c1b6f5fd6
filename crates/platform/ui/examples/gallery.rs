//! Every component in every state on one page, with the real frame and the real layers: `cargo run -p ui --example gallery`,
//! then open the address it prints. `GALLERY_PORT` chooses the port (default 8090).

use ui::kern::{Answer, Button, Card, Choice, Column, DateParts, Field, Table, Task, TaskState, Tone, Width};
use ui::{
    Failure, FieldProblem, Lane, LayerConfig, Markup, NavigationLink, Page, Routes, Site, Visitor, assets, html, kern,
    serve_layers, static_pages,
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::var("GALLERY_PORT").unwrap_or_else(|_| "8090".to_owned());
    let routes = Routes::new()
        .get("/", Lane::Citizen, gallery)
        .get("/formular", Lane::Citizen, form)
        .post("/formular", Lane::Citizen, form)
        .post("/speichern", Lane::Citizen, async || axum::http::StatusCode::NO_CONTENT)
        .get("/amt", Lane::Clerk, clerk)
        .get("/fehler", Lane::Citizen, async || Failure::internal("shown on purpose"))
        .merge(assets())
        .merge(static_pages());
    let site = Site { demonstration: true, ..Site::default() };
    let router = serve_layers(routes.into_router(), &LayerConfig::new(site));
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

fn citizen_page<'a>(visitor: &'a Visitor, title: &str) -> Page<'a> {
    Page::new(visitor, title).navigation(vec![
        NavigationLink::new(visitor, "Bürgerinnen und Bürger", "/buerger"),
        NavigationLink::new(visitor, "Unternehmen", "/unternehmen"),
        NavigationLink::new(visitor, "Weitere", "/weitere"),
    ])
}

async fn gallery(visitor: Visitor) -> axum::response::Response {
    let lang = visitor.lang;
    citizen_page(&visitor, "Alle Komponenten")
        .lead("Diese Seite zeigt jede Komponente in jedem Zustand.")
        .example(true)
        .render(html! {
            p { "Ein Absatz mit einem " a href="/formular" { "Link im Text" } " und " strong { "Betonung" } "." }
            ul { li { "Punkt eins" } li { "Punkt zwei mit etwas mehr Text, der auf schmalen Bildschirmen umbricht" } }
            ol { li { "Zuerst" } li { "Danach" } }
            h2 { "Meldungen" }
            @for (tone, title) in tones() {
                (kern::alert(tone, title, html! { p { "Ein Satz, der sagt, was das bedeutet und was zu tun ist." } }))
            }
            (kern::Alert::success("Nur ein Titel").plain())
            p class="dw-row" {
                @for (tone, title) in tones() { (kern::badge(tone, title)) " " }
            }
            h2 { "Schaltflächen" }
            div class="dw-actions" {
                (kern::submit("Weiter"))
                (kern::button(Button::Secondary, "Später weitermachen"))
                (kern::link_button(Button::Tertiary, "Abbrechen", "/"))
            }
            h2 { "Karten" }
            div class="dw-cards" {
                (Card::new("Hund anmelden").under_heading().preline("Hundesteuer").href("/formular").body(html! { p { "Wer einen Hund hält, meldet ihn an." } }))
                (Card::new("Mangel melden").under_heading().href("/amt").body(html! { p { "Schlagloch, Laterne, Müll." } }))
                (Card::new("Ohne Link").under_heading().body(html! { p { "Diese Karte hat unten Schaltflächen." } p { (kern::badge(Tone::Info, "Termin nötig")) } }))
            }
            (kern::task_list(lang, Some("Ihr Antrag"), &[
                task("Ihre Person", Some("/formular"), TaskState::Done),
                task("Ihr Hund", Some("/formular"), TaskState::Started),
                task("Befreiung von der Steuer bei Assistenzhunden", Some("/formular"), TaskState::Open),
                task("Prüfen und absenden", None, TaskState::Locked),
            ]))
            h2 { "Antworten" }
            (kern::answers(lang, &[
                answer("Name", html! { "Erika Mustermann" }),
                answer("Anschrift", html! { "Musterstraße 1" br; "07646 Musterdorf" }),
                answer("Telefon", html! {}),
            ], Some(("/formular", "Ihre Person"))))
            h2 { "Angaben" }
            (kern::description_list(&[
                ("Zuständig".into(), html! { "Verwaltungsgemeinschaft Beispieltal" }),
                ("Im Namen von".into(), html! { "Gemeinde Beispielgrund" }),
                ("Öffnungszeiten".into(), html! { span class="dw-muted" { "nicht hinterlegt" } }),
            ]))
            (kern::table(&Table {
                caption: "Hundesteuer im Jahr".into(),
                columns: vec![Column::new("Hund"), Column::numeric("Betrag"), Column::new("Grundlage")],
                rows: vec![
                    vec![html! { "erster Hund" }, html! { "60,00 €" }, html! { "§ 5 Abs. 1 der Satzung" }],
                    vec![html! { "zweiter Hund" }, html! { "90,00 €" }, html! { "§ 5 Abs. 1 der Satzung" }],
                ],
            }))
            h2 { "Fragen und Antworten" }
            (kern::accordion("Was kostet die Anmeldung?", html! { p { "Die Anmeldung kostet nichts. Die Steuer steht im Bescheid." } }))
            (kern::accordion("Wie lange dauert es?", html! { p { "Das ist nicht hinterlegt." } }))
            (kern::pagination(lang, 4, 12, |page| format!("/?seite={page}")))
        })
}

fn tones() -> [(Tone, &'static str); 4] {
    [
        (Tone::Info, "Hinweis"),
        (Tone::Success, "Gespeichert"),
        (Tone::Warning, "Bitte beachten"),
        (Tone::Danger, "Das hat nicht geklappt"),
    ]
}

fn task(title: &str, href: Option<&str>, state: TaskState) -> Task {
    Task { title: title.into(), href: href.map(Into::into), state }
}

fn answer(question: &str, answer: Markup) -> Answer {
    Answer { question: question.into(), answer }
}

async fn form(visitor: Visitor) -> axum::response::Response {
    let lang = visitor.lang;
    let field = |name: &str, label: &str| Field::new(lang, name, label);
    let problems = [
        FieldProblem { field: "postcode".into(), message: "Geben Sie eine Postleitzahl mit 5 Ziffern ein.".into() },
        FieldProblem { field: "birthday".into(), message: "Den 31. Februar gibt es nicht.".into() },
        FieldProblem { field: "breed".into(), message: "Wählen Sie aus, ob der Hund als gefährlich gilt.".into() },
    ];
    let breeds = [Choice::new("mix", "Mischling"), Choice::new("dackel", "Dackel")];
    let yes_no = [
        Choice::new("yes", "Ja").hint("Das Ordnungsamt hat Ihnen das in einem Bescheid mitgeteilt."),
        Choice::new("no", "Nein"),
    ];
    citizen_page(&visitor, "Formular").preline("Hund anmelden").step("Schritt 2 von 5: Ihr Hund").back("/").errors(true).render(html! {
        (kern::error_summary(lang, &problems))
        form method="post" action="/formular" novalidate data-autosave="/speichern" class="dw-form" {
            (kern::text_input(&field("name", "Familienname").autocomplete("family-name").value("Mustermann")))
            (kern::text_input(&field("phone", "Telefon").optional().hint("Für Rückfragen am Tag.").inputmode("tel").width(Width::Medium)))
            (kern::text_input(&field("postcode", "Postleitzahl").hint("5 Ziffern").value("0764").width(Width::Postcode).inputmode("numeric").error(Some(&problems[0].message))))
            (kern::date_input(&field("start", "Seit wann halten Sie den Hund?").hint("Zum Beispiel 1 9 2026"), &DateParts::from_iso("2026-09-01")))
            (kern::date_input(&field("birthday", "Geburtsdatum").autocomplete("bday").error(Some(&problems[1].message)), &DateParts { day: "31".into(), month: "2".into(), year: "1990".into() }))
            (kern::select(&field("kind", "Rasse").value("dackel"), &breeds))
            (kern::select(&field("kind2", "Rasse des zweiten Hundes").error(Some("Wählen Sie eine Rasse.")), &breeds))
            (kern::radios(&field("breed", "Gilt der Hund als gefährlich?").hint("§ 3 ThürTierGefG").error(Some(&problems[2].message)), &yes_no))
            (kern::radios(&field("first", "Ist es Ihr erster Hund?").value("yes"), &yes_no))
            (kern::checkboxes(&field("reasons", "Gründe für eine Befreiung").optional(), &[Choice::new("a", "Assistenzhund"), Choice::new("b", "Rettungshund")], &["a"]))
            (kern::textarea(&field("note", "Anmerkung").optional().value("Zeile 1\nZeile 2"), 4))
            (kern::file_input(&field("photo", "Foto").optional().hint("JPEG, PNG oder WebP, höchstens 10 MB"), "image/jpeg,image/png,image/webp"))
            (kern::file_input(&field("photo2", "Noch ein Foto").error(Some("Diese Datei ist kein Bild.")), "image/jpeg"))
            (kern::checkbox(&field("agree", "Meine Angaben sind vollständig und richtig."), "true", true))
            (kern::checkbox(&field("agree2", "Ich habe die Hinweise gelesen.").error(Some("Bestätigen Sie, dass Sie die Hinweise gelesen haben.")), "true", false))
            (kern::autosave_status(lang, "Gespeichert um 14:03 Uhr"))
            div class="dw-actions" {
                (kern::submit("Weiter"))
                (kern::submit_named(Button::Secondary, "Speichern und später weitermachen", "action", "later"))
            }
        }
    })
}

async fn clerk(visitor: Visitor) -> axum::response::Response {
    Page::new(&visitor, "Eingang")
        .wide()
        .navigation(vec![
            NavigationLink::new(&visitor, "Eingang", "/amt"),
            NavigationLink::new(&visitor, "Meine Vorgänge", "/meine"),
        ])
        .account(html! { span { "Kim Beispiel" } a class="kern-link kern-link--no-visited-state" href="/abmelden" { "Abmelden" } })
        .render(html! {
            (kern::table(&Table {
                caption: "Neue Vorgänge".into(),
                columns: vec![Column::new("Aktenzeichen"), Column::new("Leistung"), Column::new("Eingang"), Column::new("Stand"), Column::numeric("Tage")],
                rows: (1..6).map(|n| vec![
                    html! { a class="kern-link" href="/amt" { "0001-AB" (n) "C" } }, html! { "Hund anmelden" }, html! { "24.11.2026" },
                    kern::badge(Tone::Info, "neu"), html! { (n) },
                ]).collect(),
            }))
        })
}
