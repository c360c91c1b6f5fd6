// Buying together: a survey of demand is written and opened, an administration reports, a second person releases; two people lead a tender
// to a framework agreement, from which the administration calls off, gets, accepts, pays and keeps. The limits say which procedure is
// allowed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { arrives, logIn } from '../lib/staff.mjs';

after(close);

const BUYING = '/einkauf';
const OWN = '/amt/beschaffung';
const INVOICE = new URL('../../crates/standards/xrechnung/tests/all/fixtures/software.ubl.xml', import.meta.url);
const OFFICES = ['auengrund', 'unstrut-hainich'];

/** A day in so many days, as the three fields of a date. */
function day(days) {
  const at = new Date(Date.now() + days * 86_400_000);
  return [at.getDate(), at.getMonth() + 1, at.getFullYear()];
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `buying together (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const bo = await arrive(mode);
      const name = `Scanner für alle ${number + 1}`;
      await limits(bo);
      const survey = await ask(bo, name);
      const jo = await arrive(mode);
      await answer(jo, name, OFFICES[number]);
      const ari = await arrive(mode);
      await release(ari, name, OFFICES[number]);
      await bo.visit(survey);
      await bo.says('1 von');
      await bo.look('a survey that somebody answered');
      const ulli = await arrive(mode);
      await tender(bo, ulli, survey);
      await call_off(jo, name);
      await receive(jo);
      await pay(jo, ari);
      await keep(jo);
      await order(jo);
      await bo.visit(BUYING);
      await bo.look('buying with everything');
      await bo.press('link', new RegExp(`[0-9]+[.] ${name}`));
      await bo.says('Ersparnis');
      await bo.look('an agreement');
    }),
  );
}

/** Asks which procedure is allowed. */
async function limits(bo) {
  await logIn(bo, 'einkauf', BUYING);
  await bo.look('buying');
  await bo.visit(`${BUYING}/wertgrenzen`);
  await bo.look('limits');
  await bo.page.locator('[name=art]').selectOption('supplies');
  await fill(bo.page, { wert: 'viel', tag: [1, 6, 2020] });
  await bo.press('button', 'Verfahren zeigen');
  await bo.says('Geben Sie einen Betrag ein');
  await bo.look('limits refused');
  await fill(bo.page, { wert: '45.000' });
  await bo.press('button', 'Verfahren zeigen');
  await bo.says('keine Regel hinterlegt');
  await fill(bo.page, { tag: [1, 6, 2026] });
  await bo.press('button', 'Verfahren zeigen');
  await bo.says('Verhandlungsvergabe');
  await bo.look('limits said');
}

/** Writes a survey with an article and opens it; the path of its page. */
async function ask(bo, name) {
  await bo.visit(BUYING);
  await bo.press('link', 'Neue Bedarfsabfrage');
  await bo.look('a new survey');
  await fill(bo.page, { titel: '', stichtag: day(-1) });
  await bo.press('button', 'Speichern');
  await bo.says('Füllen Sie dieses Feld aus');
  await bo.look('a new survey refused');
  await fill(bo.page, { titel: name, stichtag: day(60) });
  await bo.press('button', 'Speichern');
  await bo.says('in Vorbereitung');
  const survey = new URL(bo.page.url()).pathname;
  await unfold(bo, 'Abfrage öffnen');
  await bo.press('button', 'Abfrage öffnen');
  await bo.says('Eine Abfrage ohne Artikel fragt nach nichts');
  await bo.look('a survey without articles');
  await bo.press('link', 'Artikel anlegen');
  await bo.look('a new article');
  await bo.page.locator('[name=vertrag]').selectOption('purchase');
  await fill(bo.page, { name: 'Dokumentenscanner', gruppe: 'Scannen', einheit: 'Stück', preis: 'viel', quelle: 'erfunden' });
  await bo.press('button', 'Speichern');
  await bo.says('Geben Sie einen Betrag ein');
  await bo.look('a new article refused');
  await fill(bo.page, { preis: '1.890,00' });
  await bo.press('button', 'Speichern');
  await bo.says('Dokumentenscanner');
  await bo.look('a survey in preparation');
  await unfold(bo, 'Abfrage öffnen');
  await bo.press('button', 'Abfrage öffnen');
  await bo.says('Die Abfrage ist offen');
  await bo.look('an open survey');
  return survey;
}

/** An administration reports what it needs, from a table and by hand. */
async function answer(jo, name, office) {
  await logIn(jo, `${office}-planung`, OWN);
  await arrives(jo, OWN, name);
  await jo.look('own surveys');
  await jo.press('link', name);
  await jo.look('a report');
  const path = new URL(jo.page.url()).pathname;
  await jo.visit(`${path}/einlesen`);
  await jo.look('reading in');
  await fill(jo.page, { tabelle: 'Nr.;Menge;Bedarf ab;Haushaltsstelle\n9;viele;;' });
  await jo.press('button', 'Tabelle prüfen');
  await jo.says('Fehler in der Tabelle');
  await jo.look('reading in refused');
  await jo.visit(path);
  await fill(jo.page, { 'menge-1': 'viele', 'tag-1': '31.12.2030', 'haushalt-1': '11100.5231' });
  await jo.press('button', 'Bedarf melden');
  await jo.says('Geben Sie eine ganze Zahl');
  await jo.look('a report refused');
  await fill(jo.page, { 'menge-1': '3' });
  await jo.press('button', 'Bedarf melden');
  await jo.says('wartet auf die Freigabe');
  await jo.says('Vier-Augen-Prinzip');
  await jo.look('a report that waits');
}

/** A second person releases it. */
async function release(ari, name, office) {
  await logIn(ari, `${office}-planung-2`, OWN);
  await ari.press('link', name);
  await ari.press('button', 'Meldung freigeben');
  await ari.says('Die Meldung ist freigegeben');
  await ari.look('a released report');
}

/** Says how it is bought, at this value. */
async function plan(bo, value, procedure) {
  await bo.page.locator('[name=art]').selectOption('supplies');
  await bo.page.locator('[name=verfahren]').selectOption(procedure);
  await fill(bo.page, {
    wert: value,
    'grundlage-text': 'Beitritt (erfunden)',
    frist: day(-1),
    uhrzeit: '12:00',
    preis: '60',
    'kriterium-1': 'Betreuung',
    'gewicht-1': '40',
  });
  await bo.press('button', 'Vergabe beginnen');
}

/** In the whole Union the other bidders are told before there is a contract; this tender ends without one. */
async function told(bo, ulli) {
  const path = new URL(bo.page.url()).pathname;
  for (const [bidder, time] of [['Eins GmbH (erfunden)', '11:00'], ['Zwei AG (erfunden)', '12:01']]) {
    await bo.visit(`${path}/angebote`);
    await fill(bo.page, { bieter: bidder, eingang: day(-1), uhrzeit: time });
    await bo.press('button', 'Speichern');
  }
  await bo.press('link', /Öffnen und werten/);
  await fill(bo.page, { preis: '290.000', 'punkte-1': '80' });
  await bo.press('button', 'Speichern');
  await bo.press('button', 'Zuschlag auf das beste Angebot vorschlagen');
  await bo.says('Sie haben ihn vorgeschlagen');
  await bo.look('an award that waits for somebody else');
  await logIn(ulli, 'einkauf-2', path);
  await ulli.press('button', 'Zuschlag freigeben');
  await ulli.says('Schreiben an Zwei AG');
  await ulli.look('bidders to tell');
  await ulli.press('button', 'Information wurde verschickt');
  await ulli.look('no day of sending');
  await fill(ulli.page, { verschickt: day(0) });
  await ulli.press('button', 'Information wurde verschickt');
  await ulli.says('Stillhaltefrist bis einschließlich');
  await ulli.look('a standstill');
  await ulli.visit(`${path}/zuschlag`);
  await ulli.look('a contract that waits');
  await ulli.visit(path);
  await unfold(ulli, 'Vergabe aufheben');
  await fill(ulli.page, { grund: 'Der Bedarf ist kleiner als gedacht.' });
  await ulli.press('button', 'Aufheben');
  await ulli.says('Die Vergabe ist aufgehoben');
}

/** Leads a tender to its contract. */
async function tender(bo, ulli, survey) {
  await bo.visit(survey);
  await unfold(bo, 'Abfrage jetzt beenden');
  await bo.press('button', 'Abfrage jetzt beenden');
  await bo.says('Die Abfrage ist beendet');
  await bo.press('link', 'Vergabe beginnen');
  await bo.look('a new tender');
  await plan(bo, '40.000', 'direct');
  await bo.says('Dieses Verfahren ist bei diesem Wert nicht zulässig');
  await bo.look('a new tender refused');
  await plan(bo, '300.000', 'union');
  await told(bo, ulli);
  await bo.visit(`${survey}/vergabe`);
  await plan(bo, '40.000', 'negotiated');
  await bo.says('Angebote gehen ein');
  const path = new URL(bo.page.url()).pathname;
  for (const [bidder, days, time] of [['Scan GmbH (erfunden)', -1, '11:00'], ['Zu Spät KG (erfunden)', -1, '12:01']]) {
    await bo.press('link', 'Angebot eintragen');
    await bo.look('a new offer');
    await fill(bo.page, { bieter: bidder, eingang: day(days), uhrzeit: 'mittags' });
    await bo.press('button', 'Speichern');
    await bo.says('Geben Sie eine Uhrzeit ein');
    await fill(bo.page, { uhrzeit: time });
    await bo.press('button', 'Speichern');
  }
  await bo.says('zu spät und ist ausgeschlossen');
  await bo.press('button', 'Zuschlag auf das beste Angebot vorschlagen');
  await bo.says('Vor dem Vorschlag muss jedes Angebot gewertet sein');
  await bo.look('a tender with offers');
  await bo.press('link', /Eingang berichtigen/);
  await bo.look('an offer that came too late');
  await bo.visit(path);
  await bo.press('link', /Öffnen und werten/);
  await bo.look('score an offer');
  await fill(bo.page, { preis: '38.000', 'punkte-1': '101' });
  await bo.press('button', 'Speichern');
  await bo.says('zwischen 0 und 100');
  await fill(bo.page, { 'punkte-1': '80' });
  await bo.press('button', 'Speichern');
  await bo.press('button', 'Zuschlag auf das beste Angebot vorschlagen');
  await bo.says('Der Zuschlag ist vorgeschlagen');
  await ulli.visit(path);
  await ulli.press('button', 'Zuschlag freigeben');
  await ulli.says('Der Zuschlag ist freigegeben');
  await ulli.look('an approved tender');
  await ulli.press('link', 'Zuschlag erteilen und Rahmenvereinbarung schließen');
  await ulli.look('the contract');
  await fill(ulli.page, { beginn: day(0), ende: day(3000), hoechstmenge: '10', 'preis-1': '1.700,00' });
  await ulli.press('button', 'Zuschlag erteilen');
  await ulli.says('endet nach ihrem Beginn');
  await ulli.look('the contract refused');
  await fill(ulli.page, { ende: day(700) });
  await ulli.press('button', 'Zuschlag erteilen');
  await ulli.says('Der Zuschlag ist erteilt');
}

/** Calls off from the agreement: too much, then enough to be warned, and takes it back. */
async function call_off(jo, name) {
  const link = jo.page.getByRole('row').filter({ hasText: 'Rahmenvereinbarung' }).getByRole('link', { name });
  for (let attempt = 0; attempt < 40 && (await link.count()) === 0; attempt += 1) {
    await pause(250);
    await jo.visit(OWN);
  }
  await jo.visit(await link.getAttribute('href'));
  await jo.says('Eine Pflicht zur Abnahme gibt es nicht');
  await jo.look('an agreement of an administration');
  await fill(jo.page, { 'menge-1': '11', haushalt: '11100.5231' });
  await jo.press('button', 'Verbindlich abrufen');
  await jo.says('überschreitet die Höchstmenge');
  await jo.look('a call-off refused');
  await fill(jo.page, { 'menge-1': '9' });
  await jo.press('button', 'Verbindlich abrufen');
  await jo.says('Der Abruf ist verbindlich');
  await jo.says('90 Prozent');
  await jo.look('a call-off');
}

/** Unfolds what is folded away. */
async function unfold(visitor, words) {
  await visitor.page.locator('summary').filter({ hasText: words }).click();
}

/** What was called off arrives, too much of it first, and is accepted but for a piece. */
async function receive(jo) {
  await jo.press('link', 'Abruf 1');
  await jo.look('a call-off of its own');
  await unfold(jo, 'Lieferung eintragen');
  await fill(jo.page, { 'lieferung-tag': day(0), 'lieferung-menge-1': '10' });
  await jo.press('button', 'Lieferung speichern');
  await jo.says('Es sind nur noch 9 offen');
  await jo.look('a delivery refused');
  await fill(jo.page, { 'lieferung-menge-1': '8', 'lieferung-schein': 'L-77' });
  await jo.press('button', 'Lieferung speichern');
  await jo.says('wartet auf die Abnahme');
  await jo.look('a delivery');
  await unfold(jo, 'Lieferung 1 abnehmen');
  await fill(jo.page, { 'abnahme-1-mangel-1': '1' });
  await jo.press('button', 'Abnehmen');
  await jo.says('Füllen Sie dieses Feld aus');
  await jo.look('an acceptance refused');
  await fill(jo.page, { 'abnahme-1-text-1': 'Glas gesprungen' });
  await jo.press('button', 'Abnehmen');
  await jo.says('Die Lieferung ist abgenommen');
  await jo.says('Glas gesprungen');
  await jo.look('an accepted delivery');
}

/** An invoice comes as a picture, then as XRechnung; a second person releases it. */
async function pay(jo, ari) {
  const take = async (name, mimeType, buffer) => {
    await unfold(jo, 'Rechnung einlesen');
    await jo.page.locator('[name=datei]').setInputFiles({ name, mimeType, buffer });
    await jo.press('button', 'Rechnung prüfen und speichern');
  };
  await take('rechnung.pdf', 'application/pdf', Buffer.from('%PDF-1.7'));
  await jo.says('Verlangen Sie vom Lieferanten die XML-Datei');
  await jo.look('an invoice refused');
  await take('rechnung.xml', 'application/xml', readFileSync(INVOICE));
  await jo.says('Rechnungssteller ist Musterware GmbH');
  await jo.look('an invoice');
  await unfold(jo, 'Rechnung 2026-0815 zur Zahlung freigeben');
  await jo.page.locator('[name^=freigabe-grund-]').fill('Passt');
  await jo.press('button', 'Rechnung 2026-0815 zur Zahlung freigeben');
  await jo.says('Vier-Augen-Prinzip');
  await jo.look('a release of an invoice refused');
  await ari.visit(new URL(jo.page.url()).pathname.replace('/senden', ''));
  await unfold(ari, 'Rechnung 2026-0815 zur Zahlung freigeben');
  await ari.press('button', 'Rechnung 2026-0815 zur Zahlung freigeben');
  await ari.says('Bitte geben Sie einen Grund an');
  await ari.look('a release of an invoice that does not fit');
  await ari.page.locator('[name^=freigabe-grund-]').fill('Die Leistung stimmt, der Lieferant heißt neu.');
  await ari.press('button', 'Rechnung 2026-0815 zur Zahlung freigeben');
  await ari.says('Die Rechnung ist zur Zahlung freigegeben');
  await ari.look('a released invoice');
  const link = ari.page.getByRole('link', { name: '2026-0815', exact: true });
  const file = await ari.page.request.get(new URL(await link.getAttribute('href'), ari.page.url()).href);
  assert.deepEqual(await file.body(), readFileSync(INVOICE), 'the file as it came');
}

/** What was accepted is taken into the inventory. */
async function keep(jo) {
  await jo.visit(new URL(jo.page.url()).pathname.replace('/senden', ''));
  await unfold(jo, 'In den Bestand aufnehmen');
  await jo.page.locator('[name=bestand-artikel]').selectOption({ index: 1 });
  await fill(jo.page, { 'bestand-nummern': 'SN-1\nSN-1', 'bestand-ort': 'Rathaus', 'bestand-garantie': day(700) });
  await jo.press('button', 'Aufnehmen');
  await jo.says('steht zweimal in der Liste');
  await jo.look('the inventory refused');
  await fill(jo.page, { 'bestand-nummern': 'SN-1\nSN-2' });
  await jo.press('button', 'Aufnehmen');
  await jo.says('In den Bestand aufgenommen');
  await jo.look('a call-off with inventory');
  await jo.visit(`${OWN}/bestand`);
  await jo.says('SN-2');
  await jo.look('the inventory');
}

/** Splits an order. */
async function order(jo) {
  await jo.visit(`${OWN}/direkt`);
  await jo.look('direct orders');
  const once = { titel: 'Stühle', gruppe: `Büromöbel`, firma: 'Sitz GmbH (erfunden)', wert: '20.000' };
  await fill(jo.page, once);
  await jo.press('button', 'Speichern');
  await jo.says('Der Direktauftrag ist eingetragen');
  await fill(jo.page, once);
  await jo.press('button', 'Speichern');
  await jo.says('Ein Auftrag darf nicht aufgeteilt werden');
  await jo.look('a split order');
}
