//! Every route, with every kind of visitor who should not get through and with everything that can be malformed.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode, header};
use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach};
use ui::Lane;

use crate::town::{Ask, Clerk, MARK, Names, OWNER, Town, UNIT, escape, towns};

/// Who may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Anybody.
    Everybody,
    /// Whoever holds the code of the draft.
    Draft,
    /// Whoever holds the access code of the application.
    Status,
    /// Any member of staff, for what is their own.
    Staff,
    /// Every clerk, for what their administration has.
    Clerks,
    /// Everybody who approves decisions, for what waits in their administration or for their municipality.
    Approvers,
    /// Whoever acts for a member municipality, for what is done in its name.
    Members,
    /// A clerk of the administration that has the case, or whoever approves decisions there.
    Case,
    /// Whoever has the role of the authors; some of these pages are for local editors as well.
    Author,
    /// Whoever writes news: in the name of their administration, or of the state.
    Editor,
    /// Whoever runs the installation.
    Operator,
    /// Whoever sets up the administration.
    Manager,
    /// Whoever plans how the administration goes digital.
    Coordinator,
    /// Whoever steers the whole state.
    Organizer,
    /// Whoever decides about grants, advises or audits.
    Funder,
    /// Whoever decides about grants.
    GrantOfficer,
    /// Whoever buys for all.
    Buyer,
    /// Whoever takes evidence about grants along.
    GrantEvidence,
}

use Lane::{Api, Citizen, Clerk as Office, Open, Upload};
use Who::{
    Approvers, Author, Buyer, Case, Clerks, Coordinator, Draft, Editor, Everybody, Funder, GrantEvidence, GrantOfficer,
    Manager, Members, Operator, Organizer, Staff, Status,
};

