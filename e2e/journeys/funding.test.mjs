// Grants: an application is checked, decided by two people and becomes final; nothing is granted twice or against the rules.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn, unfold } from '../lib/staff.mjs';

after(close);

const HOME = '/foerderung';
const RECEIVED = ['Agenda für die digitale Verwaltung', 'Elektronische Rechnung in der Kämmerei'];

/** A day as the three fields of a date. */
function day(days) {
  const at = new Date(Date.now() + days * 86_400_000);
  return [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()];
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `a grant is decided (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const ali = await arrive(mode);
      await logIn(ali, 'foerderung', HOME);
      await ali.look('the desk');
      await ali.press('link', new RegExp(RECEIVED[number]));
      await ali.look('an application');
      const here = new URL(ali.page.url()).pathname;
      await advised(await arrive(mode), here);
      await proposed(ali, here);
      await released(await arrive(mode), here);
      await audited(await arrive(mode), here);
      await programme(ali, number);
    }),
  );
}

/** Somebody who advises asks for what is missing and decides nothing. */
async function advised(cleo, here) {
  await logIn(cleo, 'foerderung-beratung', here);
  assert.equal(await cleo.page.getByRole('button', { name: 'Vollständigkeit feststellen' }).count(), 0);
  await unfold(cleo.page, 'Etwas nachfordern');
  assert.equal((await cleo.press('button', 'Etwas nachfordern')).status(), 422);
  await cleo.says('Hier fehlt etwas');
  await cleo.look('nothing was asked for');
  await fill(cleo.page, { bitte: 'Bitte drei Angebote nachreichen.' });
  await cleo.press('button', 'Etwas nachfordern');
  await cleo.says('Die Nachforderung ist bei der Kommune');
}

/** One of two who decide. */
async function proposed(ali, here) {
  await ali.visit(here);
  await ali.press('button', 'Vollständigkeit feststellen');
  await ali.says('Die Bearbeitungszeit läuft');
  await ali.press('link', 'Entscheidung vorschlagen');
  await ali.look('a decision to propose');
  const year = new Date().getFullYear();
  await fill(ali.page, { [`jahr-${year}`]: '29.999,00', grund: '' });
  assert.equal((await ali.press('button', 'Vorschlag absenden')).status(), 422);
  await ali.says('mehr als 80 %');
  await ali.look('more than the share');
  await fill(ali.page, { [`jahr-${year}`]: '20.000,00', auflagen: 'Drei Angebote einholen', grund: 'Passt zum Programm.' });
  await ali.press('button', 'Vorschlag absenden');
  await ali.says('wartet auf die zweite Person');
  await ali.says('Wer vorschlägt, gibt nicht selbst frei');
  assert.equal(await ali.page.getByRole('button', { name: 'Freigeben' }).count(), 0);
}

/** The other one. */
async function released(bo, here) {
  await logIn(bo, 'foerderung-2', here);
  await bo.look('a proposal to release');
  await bo.press('button', 'Freigeben');
  await bo.says('Die Entscheidung ist gebucht');
  await bo.press('button', 'Verzicht auf Rechtsbehelfe vermerken');
  await bo.says('bestandskräftig');
  await bo.look('a grant that runs');
  for (const ending of ['pdf', 'docx']) {
    const letter = await bo.page.request.get(`${here}/papier/bescheid-1.${ending}`);
    assert.equal(letter.status(), 200);
  }
  assert.equal((await bo.page.request.get(`${here}/papier/entwurf.pdf`)).status(), 404, 'what went out is no draft');
}

/** Whoever audits reads everything and changes nothing. */
async function audited(deniz, here) {
  await logIn(deniz, 'pruefung', here);
  assert.equal(await deniz.page.locator('main form').count(), 0, 'nothing to send');
  await deniz.visit('/foerderung/journal');
  await deniz.says('Alle Salden stimmen');
  await deniz.look('the journal');
  await deniz.visit('/foerderung/uebersicht');
  await deniz.says('Nach Größe der Verwaltung');
  await unfold(deniz.page, 'Alle ');
  await deniz.look('where the money goes');
  for (const path of ['/foerderung/nachweis.zip', `${here}/nachweis.zip`, '/foerderung/uebersicht.csv', '/foerderung/uebersicht.xlsx']) {
    assert.equal((await deniz.page.request.get(path)).status(), 200, path);
  }
}

/** An object is closed and opened again. */
async function programme(ali, number) {
  await ali.visit('/foerderung/programm');
  await ali.look('the programme');
  await unfold(ali.page, 'Fördergegenstand schließen');
  const object = number ? '2d' : '2f';
  await fill(ali.page, { gegenstand: object, ab: day(-1), grund: '' });
  assert.equal((await ali.press('button', 'Fördergegenstand schließen')).status(), 422);
  await ali.says('Geben Sie einen Grund an');
  await fill(ali.page, { gegenstand: object, ab: day(-1), grund: 'Die Mittel sind gebunden.' });
  await ali.press('button', 'Fördergegenstand schließen');
  await ali.says('Der Fördergegenstand ist geschlossen');
  await unfold(ali.page, 'Fördergegenstand schließen');
  await fill(ali.page, { gegenstand: object });
  await ali.press('button', 'Wieder öffnen');
  await ali.says('Der Fördergegenstand ist offen');
  await unfold(ali.page, 'Regel ändern');
  await ali.page.locator('[name=zahl]').selectOption('item_above');
  await fill(ali.page, { wert: 'achthundert', quelle: '' });
  await ali.press('button', 'Regel ändern');
  await ali.says('Diesen Wert gibt es hier nicht');
  await ali.look('a rule of the programme refused');
  await fill(ali.page, { wert: '800,00', quelle: 'Nr. 4.2 ANBest' });
  await ali.press('button', 'Regel ändern');
  await ali.says('Die Regel ist geändert');
}

/** Whose grants run from the beginning. */
const RUNNING = [
  ['erfurt-planung', 'Gemeinsames Rechenzentrum mit den Nachbargemeinden'],
  ['unstrut-hainich-planung', 'Schnittstelle zwischen Finanzverfahren und E-Rechnung'],
];

/** Today as people write it in a list. */
function today() {
  return new Date().toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Berlin' });
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `a grant is called, paid and proven (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const [login, project] = RUNNING[number];
      const jo = await arrive(mode);
      await logIn(jo, login, '/amt/foerderung');
      await jo.look('own grants');
      await jo.press('link', new RegExp(project));
      await jo.look('an own grant');
      const own = new URL(jo.page.url()).pathname;
      await read(jo, own);
      const use = `${own.replace('/amt', '')}/verwendung`;
      await called(jo);
      const ali = await arrive(mode);
      await logIn(ali, 'foerderung', use);
      await ali.look('money was called');
      await ali.press('button', 'Geprüft, in Ordnung');
      await ali.says('Geprüft. Eine zweite Person gibt frei.');
      await ali.says('Wer vorschlägt, gibt nicht selbst frei');
      const bo = await arrive(mode);
      await logIn(bo, 'foerderung-2', use);
      await bo.press('button', 'Auszahlen');
      await bo.says('freigegeben');
      await changed(jo, own);
      await ali.visit(use);
      await ali.look('a change is asked for');
      await ali.press('button', 'Geprüft, in Ordnung');
      await bo.visit(use);
      await bo.press('button', 'Änderung freigeben');
      await bo.says('Die Änderung gilt ab jetzt');
      await proven(jo, own);
      await ali.visit(use);
      await ali.look('a proof to check');
      await fill(ali.page, { grund: 'Belege vollständig.' });
      await ali.press('button', 'Geprüft, in Ordnung');
      await bo.visit(use);
      await bo.press('button', 'Ergebnis freigeben');
      await bo.says('Anerkannt');
      await jo.visit(own);
      await jo.says('Zweckbindung läuft');
      await jo.says('Änderungsbescheid vom');
      await jo.look('what was bought');
    }),
  );
}

