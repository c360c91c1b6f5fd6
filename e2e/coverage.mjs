// Compares the pages that the journeys looked at with the routes of the program. The list is the one that the test of all
// routes keeps complete (crates/dienstweg/tests/program/routes.rs).
import { readFileSync } from 'node:fs';

const HERE = new URL('.', import.meta.url).pathname;

/** Routes that answer with no page of ours. */
const NO_PAGE = new Map([
  ['/amt/planung/reihenfolge.csv', 'a table'],
  ['/amt/planung/reihenfolge.xlsx', 'a workbook'],
  ['/antrag/{draft}/kopie.pdf', 'a PDF'],
  ['/status/{reference}/kopie.pdf', 'a PDF'],
  ['/status/{reference}/dokument/{document}', 'a PDF'],
  ['/amt/vorgang/{id}/vorschau/{sheet}', 'a PDF'],
  ['/amt/vorgang/{id}/anlage/{attachment}', 'a file of the applicant'],
  ['/amt/vorgang/{id}/dokument/{document}', 'a PDF'],
  ['/amt/freigaben/{id}/blatt/{sheet}', 'a PDF'],
  ['/betrieb/zugriffe/{tenant}/{access}/vorgang/{id}/dokument/{document}', 'a PDF'],
  ['/logo/{name}', 'a picture'],
  ['/amt/vorgang/{id}/paket.zip', 'an archive'],
  ['/amt/beteiligungen/{id}/datei/{file}', 'a file of the applicant'],
  ['/amt/druck/{batch}/stapel.pdf', 'a PDF'],
  ['/amt/datenschutz/{paper}', 'a PDF'],
  ['/betrieb/mandanten/{administration}/datenschutz/{paper}', 'a PDF'],
  ['/amt/liste.csv', 'a table'],
  ['/amt/liste.xlsx', 'a table'],
  ['/amt/personen/liste.csv', 'a table'],
  ['/amt/satzungen/liste.csv', 'a table'],
  ['/amt/konto/zweiter-faktor/qr.svg', 'a picture'],
  ['/gebuehren/{service}/tabelle.csv', 'a table'],
  ['/redaktion/bericht.csv', 'a table'],
  ['/betrieb/luecken.csv', 'a table'],
  ['/betrieb/pflichten.csv', 'a table'],
  ['/amt/berichte/{report}', 'a PDF'],
  ['/betrieb/mandanten/{administration}/berichte/{report}', 'a PDF'],
  ['/betrieb/neue-versionen/{service}/angaben.csv', 'a table'],
  ['/amt/kosten/{quarter}/{edition}/abrechnung.pdf', 'a PDF'],
  ['/betrieb/kosten/{quarter}/liste.csv', 'a table'],
  ['/betrieb/ausrollungen/{number}/liste.csv', 'a table'],
  ['/amt/statistik/tabelle.csv', 'a table'],
  ['/amt/planung/massnahmen.csv', 'a table'],
  ['/amt/planung/menschen.csv', 'a table'],
  ['/amt/planung/menschen.xlsx', 'a table'],
  ['/amt/planung/massnahmen.xlsx', 'a table'],
  ['/amt/planung/kurzbericht.pdf', 'a PDF'],
  ['/land/planung.csv', 'a table'],
  ['/land/fahrplan.csv', 'a table'],
  ['/land/fahrplan.xlsx', 'a workbook'],
  ['/amt/planung/ablaeufe/tabelle.csv', 'a table'],
  ['/amt/planung/blatt/{service}/blatt.csv', 'a table'],
  ['/amt/planung/ablaeufe/ocel.json', 'a log for other programs'],
  ['/amt/planung/ablaeufe/log.xes', 'a log for other programs'],
  ['/amt/planung/reifegrad.csv', 'a table'],
  ['/amt/planung/betrieb/kosten.csv', 'a table'],
  ['/amt/planung/betrieb/kosten.xlsx', 'a workbook'],
  ['/amt/planung/betrieb/beschlussvorlage', 'a PDF or a document'],
  ['/amt/planung/sicherheit/liste.csv', 'a table'],
  ['/amt/planung/sicherheit/liste.xlsx', 'a workbook'],
  ['/studien/{survey}/tabelle.csv', 'a table'],
  ['/foerderung/journal.csv', 'a table'],
  ['/foerderung/uebersicht.csv', 'a table'],
  ['/foerderung/uebersicht.xlsx', 'a workbook'],
  ['/foerderung/nachweis.zip', 'an archive'],
  ['/foerderung/{grant}/nachweis.zip', 'an archive'],
  ['/foerderung/journal.xlsx', 'a workbook'],
  ['/foerderung/einlesen/muster.csv', 'a table'],
  ['/foerderung/{grant}/papier/{letter}', 'a PDF or a document'],
  ['/amt/foerderung/{grant}/papier/{letter}', 'a PDF or a document'],
  ['/aktuelles/feed.atom', 'a feed'],
  ['/aktuelles/feed.rss', 'a feed'],
  ['/aktuelles/{slug}/datei/{file}', 'a file'],
  ['/redaktion/aktuelles/{item}/datei/{file}', 'a file'],
  ['/land/workshops/{workshop}/datei/{list}', 'a PDF or a table'],
  ['/land/workshops/{workshop}/uebungen/{exercise}/{list}', 'a PDF or a table'],
  ['/einkauf/abfragen/{demand}/meldungen.csv', 'a table'],
  ['/einkauf/abfragen/{demand}/meldungen.xlsx', 'a workbook'],
  ['/einkauf/vergaben/{tender}/papier/{file}', 'a PDF or a document'],
  ['/einkauf/rahmen/{agreement}/abrufe.csv', 'a table'],
  ['/amt/beschaffung/rahmen/{agreement}/abruf/{order}', 'a PDF'],
  ['/amt/beschaffung/rahmen/{agreement}/abrufe/{order}/rechnungen/{invoice}', 'an invoice'],
  ['/amt/beschaffung/bestand/liste.csv', 'a table'],
  ['/amt/beschaffung/abfragen/{demand}/meldung.csv', 'a table'],
  ['/amt/beschaffung/abfragen/{demand}/meldung.xlsx', 'a workbook'],
  ['/mitmachen/{code}/leinwand/strom', 'events'],
  ['/mitmachen/{code}/stimme', 'leads back to the room'],
  ['/mitmachen/{code}/strom', 'events'],
]);

const source = readFileSync(`${HERE}../crates/dienstweg/tests/program/routes.rs`, 'utf8');
const routes = [...source.matchAll(/\("GET", "([^"]+)", (?:Citizen|Office),/g)].map(([, path]) => path);
if (routes.length < 20) throw new Error(`only ${routes.length} pages in the list of routes: has it another form now?`);
for (const path of NO_PAGE.keys()) {
  if (!routes.includes(path)) throw new Error(`${path} is an exception, but no route`);
}

const looks = readFileSync(`${HERE}results/looked-at.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const pattern = (path) => new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);
const missed = routes
  .filter((path) => !NO_PAGE.has(path))
  .flatMap((path) => {
    const shown = looks.filter((look) => pattern(path).test(look.path) && (look.status < 400 || look.status === 422));
    const ways = [true, false].filter((script) => !shown.some((look) => look.script === script));
    return ways.map((script) => `${path} ${script ? 'with' : 'without'} JavaScript`);
  });

console.log(`${routes.length - NO_PAGE.size} pages, ${looks.length} looks`);
if (missed.length > 0) {
  console.error(`No journey looked at:\n  ${missed.join('\n  ')}`);
  process.exit(1);
}