/// Every route of the program. A new one fails the first test until somebody has said here who may use it.
pub(crate) const ROUTES: &[(&str, &str, Lane, Who)] = &[
    ("GET", "/assets/{name}", Open, Everybody),
    ("GET", "/favicon.ico", Open, Everybody),
    ("GET", "/farbe/{tones}", Open, Everybody),
    ("GET", "/healthz", Open, Everybody),
    ("GET", "/readyz", Open, Everybody),
    ("GET", "/api/openapi.json", Open, Everybody),
    ("GET", "/impressum", Citizen, Everybody),
    ("GET", "/datenschutz", Citizen, Everybody),
    ("GET", "/barrierefreiheit", Citizen, Everybody),
    ("GET", "/", Citizen, Everybody),
    ("GET", "/buerger", Citizen, Everybody),
    ("GET", "/unternehmen", Citizen, Everybody),
    ("GET", "/weitere", Citizen, Everybody),
    ("GET", "/leistung/{id}", Citizen, Everybody),
    ("GET", "/logo/{name}", Citizen, Everybody),
    ("GET", "/lagen", Citizen, Everybody),
    ("GET", "/lagen/{situation}", Citizen, Everybody),
    ("GET", "/a-z", Citizen, Everybody),
    ("GET", "/a-z/{letter}", Citizen, Everybody),
    ("GET", "/leistung/{id}/zustaendigkeit", Citizen, Everybody),
    ("GET", "/orte", Citizen, Everybody),
    ("GET", "/offen", Citizen, Everybody),
    ("GET", "/karte", Citizen, Everybody),
    ("GET", "/karte/{county}", Citizen, Everybody),
    ("GET", "/gebuehren", Citizen, Everybody),
    ("GET", "/gebuehren/{service}", Citizen, Everybody),
    ("GET", "/gebuehren/{service}/tabelle.csv", Citizen, Everybody),
    ("GET", "/einbetten", Citizen, Everybody),
    ("GET", "/einbetten.js", Open, Everybody),
    ("GET", "/einbetten/leistung/{id}", Api, Everybody),
    ("GET", "/einbetten/suche", Api, Everybody),
    ("GET", "/ort/{ags}", Citizen, Everybody),
    ("GET", "/robots.txt", Open, Everybody),
    ("GET", "/sitemap.xml", Open, Everybody),
    ("GET", "/sitemap/{part}", Api, Everybody),
    ("GET", "/api/v1/places", Api, Everybody),
    ("GET", "/api/v1/services", Api, Everybody),
    ("GET", "/api/v1/services/{id}", Api, Everybody),
    ("GET", "/api/v1/suggestions", Api, Everybody),
    ("GET", "/api/pvog/v2/locations", Api, Everybody),
    ("GET", "/api/pvog/v2/locations/suggestions", Api, Everybody),
    ("GET", "/api/pvog/v7/servicedescriptions/{ars}", Api, Everybody),
    ("GET", "/api/pvog/v2/organisationunits/titles", Api, Everybody),
    ("GET", "/api/pvog/v5/organisationunits/detail", Api, Everybody),
    ("POST", "/api/v1/applications", Api, Everybody),
    ("GET", "/api/v1/applications/{reference}", Api, Status),
    ("POST", "/antrag/neu", Citizen, Everybody),
    ("GET", "/antrag/{draft}", Citizen, Draft),
    ("GET", "/antrag/{draft}/seite/{page}", Citizen, Draft),
    ("POST", "/antrag/{draft}/seite/{page}", Citizen, Draft),
    ("POST", "/antrag/{draft}/seite/{page}/sichern", Citizen, Draft),
    ("POST", "/antrag/{draft}/seite/{page}/datei/{field}", Upload, Draft),
    ("POST", "/antrag/{draft}/seite/{page}/datei/{field}/entfernen", Citizen, Draft),
    ("GET", "/antrag/{draft}/pruefen", Citizen, Draft),
    ("POST", "/antrag/{draft}/fassung", Citizen, Draft),
    ("POST", "/antrag/{draft}/absenden", Citizen, Draft),
    ("POST", "/antrag/{draft}/berichtigen", Citizen, Draft),
    ("GET", "/antrag/{draft}/eingang", Citizen, Draft),
    ("GET", "/antrag/{draft}/rueckmeldung", Citizen, Draft),
    ("POST", "/antrag/{draft}/rueckmeldung", Citizen, Draft),
    ("GET", "/antrag/{draft}/benachrichtigung", Citizen, Draft),
    ("POST", "/antrag/{draft}/benachrichtigung", Citizen, Draft),
    ("GET", "/antrag/{draft}/kopie.pdf", Citizen, Draft),
    ("GET", "/weiter", Citizen, Everybody),
    ("POST", "/weiter", Citizen, Everybody),
    ("GET", "/status", Citizen, Everybody),
    ("POST", "/status", Citizen, Everybody),
    ("GET", "/status/{reference}", Citizen, Status),
    ("POST", "/status/{reference}/antwort", Citizen, Status),
    ("POST", "/status/{reference}/korrektur", Citizen, Status),
    ("GET", "/status/{reference}/rueckmeldung", Citizen, Status),
    ("POST", "/status/{reference}/rueckmeldung", Citizen, Status),
    ("GET", "/status/{reference}/zuruecknehmen", Citizen, Status),
    ("POST", "/status/{reference}/zuruecknehmen", Citizen, Status),
    ("POST", "/status/{reference}/postweg", Citizen, Status),
    ("GET", "/status/{reference}/benachrichtigung", Citizen, Status),
    ("POST", "/status/{reference}/benachrichtigung", Citizen, Status),
    ("GET", "/benachrichtigung/{reference}/{token}", Citizen, Everybody),
    ("POST", "/benachrichtigung/{reference}/{token}", Citizen, Everybody),
    ("GET", "/status/{reference}/dokument/{document}", Citizen, Status),
    ("GET", "/status/{reference}/kopie.pdf", Citizen, Status),
    ("GET", "/anmelden", Office, Everybody),
    ("POST", "/anmelden", Office, Everybody),
    ("GET", "/anmelden/zweiter-faktor", Office, Everybody),
    ("POST", "/anmelden/zweiter-faktor", Office, Everybody),
    ("POST", "/abmelden", Office, Staff),
    ("GET", "/amt/konto", Office, Staff),
    ("POST", "/amt/konto/passwort", Office, Staff),
    ("POST", "/amt/konto/uebersicht", Office, Staff),
    ("GET", "/amt/konto/zweiter-faktor", Office, Staff),
    ("POST", "/amt/konto/zweiter-faktor", Office, Staff),
    ("GET", "/amt/konto/zweiter-faktor/qr.svg", Office, Staff),
    ("POST", "/amt/konto/zweiter-faktor/einrichten", Office, Staff),
    ("POST", "/amt/konto/zweiter-faktor/entfernen", Office, Staff),
    ("GET", "/zugang/{code}", Office, Everybody),
    ("POST", "/zugang/{code}", Office, Everybody),
    ("GET", "/amt/personen", Office, Manager),
    ("GET", "/amt/personen/neu", Office, Manager),
    ("POST", "/amt/personen/neu", Office, Manager),
    ("GET", "/amt/personen/tabelle", Office, Manager),
    ("POST", "/amt/personen/tabelle", Upload, Manager),
    ("GET", "/amt/personen/liste.csv", Office, Manager),
    ("GET", "/amt/personen/vertretung", Office, Manager),
    ("POST", "/amt/personen/vertretung", Office, Manager),
    ("GET", "/amt/personen/{person}", Office, Manager),
    ("POST", "/amt/personen/{person}", Office, Manager),
    ("GET", "/redaktion", Office, Author),
    ("GET", "/redaktion/inhalte", Office, Author),
    ("GET", "/redaktion/inhalte/{id}", Office, Author),
    ("POST", "/redaktion/inhalte/{id}", Office, Author),
    ("GET", "/redaktion/inhalte/{id}/{module}", Office, Author),
    ("POST", "/redaktion/inhalte/{id}/{module}", Office, Author),
    ("GET", "/redaktion/bericht", Office, Author),
    ("GET", "/redaktion/bericht.csv", Office, Author),
    ("GET", "/redaktion/worte", Office, Author),
    ("POST", "/redaktion/worte", Office, Author),
    ("GET", "/redaktion/worte/{id}", Office, Author),
    ("POST", "/redaktion/worte/{id}", Office, Author),
    ("GET", "/redaktion/zustaendigkeiten", Office, Author),
    ("POST", "/redaktion/zustaendigkeiten", Office, Author),
    ("GET", "/redaktion/stellen", Office, Author),
    ("POST", "/redaktion/stellen", Office, Author),
    ("GET", "/redaktion/stellen/{id}", Office, Author),
    ("POST", "/redaktion/stellen/{id}", Office, Author),
    ("GET", "/redaktion/{service}", Office, Author),
    ("GET", "/redaktion/{service}/wege", Office, Author),
    ("GET", "/redaktion/{service}/vorschau", Office, Author),
    ("GET", "/redaktion/{service}/vorschau/blatt", Office, Author),
    ("GET", "/redaktion/{service}/fragen", Office, Author),
    ("GET", "/redaktion/{service}/fragen/{field}", Office, Author),
    ("POST", "/redaktion/{service}/fragen/{field}", Office, Author),
    ("POST", "/redaktion/{service}/veroeffentlichen", Office, Author),
    ("POST", "/redaktion/{service}/freigeben", Office, Author),
    ("POST", "/redaktion/{service}/ablehnen", Office, Author),
    ("GET", "/redaktion/{service}/einstellen", Office, Author),
    ("POST", "/redaktion/{service}/einstellen", Office, Author),
    ("GET", "/aktuelles", Citizen, Everybody),
    ("GET", "/aktuelles/feed.atom", Citizen, Everybody),
    ("GET", "/aktuelles/feed.rss", Citizen, Everybody),
    ("GET", "/aktuelles/{slug}", Citizen, Everybody),
    ("GET", "/aktuelles/{slug}/datei/{file}", Citizen, Everybody),
    ("GET", "/publikationen", Citizen, Everybody),
    ("GET", "/publikationen/{slug}", Citizen, Everybody),
    ("GET", "/wegweiser", Citizen, Everybody),
    ("GET", "/wegweiser/{slug}", Citizen, Everybody),
    ("GET", "/api/v1/news", Api, Everybody),
    ("GET", "/redaktion/aktuelles", Office, Editor),
    ("GET", "/redaktion/aktuelles/neu", Office, Editor),
    ("POST", "/redaktion/aktuelles/neu", Office, Editor),
    ("GET", "/redaktion/aktuelles/{item}", Office, Editor),
    ("GET", "/redaktion/aktuelles/{item}/bearbeiten", Office, Editor),
    ("POST", "/redaktion/aktuelles/{item}/bearbeiten", Office, Editor),
    ("GET", "/redaktion/aktuelles/{item}/vorschau", Office, Editor),
    ("POST", "/redaktion/aktuelles/{item}/einreichen", Office, Editor),
    ("POST", "/redaktion/aktuelles/{item}/freigeben", Office, Editor),
    ("POST", "/redaktion/aktuelles/{item}/ablehnen", Office, Editor),
    ("POST", "/redaktion/aktuelles/{item}/zurueckziehen", Office, Editor),
    ("POST", "/redaktion/aktuelles/{item}/datei", Upload, Editor),
    ("POST", "/redaktion/aktuelles/{item}/datei/{file}/entfernen", Office, Editor),
    ("GET", "/redaktion/aktuelles/{item}/datei/{file}", Office, Editor),
    ("GET", "/amt", Office, Clerks),
    ("GET", "/amt/suche", Office, Clerks),
    ("POST", "/amt/suche", Office, Clerks),
    ("GET", "/amt/auswahl", Office, Clerks),
    ("POST", "/amt/auswahl", Office, Clerks),
    ("GET", "/amt/auswahl/vorschau", Office, Clerks),
    ("POST", "/amt/auswahl/vorschau", Office, Clerks),
    ("POST", "/amt/auswahl/bescheid", Office, Clerks),
    ("GET", "/amt/auswahl/entscheiden", Office, Clerks),
    ("POST", "/amt/auswahl/entscheiden", Office, Clerks),
    ("GET", "/amt/filter", Office, Clerks),
    ("POST", "/amt/filter", Office, Clerks),
    ("POST", "/amt/filter/{id}/loeschen", Office, Clerks),
    ("GET", "/amt/schlagworte", Office, Clerks),
    ("POST", "/amt/schlagworte", Office, Clerks),
    ("POST", "/amt/schlagworte/{id}/loeschen", Office, Clerks),
    ("GET", "/amt/aktenplan", Office, Clerks),
    ("POST", "/amt/aktenplan", Office, Clerks),
    ("POST", "/amt/vorgang/{id}/aktenzeichen", Office, Case),
    ("GET", "/amt/textbausteine", Office, Clerks),
    ("POST", "/amt/textbausteine", Office, Clerks),
    ("GET", "/amt/textbausteine/{id}", Office, Clerks),
    ("POST", "/amt/textbausteine/{id}", Office, Clerks),
    ("POST", "/amt/textbausteine/{id}/loeschen", Office, Clerks),
    ("POST", "/amt/vorgang/{id}/baustein", Office, Case),
    ("GET", "/amt/vorgang/{id}/baustein/{block}", Office, Case),
    ("POST", "/amt/vorgang/{id}/baustein/{block}/einfuegen", Office, Case),
    ("GET", "/amt/erfassen", Office, Clerks),
    ("POST", "/amt/erfassen", Office, Clerks),
    ("GET", "/amt/vertretung", Office, Clerks),
    ("POST", "/amt/vertretung", Office, Clerks),
    ("POST", "/amt/vertretung/{id}/beenden", Office, Clerks),
    ("GET", "/amt/zuteilung", Office, Clerks),
    ("POST", "/amt/zuteilung", Office, Clerks),
    ("POST", "/amt/zuteilung/{id}/loeschen", Office, Clerks),
    ("GET", "/amt/in-unserem-namen", Office, Members),
    ("GET", "/amt/rueckmeldungen", Office, Clerks),
    ("GET", "/amt/statistik", Office, Clerks),
    ("GET", "/amt/statistik/tabelle.csv", Office, Clerks),
    ("GET", "/amt/vorgang/{id}", Office, Case),
    ("GET", "/amt/vorgang/{id}/suche", Office, Case),
    ("POST", "/amt/vorgang/{id}/suche", Office, Case),
    ("POST", "/amt/vorgang/{id}/uebernehmen", Office, Case),
    ("POST", "/amt/vorgang/{id}/schlagworte", Office, Case),
    ("POST", "/amt/vorgang/{id}/uebergeben", Office, Case),
    ("POST", "/amt/vorgang/{id}/freigeben", Office, Case),
    ("POST", "/amt/vorgang/{id}/frage", Office, Case),
    ("POST", "/amt/vorgang/{id}/antwort", Office, Case),
    ("POST", "/amt/vorgang/{id}/berichtigen", Office, Case),
    ("POST", "/amt/vorgang/{id}/postweg", Office, Case),
    ("POST", "/amt/vorgang/{id}/notiz", Office, Case),
    ("POST", "/amt/vorgang/{id}/entwurf", Office, Case),
    ("POST", "/amt/vorgang/{id}/pruefen", Office, Case),
    ("GET", "/amt/vorgang/{id}/vorschau", Office, Case),
    ("GET", "/amt/vorgang/{id}/vorschau/{sheet}", Office, Case),
    ("POST", "/amt/vorgang/{id}/entscheiden", Office, Case),
    ("POST", "/amt/vorgang/{id}/abschliessen", Office, Case),
    ("POST", "/amt/vorgang/{id}/zuruecknehmen", Office, Case),
    ("POST", "/amt/vorgang/{id}/aendern", Office, Case),
    ("POST", "/amt/vorgang/{id}/aenderung-beenden", Office, Case),
    ("GET", "/amt/einstellungen", Office, Manager),
    ("GET", "/amt/einstellungen/{entity}", Office, Manager),
    ("POST", "/amt/einstellungen/{entity}", Office, Manager),
    ("GET", "/amt/einstellungen/{entity}/erscheinungsbild", Office, Manager),
    ("POST", "/amt/einstellungen/{entity}/erscheinungsbild", Upload, Manager),
    ("POST", "/amt/einstellungen/{entity}/erscheinungsbild/farbe", Office, Manager),
    ("GET", "/amt/einstellungen/{entity}/adressen", Office, Manager),
    ("POST", "/amt/einstellungen/{entity}/adressen", Office, Manager),
    ("GET", "/betrieb/adressen", Office, Operator),
    ("POST", "/betrieb/adressen", Office, Operator),
    ("GET", "/amt/einstellungen/{entity}/{key}", Office, Manager),
    ("POST", "/amt/einstellungen/{entity}/{key}", Office, Manager),
    ("GET", "/amt/datenschutz", Office, Manager),
    ("GET", "/amt/datenschutz/{paper}", Office, Manager),
    ("GET", "/betrieb/mandanten/{administration}/datenschutz/{paper}", Office, Operator),
    ("GET", "/amt/zugriffe", Office, Manager),
    ("POST", "/amt/zugriffe", Office, Manager),
    ("GET", "/amt/planung", Office, Coordinator),
    ("GET", "/amt/planung/ablaeufe", Office, Coordinator),
    ("GET", "/amt/planung/ablaeufe/tabelle.csv", Office, Coordinator),
    ("GET", "/amt/planung/ablaeufe/ocel.json", Office, Coordinator),
    ("GET", "/amt/planung/ablaeufe/log.xes", Office, Coordinator),
    ("GET", "/amt/planung/blatt", Office, Coordinator),
    ("GET", "/amt/planung/blatt/{service}", Office, Coordinator),
    ("GET", "/amt/planung/blatt/{service}/heute", Office, Coordinator),
    ("POST", "/amt/planung/blatt/{service}/heute", Office, Coordinator),
    ("GET", "/amt/planung/blatt/{service}/kuenftig", Office, Coordinator),
    ("POST", "/amt/planung/blatt/{service}/kuenftig", Office, Coordinator),
    ("GET", "/amt/planung/blatt/{service}/fragen", Office, Coordinator),
    ("POST", "/amt/planung/blatt/{service}/fragen", Office, Coordinator),
    ("POST", "/amt/planung/blatt/{service}/uebergeben", Office, Coordinator),
    ("GET", "/amt/planung/blatt/{service}/tabelle", Office, Coordinator),
    ("POST", "/amt/planung/blatt/{service}/tabelle", Upload, Coordinator),
    ("GET", "/amt/planung/blatt/{service}/blatt.csv", Office, Coordinator),
    ("GET", "/land/ablaeufe", Office, Organizer),
    ("GET", "/amt/planung/reihenfolge", Office, Coordinator),
    ("GET", "/amt/planung/reihenfolge.csv", Office, Coordinator),
    ("GET", "/amt/planung/reihenfolge.xlsx", Office, Coordinator),
    ("GET", "/amt/planung/reihenfolge/tabelle", Office, Coordinator),
    ("POST", "/amt/planung/reihenfolge/tabelle", Upload, Coordinator),
    ("GET", "/amt/planung/reihenfolge/{entry}", Office, Coordinator),
    ("POST", "/amt/planung/reihenfolge/{entry}", Office, Coordinator),
    ("GET", "/amt/planung/gewichte", Office, Coordinator),
    ("POST", "/amt/planung/gewichte", Office, Coordinator),
    ("GET", "/land", Office, Organizer),
    ("GET", "/einkauf", Office, Buyer),
    ("GET", "/einkauf/wertgrenzen", Office, Buyer),
    ("GET", "/einkauf/abfragen/neu", Office, Buyer),
    ("POST", "/einkauf/abfragen/neu/senden", Office, Buyer),
    ("GET", "/einkauf/abfragen/{demand}", Office, Buyer),
    ("POST", "/einkauf/abfragen/{demand}/senden", Office, Buyer),
    ("GET", "/einkauf/abfragen/{demand}/artikel", Office, Buyer),
    ("POST", "/einkauf/abfragen/{demand}/artikel", Office, Buyer),
    ("GET", "/einkauf/abfragen/{demand}/meldungen.csv", Office, Buyer),
    ("GET", "/einkauf/abfragen/{demand}/meldungen.xlsx", Office, Buyer),
    ("GET", "/einkauf/abfragen/{demand}/vergabe", Office, Buyer),
    ("POST", "/einkauf/abfragen/{demand}/vergabe", Office, Buyer),
    ("GET", "/einkauf/vergaben/{tender}", Office, Buyer),
    ("POST", "/einkauf/vergaben/{tender}/senden", Office, Buyer),
    ("GET", "/einkauf/vergaben/{tender}/angebote", Office, Buyer),
    ("POST", "/einkauf/vergaben/{tender}/angebote", Office, Buyer),
    ("GET", "/einkauf/vergaben/{tender}/angebote/{offer}", Office, Buyer),
    ("POST", "/einkauf/vergaben/{tender}/angebote/{offer}/senden", Office, Buyer),
    ("GET", "/einkauf/vergaben/{tender}/zuschlag", Office, Buyer),
    ("POST", "/einkauf/vergaben/{tender}/zuschlag", Office, Buyer),
    ("GET", "/einkauf/vergaben/{tender}/papier/{file}", Office, Buyer),
    ("GET", "/einkauf/rahmen/{agreement}", Office, Buyer),
    ("GET", "/einkauf/rahmen/{agreement}/abrufe.csv", Office, Buyer),
    ("GET", "/amt/beschaffung", Office, Coordinator),
    ("GET", "/amt/beschaffung/direkt", Office, Coordinator),
    ("POST", "/amt/beschaffung/direkt", Office, Coordinator),
    ("GET", "/amt/beschaffung/rahmen/{agreement}", Office, Coordinator),
    ("POST", "/amt/beschaffung/rahmen/{agreement}/senden", Office, Coordinator),
    ("GET", "/amt/beschaffung/rahmen/{agreement}/abruf/{order}", Office, Coordinator),
    ("GET", "/amt/beschaffung/rahmen/{agreement}/abrufe/{order}", Office, Coordinator),
    ("POST", "/amt/beschaffung/rahmen/{agreement}/abrufe/{order}/senden", Office, Coordinator),
    ("POST", "/amt/beschaffung/rahmen/{agreement}/abrufe/{order}/rechnung", Upload, Coordinator),
    ("GET", "/amt/beschaffung/rahmen/{agreement}/abrufe/{order}/rechnungen/{invoice}", Office, Coordinator),
    ("GET", "/amt/beschaffung/bestand", Office, Coordinator),
    ("GET", "/amt/beschaffung/bestand/liste.csv", Office, Coordinator),
    ("GET", "/amt/beschaffung/abfragen/{demand}", Office, Coordinator),
    ("POST", "/amt/beschaffung/abfragen/{demand}/senden", Office, Coordinator),
    ("GET", "/amt/beschaffung/abfragen/{demand}/einlesen", Office, Coordinator),
    ("POST", "/amt/beschaffung/abfragen/{demand}/einlesen", Upload, Coordinator),
    ("GET", "/amt/beschaffung/abfragen/{demand}/meldung.csv", Office, Coordinator),
    ("GET", "/amt/beschaffung/abfragen/{demand}/meldung.xlsx", Office, Coordinator),
    ("GET", "/land/gewichte", Office, Organizer),
    ("POST", "/land/gewichte", Office, Organizer),
    ("GET", "/land/workshops", Office, Organizer),
    ("GET", "/land/workshops/reihe", Office, Organizer),
    ("POST", "/land/workshops/reihe", Office, Organizer),
    ("GET", "/land/workshops/reihe/{series}", Office, Organizer),
    ("POST", "/land/workshops/reihe/{series}/neu", Office, Organizer),
    ("GET", "/land/workshops/{workshop}", Office, Organizer),
    ("POST", "/land/workshops/{workshop}", Office, Organizer),
    ("GET", "/land/workshops/{workshop}/aendern", Office, Organizer),
    ("POST", "/land/workshops/{workshop}/aendern", Office, Organizer),
    ("GET", "/land/workshops/{workshop}/einladungen", Office, Organizer),
    ("GET", "/land/workshops/{workshop}/personen", Office, Organizer),
    ("POST", "/land/workshops/{workshop}/personen", Office, Organizer),
    ("GET", "/land/workshops/{workshop}/datei/{list}", Office, Organizer),
    ("GET", "/land/workshops/{workshop}/zugaenge", Office, Organizer),
    ("POST", "/land/workshops/{workshop}/zugaenge", Office, Organizer),
    ("GET", "/land/workshops/{workshop}/uebungen", Office, Organizer),
    ("POST", "/land/workshops/{workshop}/uebungen", Office, Organizer),
    ("GET", "/land/workshops/{workshop}/uebungen/{exercise}", Office, Organizer),
    ("POST", "/land/workshops/{workshop}/uebungen/{exercise}/papier", Upload, Organizer),
    ("GET", "/land/workshops/{workshop}/uebungen/{exercise}/{list}", Office, Organizer),
    ("GET", "/workshop/leitung/{access}/{code}", Citizen, Everybody),
    ("POST", "/workshop/leitung/{access}/{code}/senden", Citizen, Everybody),
    ("GET", "/mitmachen", Citizen, Everybody),
    ("GET", "/mitmachen/{code}", Citizen, Everybody),
    ("GET", "/mitmachen/{code}/stimme", Citizen, Everybody),
    ("POST", "/mitmachen/{code}/stimme", Citizen, Everybody),
    ("GET", "/mitmachen/{code}/strom", Citizen, Everybody),
    ("GET", "/mitmachen/{code}/leinwand", Citizen, Everybody),
    ("GET", "/mitmachen/{code}/leinwand/strom", Citizen, Everybody),
    ("GET", "/foerderung", Office, Funder),
    ("GET", "/foerderung/programm", Office, Funder),
    ("POST", "/foerderung/programm", Office, Funder),
    ("GET", "/foerderung/journal", Office, Funder),
    ("GET", "/foerderung/journal.csv", Office, Funder),
    ("GET", "/foerderung/journal.xlsx", Office, Funder),
    ("GET", "/foerderung/uebersicht", Office, Funder),
    ("GET", "/foerderung/uebersicht.csv", Office, Funder),
    ("GET", "/foerderung/uebersicht.xlsx", Office, Funder),
    ("GET", "/foerderung/nachweis.zip", Office, GrantEvidence),
    ("GET", "/foerderung/{grant}/nachweis.zip", Office, GrantEvidence),
    ("GET", "/foerderung/einlesen", Office, GrantOfficer),
    ("POST", "/foerderung/einlesen", Upload, GrantOfficer),
    ("POST", "/foerderung/einlesen/freigabe", Office, GrantOfficer),
    ("GET", "/foerderung/einlesen/muster.csv", Office, GrantOfficer),
    ("GET", "/foerderung/{grant}", Office, Funder),
    ("POST", "/foerderung/{grant}", Office, Funder),
    ("GET", "/foerderung/{grant}/entscheidung", Office, GrantOfficer),
    ("POST", "/foerderung/{grant}/entscheidung", Office, GrantOfficer),
    ("GET", "/foerderung/{grant}/papier/{letter}", Office, Funder),
    ("GET", "/foerderung/{grant}/verwendung", Office, Funder),
    ("POST", "/foerderung/{grant}/verwendung", Office, Funder),
    ("GET", "/amt/foerderung", Office, Coordinator),
    ("GET", "/amt/foerderung/{grant}", Office, Coordinator),
    ("POST", "/amt/foerderung/{grant}", Office, Coordinator),
    ("GET", "/amt/foerderung/{grant}/papier/{letter}", Office, Coordinator),
    ("GET", "/amt/planung/workshops", Office, Coordinator),
    ("POST", "/amt/planung/workshops/vorschlag", Office, Coordinator),
    ("GET", "/workshop/platz/{registration}/{code}/massnahmen", Citizen, Everybody),
    ("POST", "/workshop/platz/{registration}/{code}/massnahmen/senden", Citizen, Everybody),
    ("GET", "/workshop/{code}", Citizen, Everybody),
    ("POST", "/workshop/{code}/anmelden", Citizen, Everybody),
    ("GET", "/workshop/platz/{registration}/{code}", Citizen, Everybody),
    ("POST", "/workshop/platz/{registration}/{code}/senden", Citizen, Everybody),
    ("GET", "/amt/planung/menschen", Office, Coordinator),
    ("GET", "/amt/planung/menschen.csv", Office, Coordinator),
    ("GET", "/amt/planung/menschen.xlsx", Office, Coordinator),
    ("GET", "/amt/planung/menschen/neu", Office, Coordinator),
    ("POST", "/amt/planung/menschen/neu", Office, Coordinator),
    ("POST", "/amt/planung/menschen/massnahme", Office, Coordinator),
    ("GET", "/amt/planung/menschen/einlesen", Office, Coordinator),
    ("POST", "/amt/planung/menschen/einlesen", Upload, Coordinator),
    ("GET", "/amt/planung/menschen/{colleague}", Office, Coordinator),
    ("POST", "/amt/planung/menschen/{colleague}", Office, Coordinator),
    ("POST", "/amt/planung/menschen/{colleague}/kurs", Office, Coordinator),
    ("POST", "/amt/planung/menschen/{colleague}/entfernen", Office, Coordinator),
    ("GET", "/amt/planung/stimmung", Office, Coordinator),
    ("POST", "/amt/planung/stimmung", Office, Coordinator),
    ("GET", "/amt/umfrage", Office, Staff),
    ("POST", "/amt/umfrage", Office, Staff),
    ("GET", "/land/kultur", Office, Organizer),
    ("GET", "/amt/ideen", Office, Staff),
    ("POST", "/amt/ideen", Office, Staff),
    ("GET", "/amt/planung/ideen", Office, Coordinator),
    ("GET", "/amt/planung/ideen/{idea}", Office, Coordinator),
    ("POST", "/amt/planung/ideen/{idea}", Office, Coordinator),
    ("POST", "/amt/planung/ideen/{idea}/entfernen", Office, Coordinator),
    ("GET", "/amt/planung/massnahmen/{measure}/personalrat", Office, Coordinator),
    ("POST", "/amt/planung/massnahmen/{measure}/personalrat", Office, Coordinator),
    ("GET", "/amt/planung/massnahmen", Office, Coordinator),
    ("GET", "/amt/planung/massnahmen.csv", Office, Coordinator),
    ("GET", "/amt/planung/massnahmen.xlsx", Office, Coordinator),
    ("GET", "/amt/planung/massnahmen/neu", Office, Coordinator),
    ("POST", "/amt/planung/massnahmen/neu", Office, Coordinator),
    ("GET", "/amt/planung/massnahmen/einlesen", Office, Coordinator),
    ("POST", "/amt/planung/massnahmen/einlesen", Upload, Coordinator),
    ("GET", "/amt/planung/massnahmen/{measure}", Office, Coordinator),
    ("POST", "/amt/planung/massnahmen/{measure}/stand", Office, Coordinator),
    ("GET", "/amt/planung/massnahmen/{measure}/bearbeiten", Office, Coordinator),
    ("POST", "/amt/planung/massnahmen/{measure}/bearbeiten", Office, Coordinator),
    ("GET", "/amt/planung/ziele", Office, Coordinator),
    ("POST", "/amt/planung/ziele", Office, Coordinator),
    ("GET", "/amt/planung/ziele/{goal}", Office, Coordinator),
    ("POST", "/amt/planung/ziele/{goal}", Office, Coordinator),
    ("POST", "/amt/planung/ziele/{goal}/entfernen", Office, Coordinator),
    ("GET", "/amt/planung/zeitplan", Office, Coordinator),
    ("GET", "/amt/planung/kurzbericht", Office, Coordinator),
    ("GET", "/amt/planung/kurzbericht.pdf", Office, Coordinator),
    ("GET", "/amt/planung/fahrplan", Office, Coordinator),
    ("POST", "/amt/planung/fahrplan", Office, Coordinator),
    ("GET", "/amt/planung/betrieb", Office, Coordinator),
    ("POST", "/amt/planung/betrieb", Office, Coordinator),
    ("GET", "/amt/planung/betrieb/heute", Office, Coordinator),
    ("POST", "/amt/planung/betrieb/heute", Office, Coordinator),
    ("GET", "/amt/planung/betrieb/kosten/{option}", Office, Coordinator),
    ("POST", "/amt/planung/betrieb/kosten/{option}", Office, Coordinator),
    ("GET", "/amt/planung/betrieb/kosten.csv", Office, Coordinator),
    ("GET", "/amt/planung/betrieb/kosten.xlsx", Office, Coordinator),
    ("GET", "/amt/planung/betrieb/einlesen", Office, Coordinator),
    ("POST", "/amt/planung/betrieb/einlesen", Upload, Coordinator),
    ("GET", "/amt/planung/betrieb/bewertung", Office, Coordinator),
    ("POST", "/amt/planung/betrieb/bewertung", Office, Coordinator),
    ("GET", "/amt/planung/betrieb/entscheidung", Office, Coordinator),
    ("POST", "/amt/planung/betrieb/entscheidung", Office, Coordinator),
    ("GET", "/amt/planung/betrieb/beschlussvorlage", Office, Coordinator),
    ("GET", "/amt/planung/sicherheit", Office, Coordinator),
    ("POST", "/amt/planung/sicherheit/uebertragen", Office, Coordinator),
    ("POST", "/amt/planung/sicherheit/massnahmen", Office, Coordinator),
    ("GET", "/amt/planung/sicherheit/liste.csv", Office, Coordinator),
    ("GET", "/amt/planung/sicherheit/liste.xlsx", Office, Coordinator),
    ("GET", "/amt/planung/sicherheit/einlesen", Office, Coordinator),
    ("POST", "/amt/planung/sicherheit/einlesen", Upload, Coordinator),
    ("GET", "/amt/planung/sicherheit/{checklist}", Office, Coordinator),
    ("POST", "/amt/planung/sicherheit/{checklist}", Office, Coordinator),
    ("GET", "/amt/planung/reifegrad", Office, Coordinator),
    ("GET", "/amt/planung/reifegrad.csv", Office, Coordinator),
    ("GET", "/amt/planung/reifegrad/{service}", Office, Coordinator),
    ("POST", "/amt/planung/reifegrad/{service}", Office, Coordinator),
    ("GET", "/amt/planung/selbstcheck", Office, Coordinator),
    ("POST", "/amt/planung/selbstcheck", Office, Coordinator),
    ("GET", "/amt/planung/selbstcheck/{check}", Office, Coordinator),
    ("POST", "/amt/planung/selbstcheck/{check}", Office, Coordinator),
    ("GET", "/land/umfragen", Office, Organizer),
    ("POST", "/land/umfragen", Office, Organizer),
    ("GET", "/land/umfragen/{survey}", Office, Organizer),
    ("POST", "/land/umfragen/{survey}/veroeffentlichen", Office, Organizer),
    ("GET", "/studien/{survey}", Citizen, Everybody),
    ("GET", "/studien/{survey}/tabelle.csv", Citizen, Everybody),
    ("GET", "/land/fahrplan", Office, Organizer),
    ("GET", "/land/fahrplan.csv", Office, Organizer),
    ("GET", "/land/fahrplan.xlsx", Office, Organizer),
    ("GET", "/land/planung", Office, Organizer),
    ("GET", "/land/planung.csv", Office, Organizer),
    ("GET", "/amt/einrichtung", Office, Manager),
    ("GET", "/betrieb/mandanten/einrichtung", Office, Operator),
    ("GET", "/amt/satzungen", Office, Manager),
    ("GET", "/amt/satzungen/neu", Office, Manager),
    ("POST", "/amt/satzungen/neu", Office, Manager),
    ("GET", "/amt/satzungen/tabelle", Office, Manager),
    ("POST", "/amt/satzungen/tabelle", Upload, Manager),
    ("GET", "/amt/satzungen/liste.csv", Office, Manager),
    ("GET", "/amt/satzungen/{law}", Office, Manager),
    ("POST", "/amt/satzungen/{law}", Office, Manager),
    ("GET", "/amt/satzungen/{law}/bearbeiten", Office, Manager),
    ("POST", "/amt/satzungen/{law}/bearbeiten", Office, Manager),
    ("GET", "/amt/hilfe", Office, Staff),
    ("GET", "/amt/hilfe/neu", Office, Staff),
    ("POST", "/amt/hilfe/neu", Office, Staff),
    ("GET", "/amt/hilfe/{number}", Office, Staff),
    ("POST", "/amt/hilfe/{number}", Office, Staff),
    ("GET", "/amt/anbieter", Office, Manager),
    ("POST", "/amt/anbieter", Office, Manager),
    ("GET", "/amt/anbieter/{number}", Office, Manager),
    ("POST", "/amt/anbieter/{number}", Office, Manager),
    ("GET", "/amt/kosten", Office, Manager),
    ("GET", "/amt/kosten/{quarter}/{edition}/abrechnung.pdf", Office, Manager),
    ("GET", "/amt/ausfuhr", Office, Manager),
    ("POST", "/amt/ausfuhr", Office, Manager),
    ("GET", "/betrieb", Office, Operator),
    ("GET", "/betrieb/zustand", Office, Operator),
    ("GET", "/betrieb/uebernehmen", Office, Operator),
    ("POST", "/betrieb/uebernehmen", Office, Operator),
    ("GET", "/betrieb/neue-versionen", Office, Operator),
    ("GET", "/betrieb/neue-versionen/{service}/angaben.csv", Office, Operator),
    ("GET", "/betrieb/pflichten", Office, Operator),
    ("GET", "/betrieb/pflichten.csv", Office, Operator),
    ("GET", "/betrieb/pflichten/{administration}", Office, Operator),
    ("GET", "/amt/berichte", Office, Manager),
    ("GET", "/amt/berichte/{report}", Office, Manager),
    ("GET", "/betrieb/mandanten/{administration}/berichte/{report}", Office, Operator),
    ("GET", "/amt/pflichten", Office, Manager),
    ("POST", "/amt/pflichten", Office, Manager),
    ("GET", "/betrieb/ankuendigungen", Office, Operator),
    ("POST", "/betrieb/ankuendigungen", Office, Operator),
    ("GET", "/betrieb/zugriffe", Office, Operator),
    ("POST", "/betrieb/zugriffe", Office, Operator),
    ("POST", "/betrieb/zugriffe/{tenant}/{access}/beenden", Office, Operator),
    ("GET", "/betrieb/zugriffe/{tenant}/{access}", Office, Operator),
    ("GET", "/betrieb/zugriffe/{tenant}/{access}/vorgang/{id}", Office, Operator),
    ("GET", "/betrieb/zugriffe/{tenant}/{access}/vorgang/{id}/dokument/{document}", Office, Operator),
    ("GET", "/betrieb/anliegen", Office, Operator),
    ("GET", "/betrieb/anliegen/zeiten", Office, Operator),
    ("POST", "/betrieb/anliegen/zeiten", Office, Operator),
    ("GET", "/betrieb/anliegen/{tenant}/{number}", Office, Operator),
    ("POST", "/betrieb/anliegen/{tenant}/{number}/senden", Office, Operator),
    ("GET", "/betrieb/katalog", Office, Operator),
    ("POST", "/betrieb/katalog", Office, Operator),
    ("GET", "/betrieb/bestellungen", Office, Operator),
    ("GET", "/betrieb/bestellungen/{tenant}/{number}", Office, Operator),
    ("POST", "/betrieb/bestellungen/{tenant}/{number}/senden", Office, Operator),
    ("GET", "/betrieb/kosten", Office, Operator),
    ("POST", "/betrieb/kosten", Office, Operator),
    ("GET", "/betrieb/kosten/{quarter}", Office, Operator),
    ("POST", "/betrieb/kosten/{quarter}", Office, Operator),
    ("GET", "/betrieb/kosten/{quarter}/liste.csv", Office, Operator),
    ("GET", "/betrieb/luecken", Office, Operator),
    ("GET", "/betrieb/luecken.csv", Office, Operator),
    ("GET", "/betrieb/werte", Office, Operator),
    ("POST", "/betrieb/werte", Upload, Operator),
    ("GET", "/betrieb/warteschlangen", Office, Operator),
    ("POST", "/betrieb/warteschlangen", Office, Operator),
    ("GET", "/betrieb/nutzung", Office, Operator),
    ("GET", "/betrieb/nutzung/karte", Office, Operator),
    ("GET", "/offene-daten/onlinedienste.csv", Api, Everybody),
    ("GET", "/offene-daten/nutzung.csv", Api, Everybody),
    ("GET", "/betrieb/nachfragen", Office, Operator),
    ("GET", "/betrieb/nachfragen/neu", Office, Operator),
    ("POST", "/betrieb/nachfragen/neu", Office, Operator),
    ("GET", "/betrieb/nachfragen/{tenant}/{request}", Office, Operator),
    ("POST", "/betrieb/nachfragen/{tenant}/{request}", Office, Operator),
    ("GET", "/angaben/{request}/{code}", Citizen, Everybody),
    ("POST", "/angaben/{request}/{code}/senden", Citizen, Everybody),
    ("GET", "/betrieb/ausrollungen", Office, Operator),
    ("GET", "/betrieb/ausrollungen/neu", Office, Operator),
    ("POST", "/betrieb/ausrollungen/neu", Office, Operator),
    ("GET", "/betrieb/ausrollungen/{number}", Office, Operator),
    ("POST", "/betrieb/ausrollungen/{number}", Office, Operator),
    ("GET", "/betrieb/ausrollungen/{number}/liste.csv", Office, Operator),
    ("GET", "/betrieb/mandanten", Office, Operator),
    ("POST", "/betrieb/mandanten", Office, Operator),
    ("GET", "/betrieb/mandanten/{administration}", Office, Operator),
    ("POST", "/betrieb/mandanten/{administration}", Office, Operator),
    ("GET", "/betrieb/mandanten/{administration}/zugang", Office, Operator),
    ("POST", "/betrieb/mandanten/{administration}/zugang", Office, Operator),
    ("GET", "/amt/freigaben", Office, Approvers),
    ("GET", "/amt/freigaben/{id}", Office, Case),
    ("GET", "/amt/freigaben/{id}/blatt/{sheet}", Office, Case),
    ("POST", "/amt/freigaben/{id}/erteilen", Office, Case),
    ("POST", "/amt/freigaben/{id}/zurueckgeben", Office, Case),
    ("GET", "/amt/vorgang/{id}/abgeben", Office, Case),
    ("POST", "/amt/vorgang/{id}/abgeben", Office, Case),
    ("GET", "/amt/vorgang/{id}/beteiligen", Office, Case),
    ("POST", "/amt/vorgang/{id}/beteiligen", Office, Case),
    ("GET", "/amt/vorgang/{id}/beteiligung/{participation}", Office, Case),
    ("POST", "/amt/vorgang/{id}/beteiligung/{participation}/stellungnahme", Office, Case),
    ("POST", "/amt/vorgang/{id}/beteiligung/{participation}/zurueckziehen", Office, Case),
    ("GET", "/amt/beteiligungen", Office, Clerks),
    ("GET", "/amt/beteiligungen/{id}", Office, Case),
    ("POST", "/amt/beteiligungen/{id}/stellungnahme", Office, Case),
    ("GET", "/amt/beteiligungen/{id}/datei/{file}", Office, Case),
    ("GET", "/amt/druck", Office, Clerks),
    ("POST", "/amt/druck", Office, Clerks),
    ("GET", "/amt/druck/{batch}", Office, Case),
    ("POST", "/amt/druck/{batch}", Office, Case),
    ("GET", "/amt/druck/{batch}/stapel.pdf", Office, Case),
    ("GET", "/amt/liste.csv", Office, Clerks),
    ("GET", "/amt/liste.xlsx", Office, Clerks),
    ("GET", "/amt/loeschungen", Office, Clerks),
    ("GET", "/amt/vorgang/{id}/aufbewahrung", Office, Case),
    ("POST", "/amt/vorgang/{id}/aufbewahren", Office, Case),
    ("POST", "/amt/vorgang/{id}/aufbewahrung-beenden", Office, Case),
    ("GET", "/amt/vorgang/{id}/paket.zip", Office, Case),
    ("GET", "/amt/vorgang/{id}/dokument/{document}", Office, Case),
    ("GET", "/amt/vorgang/{id}/anlage/{attachment}", Office, Case),
];