/** The notice, by whom it is for; nobody else's, and no draft. */
async function read(jo, own) {
  await jo.says('Zuwendungsbescheid vom');
  for (const ending of ['pdf', 'docx']) {
    assert.equal((await jo.page.request.get(`${own}/papier/bescheid-1.${ending}`)).status(), 200, ending);
  }
  for (const name of ['entwurf.pdf', 'bescheid-9.pdf', 'bescheid-1.txt']) {
    assert.equal((await jo.page.request.get(`${own}/papier/${name}`)).status(), 404, name);
  }
}

/** Money for one bill; more than the part of the grant is refused, and what was typed stays. */
async function called(jo) {
  await unfold(jo.page, 'Geld abrufen');
  await fill(jo.page, { zahlungen: 'Server; viel; bald', betrag: '9.600,00' });
  assert.equal((await jo.press('button', 'Abruf absenden')).status(), 422);
  await jo.says('Zeile 1: Der Betrag ist nicht lesbar');
  await jo.look('a call that cannot be read');
  await fill(jo.page, { zahlungen: `Server; 12.000,00; ${today()}`, betrag: '9.600,01' });
  assert.equal((await jo.press('button', 'Abruf absenden')).status(), 422);
  await jo.says('anteilig höchstens 9.600,00');
  await fill(jo.page, { betrag: '9.600,00' });
  await jo.press('button', 'Abruf absenden');
  await jo.says('Abgesendet');
}

/** Another end of the project, and something that was bought. */
async function changed(jo, own) {
  await jo.visit(own);
  await unfold(jo.page, 'Änderung beantragen');
  assert.equal((await jo.press('button', 'Antrag absenden')).status(), 422);
  await fill(jo.page, { ende: day(600), begruendung: 'Die Lieferung verzögert sich.' });
  await jo.press('button', 'Antrag absenden');
  await jo.says('Abgesendet');
  await unfold(jo.page, 'Gegenstand eintragen');
  await fill(jo.page, { ding: 'Server', ort: 'Rathaus, Keller', preis: '10.000,00', gekauft: day(0) });
  await jo.press('button', 'Eintragen');
  await jo.says('Rathaus, Keller');
}

/** How the money was used. */
async function proven(jo, own) {
  await jo.visit(own);
  await unfold(jo.page, 'Verwendungsnachweis einreichen');
  await fill(jo.page, { bericht: 'Der Server läuft.', belege: `1; ${today()}; Server; 12.000,00; 1`, eigen: '2.000,00' });
  assert.equal((await jo.press('button', 'Nachweis absenden')).status(), 422);
  await jo.says('Die Belege ergeben');
  await jo.look('a proof that does not add up');
  await fill(jo.page, { eigen: '2.400,00' });
  await jo.press('button', 'Nachweis absenden');
  await jo.says('Verwendungsnachweis in Prüfung');
}
