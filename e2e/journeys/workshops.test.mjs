// Workshops of the state: planned and opened by whoever organises, registered for without an account, full and moved up, and led
// through their day.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { arrives, logIn } from '../lib/staff.mjs';

after(close);

const HOME = '/land/workshops';
const OWN = '/amt/planung/workshops';

/** A day in so many days, as the three fields of a date. */
function day(days) {
  const at = new Date(Date.now() + days * 86_400_000);
  return [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()];
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `workshops of the state (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const uli = await arrive(mode);
      const series = `Digitale Kommune ${number + 1}`;
      const sheet = await plan(uli, series);
      const jo = await arrive(mode);
      const form = await invited(jo, series);
      const kim = await arrive(mode);
      const place = await register(kim, form);
      await day_of(uli, sheet);
      await take_home(kim, jo, place, number);
      await exercise(arrive, mode, uli, sheet);
      await access(arrive, mode, uli, sheet);
    }),
  );
}

/** Plans a workshop with one place and opens it; the path of its page. */
async function plan(uli, series) {
  await logIn(uli, 'land', HOME);
  await uli.look('programme');
  await uli.press('link', 'Neue Reihe anlegen');
  await uli.look('a new series');
  await fill(uli.page, { titel: '', veranstalter: 'Ministerium (erfunden)' });
  await uli.press('button', 'Speichern');
  await uli.says('Füllen Sie dieses Feld aus');
  await uli.look('a new series refused');
  await fill(uli.page, { titel: series });
  await uli.press('button', 'Speichern');
  await uli.says('Die Reihe ist angelegt');
  await uli.press('link', new RegExp(`Workshop planen.*${series}`));
  await uli.look('a new workshop');
  await fill(uli.page, {
    gruppe: 'municipalities',
    ort: 'Rathaus, Festsaal (erfunden)',
    tag: day(40),
    beginn: 'bald',
    ende: '16:00',
    frist: day(30),
    plaetze: '1',
    je: '1',
    begrenzt: day(20),
  });
  await uli.press('button', 'Speichern');
  await uli.says('Geben Sie eine Uhrzeit ein');
  await uli.look('a new workshop refused');
  await fill(uli.page, { beginn: '9:30' });
  await uli.press('button', 'Speichern');
  await uli.says('in Vorbereitung');
  await uli.look('a workshop');
  const sheet = new URL(uli.page.url()).pathname;
  await uli.visit(`${sheet}/aendern`);
  await uli.look('change a workshop');
  await uli.visit(sheet);
  await uli.press('button', 'Anmeldung öffnen und einladen');
  await uli.says('Die Verwaltungen sind eingeladen');
  await uli.visit(`${sheet}/einladungen`);
  await uli.look('invitations');
  await uli.visit(HOME);
  await uli.look('programme with a workshop');
  return sheet;
}

/** What the invited administration sees; the address of its form. */
async function invited(jo, series) {
  await logIn(jo, 'suedliches-saaletal-planung', OWN);
  await arrives(jo, OWN, series);
  await jo.look('own workshops');
  const row = jo.page.getByRole('row').filter({ hasText: series });
  return row.getByRole('link', { name: /Anmelden/ }).getAttribute('href');
}

/** Somebody registers, a second one waits, and moves up when the first calls off. */
async function register(kim, form) {
  await kim.visit(form);
  await kim.says('Noch 1 von 1 Plätzen frei');
  await kim.look('register');
  await fill(kim.page, { name: 'Kim Beispiel', funktion: 'Hauptamt', email: 'kim' });
  await kim.press('button', 'Verbindlich anmelden');
  await kim.says('name@beispiel.de');
  await kim.look('register refused');
  await fill(kim.page, { email: 'kim@example.org' });
  await kim.press('button', 'Verbindlich anmelden');
  await kim.says('Sie haben einen Platz');
  await kim.look('a place');
  const first = new URL(kim.page.url()).pathname;

  await kim.visit(form);
  await kim.says('Sie kommen auf die Warteliste');
  await fill(kim.page, { name: 'Toni Muster', funktion: 'Bauamt', email: 'KIM@example.org' });
  await kim.press('button', 'Verbindlich anmelden');
  await kim.says('schon jemand angemeldet');
  assert.equal(await kim.page.locator('[name=name]').inputValue(), 'Toni Muster', 'nothing typed is lost');
  await fill(kim.page, { email: 'toni@example.org' });
  await kim.press('button', 'Verbindlich anmelden');
  await kim.says('Sie stehen auf der Warteliste');
  await kim.look('on the waiting list');
  const second = new URL(kim.page.url()).pathname;

  await kim.visit(first);
  await kim.page.locator('summary', { hasText: 'Absagen' }).click();
  await kim.press('button', 'Absagen');
  await kim.says('Sie sind abgemeldet');
  await kim.look('called off');
  await kim.visit(second);
  await kim.says('Sie haben einen Platz');
  await kim.visit(`${form}x`, 404);
  await kim.says('Prüfen Sie, ob der Link vollständig ist');
  return second;
}

/** The day itself: people come in, the lists are there. */
async function day_of(uli, sheet) {
  await uli.visit(sheet);
  // The day has not come: it is asked first, and can be taken back.
  await uli.page.locator('summary', { hasText: 'Workshop beginnen' }).click();
  await uli.says('kann sich niemand mehr anmelden');
  await uli.press('button', 'Workshop beginnen');
  await uli.says('Der Workshop hat begonnen');
  await uli.page.locator('summary', { hasText: 'Beginn zurücknehmen' }).click();
  await uli.press('button', 'Beginn zurücknehmen');
  await uli.says('Der Beginn ist zurückgenommen');
  await uli.page.locator('summary', { hasText: 'Workshop beginnen' }).click();
  await uli.press('button', 'Workshop beginnen');
  await uli.says('Der Workshop hat begonnen');
  await uli.visit(`${sheet}/personen`);
  await uli.look('people');
  await uli.press('button', 'Ist da: Toni Muster');
  await uli.says('Als anwesend eingetragen');
  await uli.look('people, one is here');
  await uli.visit(sheet);
  for (const [link, begins] of [
    ['Namensschilder (PDF)', '%PDF'],
    ['Teilnahmeliste (PDF)', '%PDF'],
    ['Teilnahmeliste (XLSX)', 'PK'],
  ]) {
    const { bytes } = await uli.download(uli.page.getByRole('link', { name: link }));
    assert.ok(bytes.subarray(0, begins.length).toString() === begins, link);
  }
}

/** Everybody votes from a telephone, the screen shows it, and each vote counts once. */
async function exercise(arrive, mode, uli, sheet) {
  await uli.visit(`${sheet}/uebungen`);
  await uli.look('exercises');
  await fill(uli.page, { frage: '', punkte: '99' });
  await uli.press('button', 'Übung anlegen');
  await uli.says('Geben Sie eine Zahl');
  await uli.look('exercises refused');
  await fill(uli.page, { frage: 'Welche Leistung zuerst?', auswahl: 'Hund anmelden\nBauantrag\nKita-Platz', punkte: '2' });
  await uli.press('button', 'Übung anlegen');
  await uli.says('Die Übung ist angelegt');
  const code = /\b\d{4}-[0-9A-Z]{6}\b/.exec(await uli.words())[0];
  const waits = await arrive({ ...mode, width: 320 });
  await waits.visit(`/mitmachen/${code.slice(0, 5)}XXXXXX`, 404);
  await waits.says('Zu diesem Code gibt es keinen Workshop');
  await fill(waits.page, { code });
  await waits.press('button', 'Mitmachen');
  await waits.says('Gerade läuft keine Übung');
  await waits.look('a telephone waits');
  await uli.press('button', /^Übung öffnen/);
  await uli.says('Die Übung läuft');
  // With the script it comes by itself.
  if (mode.script) {
    await waits.page.getByText('Jetzt läuft eine Übung').waitFor();
    await waits.look('a telephone hears');
    await waits.press('link', 'Zur Übung');
  } else await waits.press('link', 'Seite neu laden');
  await waits.says('Vergeben Sie bis zu 2 Punkte');
  await uli.look('an exercise runs');

  const screen = await arrive(mode);
  await screen.visit(`/mitmachen/${code}/leinwand`);
  await screen.says('0 Stimmen');
  await screen.look('screen');

  for (const [number, chosen] of [['Hund anmelden', 'Kita-Platz'], ['Kita-Platz']].entries()) {
    const phone = await arrive({ ...mode, width: 320 });
    await phone.visit('/mitmachen');
    if (number === 0) await phone.look('join');
    await fill(phone.page, { code: number === 0 ? 'falsch' : code });
    await phone.press('button', 'Mitmachen');
    if (number === 0) {
      await phone.says('Der Code besteht aus');
      await fill(phone.page, { code });
      await phone.press('button', 'Mitmachen');
      await phone.look('vote');
      for (const box of await phone.page.getByRole('checkbox').all()) await box.check();
      await phone.press('button', 'Absenden');
      await phone.says('mehr, als jede Person hat');
      await phone.look('vote refused');
      for (const box of await phone.page.getByRole('checkbox').all()) await box.uncheck();
    }
    // Twice, as somebody does who is not sure: it counts once.
    for (const again of ['Absenden', 'Stimme ändern']) {
      for (const name of chosen) await phone.page.getByLabel(name, { exact: true }).check();
      await phone.press('button', again);
      await phone.says('Ihre Stimme ist gezählt');
    }
    if (number === 0) await phone.look('voted');
    const votes = number === 0 ? 'eine Stimme' : '2 Stimmen';
    // With the script it comes by itself.
    if (mode.script) await screen.page.getByText(votes).waitFor();
    else await screen.press('link', 'Ergebnis neu laden');
    await screen.says(votes);
  }
  await screen.look('screen with votes');

  await uli.visit(`${sheet}/uebungen`);
  await uli.press('link', /^Papier und Dateien/);
  await uli.look('an exercise on paper');
  await fill(uli.page, { tabelle: 'Nummer;Hund anmelden;Katze\n1;ja;' });
  await uli.press('button', 'Zettel übernehmen');
  await uli.says('Es ist nichts übernommen');
  await uli.look('an exercise on paper refused');
  await fill(uli.page, { tabelle: 'Nummer;Hund anmelden;Bauantrag\n1;x;\n2;;x' });
  await uli.press('button', 'Zettel übernehmen');
  await uli.says('Die Zettel sind übernommen');
  await uli.says('davon 2 auf Papier');
  const { bytes } = await uli.download(uli.page.getByRole('link', { name: 'Stimmzettel zum Drucken (PDF)' }));
  assert.ok(bytes.subarray(0, 4).toString() === '%PDF');
}

/** Somebody without an account leads, somebody else only looks on. */
async function access(arrive, mode, uli, sheet) {
  await uli.visit(`${sheet}/zugaenge`);
  await uli.look('accesses');
  await uli.press('button', 'Zugang anlegen');
  await uli.says('Wählen Sie, was die Person darf');
  for (const [kind, name] of [['moderator', 'Mo Mitte'], ['expert', 'Alex Fachfrau']]) {
    await fill(uli.page, { name, art: kind });
    await uli.press('button', 'Zugang anlegen');
    await uli.says('Der Zugang ist angelegt');
  }
  await uli.look('accesses given');
  for (const name of ['Mo Mitte', 'Alex Fachfrau']) {
    const row = uli.page.getByRole('row').filter({ hasText: name });
    const link = await row.getByRole('link').first().getAttribute('href');
    const leader = await arrive(mode);
    await leader.visit(link);
    await leader.look(`the workshop of ${name}`);
    const words = await leader.words();
    assert.equal(words.includes('Toni Muster'), name === 'Mo Mitte', 'only who moderates sees names');
    if (name !== 'Mo Mitte') continue;
    await leader.press('button', /^Übung schließen/);
    await leader.says('Die Übung ist beendet');
  }
}

/** What is noted in the room is a measure of the own plan with one click. */
async function take_home(kim, jo, place, number) {
  await kim.visit(place);
  await kim.press('link', 'Was wir mitnehmen');
  await kim.look('take home');
  await kim.press('button', 'Notieren');
  await kim.says('Füllen Sie dieses Feld aus');
  await kim.look('take home refused');
  const title = `Formulare kürzen ${number + 1}`;
  await fill(kim.page, { titel: title, thema: 'culture', wer: 'Hauptamt', bis: day(100) });
  await kim.press('button', 'Notieren');
  await kim.says('Noch 2, dann sind es drei');
  await kim.look('taken home');
  await arrives(jo, OWN, title);
  await jo.look('brought home');
  await jo.press('button', `Übernehmen: ${title}`);
  await jo.says('Die Maßnahme steht im Plan');
  await jo.visit('/amt/planung/massnahmen');
  await jo.says(title);
}