pub(crate) fn method(name: &str) -> Method {
    name.parse().expect("a method")
}

/// The path with the owner's own names in its variable parts.
pub(crate) fn own(path: &str, names: &Names) -> String {
    let id = match path {
        path if path.starts_with("/amt/") || path.starts_with("/betrieb/zugriffe/") => names.case.as_str(),
        path if path.starts_with("/redaktion/stellen/") => UNIT,
        _ => "hundesteuer-anmelden",
    };
    [
        ("{draft}", names.draft.as_str()),
        ("{page}", "photos"),
        ("{field}", "photos"),
        ("{reference}", &names.reference),
        ("{document}", &names.document),
        ("{attachment}", &names.attachment),
        ("{name}", "kern.css"),
        ("{option}", "own"),
        ("{checklist}", "3"),
        ("{tones}", "2044aa-97afe1.css"),
        ("{sheet}", "bescheid.pdf"),
        ("{block}", names.case.as_str()),
        ("{county}", "16064"),
        ("{module}", "summary"),
        // What an administration works on has its name in the catalogue, what is published that of the online service.
        ("{service}", if path.contains("/reifegrad/") { "hundesteuer-anmelden" } else { "mangel-melden" }),
        ("{entry}", "hundesteuer-anmelden"),
        ("{situation}", "tierhaltung"),
        ("{letter}", if path.contains("{grant}") { "vorhabensbeginn-1.docx" } else { "h" }),
        ("{ags}", "16051000"),
        ("{part}", "leistungen-1.xml"),
        ("{item}", &names.news),
        ("{file}", if path.contains("{tender}") { "vermerk.pdf" } else { &names.picture }),
        ("{slug}", &names.slug),
        ("{participation}", &names.case),
        ("{batch}", "0198f000-0000-7000-8000-000000000000"),
        ("{administration}", "0051"),
        ("{token}", "00112233445566778899aabbccddeeff"),
        ("{number}", "1"),
        ("{tenant}", "0001"),
        ("{quarter}", "2025-Q3"),
        ("{edition}", "1"),
        ("{request}", &names.request),
        ("{access}", &names.access),
        ("{paper}", "massnahmen.pdf"),
        ("{person}", &names.person),
        ("{law}", &names.law),
        ("{report}", &names.report),
        ("{series}", &names.series),
        ("{grant}", &names.grant),
        ("{workshop}", &names.workshop),
        ("{registration}", &names.workshop),
        ("{exercise}", &names.exercise),
        ("{list}", if path.contains("{exercise}") { "ergebnis.csv" } else { "teilnahme.csv" }),
        ("{code}", "0001-0000"),
        ("{entity}", "16051000"),
        ("{key}", "contact.phone"),
        ("{measure}", &names.measure),
        ("{colleague}", &names.colleague),
        ("{idea}", &names.idea),
        ("{goal}", &names.goal),
        ("{check}", &names.check),
        ("{survey}", &names.survey),
        (
            "{demand}",
            match path {
                path if path.ends_with("/artikel") => &names.written_demand,
                path if path.ends_with("/vergabe") => &names.frozen_demand,
                _ => &names.demand,
            },
        ),
        ("{tender}", &names.tender),
        ("{offer}", &names.offer),
        ("{agreement}", &names.agreement),
        ("{order}", &names.call_off),
        ("{invoice}", &names.invoice),
        ("{id}", id),
    ]
    .iter()
    .fold(path.to_owned(), |path, (part, value)| path.replace(part, value))
}

/// Numbers that belong to nobody, then parts that are no number at all.
fn malformed_parts() -> Vec<String> {
    let mut parts = vec![
        "0198f000-0000-7000-8000-000000000000".to_owned(),
        "x".to_owned(),
        "-1".to_owned(),
        "%00".to_owned(),
        "%FF%FE".to_owned(),
        "..%2F..%2Fetc%2Fpasswd".to_owned(),
        "0001-7K4M-9QXD".to_owned(),
        "9999-7K4M-9QXD".to_owned(),
        escape("äöü'\"<script>alert(1)</script>"),
    ];
    parts.push("7".repeat(4_000));
    parts
}

/// The path with one value in all of its variable parts.
fn with_part(path: &str, part: &str) -> Option<String> {
    let mut filled = String::new();
    let mut rest = path;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        filled.push_str(part);
        rest = behind.split_once('}')?.1;
    }
    (rest.len() != path.len()).then(|| filled + rest)
}

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// Bodies that are empty, malformed, of the wrong kind or too large.
fn bodies(csrf: &str) -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let csrf = escape(csrf);
    let form = |text: &str| format!("csrf={csrf}&{text}").into_bytes();
    vec![
        ("empty form", FORM, Vec::new()),
        ("token only", FORM, form("")),
        ("wrong numbers", FORM, form("revision=abc&stand=99999999999999999999&posted-day=99&anlage=x&datei=%2e%2e")),
        ("broken escapes", FORM, form("%zz=%&a=%ff%fe&=&&&;")),
        ("a NUL", FORM, form("note=%00&question=%00")),
        ("not UTF-8", FORM, [form("note="), vec![0xff, 0xfe, 0xc3]].concat()),
        ("a large form", FORM, form(&format!("note={}", "a".repeat(300 * 1024)))),
        ("many fields", FORM, form(&"a=1&".repeat(20_000))),
        ("half a JSON", JSON, b"{\"service\":".to_vec()),
        ("other JSON", JSON, br#"{"service":1,"place":{},"answers":[],"more":true}"#.to_vec()),
        ("deep JSON", JSON, "[".repeat(100_000).into_bytes()),
        ("deep answers", JSON, {
            let deep = format!("{}{}", "[".repeat(120), "]".repeat(120));
            format!(r#"{{"service":"mangel-melden","place":"16051000","answers":{{"category":{deep}}}}}"#).into_bytes()
        }),
        ("large JSON", JSON, format!(r#"{{"service":"{}"}}"#, "a".repeat(300 * 1024)).into_bytes()),
        ("broken multipart", "multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data".to_vec()),
        ("multipart without boundary", "multipart/form-data", b"--x--".to_vec()),
        ("plain text", "text/plain", b"hallo".to_vec()),
    ]
}

#[tokio::test]
async fn every_route_says_who_may_use_it() {
    let town = &towns().await[0];
    let there: BTreeSet<String> =
        town.list.iter().map(|route| format!("{} {} {}", route.method, route.path, route.lane.name())).collect();
    let known: BTreeSet<String> =
        ROUTES.iter().map(|(method, path, lane, _)| format!("{method} {path} {}", lane.name())).collect();
    let new: Vec<&String> = there.difference(&known).collect();
    let gone: Vec<&String> = known.difference(&there).collect();
    assert!(new.is_empty() && gone.is_empty(), "say in ROUTES who may use {new:#?}; not there any more: {gone:#?}");
    assert_eq!(there.len(), town.list.len(), "a route is there twice");
}

#[tokio::test]
async fn those_who_may_find_what_strangers_do_not() {
    for town in towns().await {
        let marked = |cookie: String, path: &'static str| {
            let ask = Ask::get(&own(path, &town.names)).cookie(&cookie);
            let town = &town;
            async move {
                let answer = town.send(ask).await;
                assert_eq!(answer.status, StatusCode::OK, "{}: {path}: {}", town.db.name, answer.text());
                assert!(answer.text().contains(MARK), "{}: {path} does not show the mark", town.db.name);
            }
        };
        for path in [
            "/antrag/{draft}/seite/{page}",
            "/status/{reference}",
            "/status/{reference}/dokument/{document}",
            "/amt/vorgang/{id}",
            "/amt/vorgang/{id}/dokument/{document}",
        ] {
            marked(town.holder(), path).await;
        }
    }
}

#[tokio::test]
async fn authors_see_every_page_of_theirs() {
    for town in towns().await {
        for (_, path, ..) in ROUTES.iter().filter(|(method, _, _, who)| {
            *method == "GET"
                && matches!(
                    who,
                    Author
                        | Editor
                        | Operator
                        | Manager
                        | Coordinator
                        | Organizer
                        | Funder
                        | GrantOfficer
                        | GrantEvidence
                        | Buyer
                )
        }) {
            let answer = town.send(Ask::get(&own(path, &town.names)).cookie(&town.owner.cookie)).await;
            assert_eq!(answer.status, StatusCode::OK, "{}: {path}: {}", town.db.name, answer.text());
            let text = answer.text();
            assert!(
                ![
                    "[identity-",
                    "[studio-",
                    "[applications-",
                    "[newsroom-",
                    "[operations-",
                    "[planning-",
                    "[workshops-",
                    "[funding-",
                    "[procurement-"
                ]
                .iter()
                .any(|key| text.contains(key)),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn nobody_comes_in_without_session_or_code() {
    for town in towns().await {
        for (name, path, _, who) in ROUTES {
            let ask = Ask::new(method(name), &own(path, &town.names));
            let answer = town.send(ask.clone().form(&[])).await;
            let place = format!("{}: {name} {path}", town.db.name);
            assert!(!answer.text().contains(MARK), "{place} shows the mark");
            assert!(answer.status.as_u16() < 500, "{place}: {}", answer.status);
            match who {
                Everybody => {}
                Status if *path == ASKS => assert!(asks_like_for_any_other(&town, "").await, "{place}"),
                Draft | Status => assert!(answer.status.is_client_error(), "{place}: {}", answer.status),
                Staff | Clerks | Approvers | Members | Case | Author | Editor | Operator | Manager | Coordinator
                | Organizer | Funder | GrantOfficer | GrantEvidence | Buyer => {
                    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{place}");
                    assert!(answer.header(header::LOCATION).starts_with("/anmelden"), "{place}");
                    let program = town.send(ask.header("accept", JSON).form(&[])).await;
                    let refused = program.status == StatusCode::UNAUTHORIZED && program.is_our_error();
                    // Whoever is not logged in may log out.
                    assert!(refused || *path == "/abmelden", "{place}: {}", program.status);
                }
            }
        }
    }
}

#[tokio::test]
async fn another_administration_finds_and_changes_nothing() {
    for town in towns().await {
        let before = chain(&town).await;
        let Clerk { cookie, csrf } = &town.stranger;
        for (name, path, _, who) in ROUTES {
            if *path == "/abmelden" {
                continue;
            }
            for code in ["", "; entwurf=0001-0000-0000-0000-0000; zugang=0000-0000-0000"] {
                let ask = Ask::new(method(name), &own(path, &town.names)).cookie(&format!("{cookie}{code}"));
                let anlage = town.names.attachment.as_str();
                let filled = [
                    ("revision", "1"),
                    ("stand", "1"),
                    ("note", "x"),
                    ("question", "x"),
                    ("answer", "x"),
                    ("anlage", anlage),
                ];
                let fields = [&[("csrf", csrf.as_str())], &filled[..]].concat();
                let answer = town.send(ask.form(&fields)).await;
                let place = format!("{}: {name} {path}", town.db.name);
                assert!(!answer.text().contains(MARK), "{place} shows the mark");
                assert!(answer.status.as_u16() < 500, "{place}: {}", answer.status);
                if *path == ASKS {
                    assert!(asks_like_for_any_other(&town, cookie).await, "{place}");
                } else if matches!(who, Author | Editor | Operator | Manager) {
                    assert!(
                        answer.status == StatusCode::FORBIDDEN && answer.is_our_error(),
                        "{place}: {}",
                        answer.status
                    );
                } else if matches!(who, Case | Draft | Status) {
                    let hidden = answer.status == StatusCode::NOT_FOUND && answer.is_our_error();
                    let unread = answer.status.is_client_error() && path.ends_with("{field}");
                    assert!(hidden || unread, "{place}: {} {}", answer.status, answer.text());
                }
            }
        }
        assert_eq!(chain(&town).await, before, "{}: the owner's chain grew", town.db.name);
        let inbox = town.send(Ask::get("/amt").cookie(cookie)).await;
        assert!(inbox.status == StatusCode::OK && !inbox.text().contains(&town.names.reference));
    }
}

/// The one page of an application that answers without its access code: it asks for it.
const ASKS: &str = "/status/{reference}";

/// True when the page says the same about an application that exists and about one that does not.
async fn asks_like_for_any_other(town: &Town, cookie: &str) -> bool {
    let other = "0001-0000-0000";
    let there = town.send(Ask::get(&own(ASKS, &town.names)).cookie(cookie)).await;
    let not_there = town.send(Ask::get(&format!("/status/{other}")).cookie(cookie)).await;
    there.text().contains("name=\"zugangscode\"")
        && there.status == not_there.status
        && there.text().replace(&town.names.reference, other) == not_there.text()
}

/// How many events the owner has.
async fn chain(town: &Town) -> i64 {
    let scope = town.db.store.read(Reach::Tenant(OWNER), Actor::System, Language::German).await.expect("a scope");
    let sql = format!("select sequence from audit_head where tenant_id = {}", OWNER.0);
    let row = scope.db().query_one_raw(Statement::from_string(town.db.store.backend(), sql)).await.expect("the chain");
    row.expect("a head").try_get("", "sequence").expect("a number")
}

#[tokio::test]
async fn malformed_requests_get_our_pages_and_never_a_failure_of_ours() {
    for town in towns().await {
        let nobody = Clerk { cookie: String::new(), csrf: String::new() };
        let holder = Clerk { cookie: town.holder(), csrf: town.owner.csrf.clone() };
        for visitor in [nobody, town.stranger.clone(), holder] {
            for (name, path, _, _) in ROUTES {
                if *path == "/abmelden" {
                    continue;
                }
                try_paths(&town, &visitor, name, path).await;
                try_heads(&town, &visitor, name, path).await;
                if *name == "POST" {
                    try_bodies(&town, &visitor, path).await;
                }
            }
        }
    }
}

async fn try_paths(town: &Town, visitor: &Clerk, name: &str, path: &str) {
    for part in malformed_parts() {
        let Some(path) = with_part(path, &part) else { return };
        let ask = Ask::new(method(name), &path).cookie(&visitor.cookie);
        expect_ours(town, ask.form(&[("csrf", &visitor.csrf)]), &format!("{name} {path:.120}")).await;
    }
}

async fn try_heads(town: &Town, visitor: &Clerk, name: &str, path: &str) {
    // A PDF is made for each of these otherwise.
    if path.ends_with(".pdf") {
        return;
    }
    let path = own(path, &town.names);
    let asks = [
        Ask::new(method(name), &format!("{path}?q=%FF%FE&ort=%zz&seite=-1&limit=abc&place=%00")),
        Ask::new(method(name), &format!("{path}?q={}&ort={}", "a".repeat(20_000), "9".repeat(20_000))),
        Ask::new(method(name), &format!("{path}?sprache=xx&q=a&q=b&place=16051000&place=x")),
        Ask::new(method(name), &path).header("accept", "*/*;q=abc, text/html;q=-1").header("accept-language", "de;q=x"),
        Ask::new(method(name), &path),
        Ask::new(method(name), &path).header("authorization", b"Bearer \xff\xfe".to_vec()).header("x-request-id", "x"),
        Ask::new(method(name), &path).header("cookie", b"dienstweg_amt=\xc3\x28; entwurf=0001; zugang=%%%".to_vec()),
    ];
    for (number, ask) in asks.into_iter().enumerate() {
        let ask = if number == 6 { ask } else { ask.cookie(&visitor.cookie) };
        expect_ours(town, ask.form(&[]), &format!("{name} {path:.120} with head {number}")).await;
    }
    let ask = Ask::new(Method::PATCH, &path).cookie(&visitor.cookie);
    let answer = town.send(ask).await;
    assert!(answer.status == StatusCode::METHOD_NOT_ALLOWED && answer.is_our_error(), "{}: PATCH {path}", town.db.name);
}

async fn try_bodies(town: &Town, visitor: &Clerk, path: &str) {
    let filled = own(path, &town.names);
    for (what, kind, body) in bodies(&visitor.csrf) {
        let ask = Ask::post(&filled).cookie(&visitor.cookie).header("idempotency-key", "malformed-1");
        expect_ours(town, ask.body(kind, body), &format!("POST {path} with {what}")).await;
    }
}

async fn expect_ours(town: &Town, ask: Ask, what: &str) {
    let answer = town.send(ask).await;
    let place = format!("{}: {what}", town.db.name);
    assert!(answer.status.as_u16() < 500, "{place}: {} {}", answer.status, answer.text());
    if answer.status.is_client_error() {
        assert!(answer.is_our_error(), "{place}: {} {}", answer.status, answer.text());
    }
    assert!(!answer.text().contains("<script>alert"), "{place}: what was sent comes back as a script");
}

#[tokio::test]
async fn what_is_too_large_is_refused_by_name() {
    for town in towns().await {
        let Clerk { cookie, csrf } = &town.owner;
        let large = bodies(csrf).into_iter().filter(|(what, ..)| what.starts_with("a large form"));
        for (_, kind, body) in large {
            for path in ["/anmelden", "/status", "/weiter", "/antrag/neu", "/amt/vorgang/{id}/notiz"] {
                let ask = Ask::post(&own(path, &town.names)).cookie(cookie).body(kind, body.clone());
                let answer = town.send(ask).await;
                assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{}: {path}", town.db.name);
                assert!(answer.is_our_error(), "{}: {path}", town.db.name);
            }
        }
        let mut body = b"--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.png\"\r\n\r\n".to_vec();
        body.resize(40 << 20, 0x5a);
        let upload = Ask::post(&own("/antrag/{draft}/seite/{page}/datei/{field}", &town.names)).cookie(&town.holder());
        let answer = town.send(upload.body("multipart/form-data; boundary=x", body)).await;
        // The question comes again with what is wrong, beside everything else that was filled in.
        assert!(answer.status.is_client_error() && answer.is_our_error(), "{} {}", answer.status, answer.text());
        assert!(answer.text().contains("<title>Fehler:"), "{}", answer.text());
        let json = format!(r#"{{"service":"{}"}}"#, "a".repeat(300 * 1024)).into_bytes();
        let answer = town.send(Ask::post("/api/v1/applications").body(JSON, json)).await;
        assert!(answer.status == StatusCode::PAYLOAD_TOO_LARGE && answer.is_our_error(), "{}", answer.text());
    }
}

/// What somebody sees who fetches the numbers so often in a row.
async fn measured(town: &Town, times: usize) -> Vec<String> {
    let router = dienstweg::measures(dienstweg::HealthDesk::new(town.db.store.clone(), true));
    let mut seen = Vec::new();
    for _ in 0..times {
        seen.push(crate::town::send(&router, Ask::get("/metrics")).await.text());
        town.send(Ask::get("/healthz")).await;
    }
    seen
}

#[tokio::test]
async fn metrics_are_computed_once_a_second_at_most() {
    let town = &towns().await[0];
    let seen = measured(town, 20).await;
    assert!(seen.iter().all(|text| *text == seen[0]), "each look computes anew");
    assert_ne!(measured(town, 1).await, seen[..1], "a new look sees what happened");
}

#[tokio::test]
async fn metrics_hold_templates_and_nothing_that_was_typed() {
    let town = &towns().await[0];
    // Recording begins with the first look.
    measured(town, 1).await;
    town.send(Ask::get(&format!("/status/{}", town.names.reference))).await;
    town.send(Ask::get("/nirgends/Geheimzeichen7Q?q=Geheimzeichen7Q")).await;
    let answer = town.send(Ask::new(method("GEHEIMZEICHEN7Q"), "/")).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(town.send(Ask::get("/metrics")).await.status, StatusCode::NOT_FOUND, "visitors see no numbers");
    let text = measured(town, 1).await.remove(0);
    for measure in [
        "dienstweg_outbox_waiting 0",
        "http_server_request_duration_seconds_bucket{method=\"GET\",route=\"/status/{reference}\",status=\"200\",",
    ] {
        assert!(text.contains(measure), "no {measure} in {text}");
    }
    for secret in [MARK, "GEHEIMZEICHEN7Q", &town.names.reference, &town.names.draft] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let answer = town.send(Ask::get("/readyz")).await;
    assert!(answer.status == StatusCode::OK && answer.text().contains("\"ready\":true"), "{}", answer.text());
}
