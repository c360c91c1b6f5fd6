// How staff shape the change: who helps with how much time, what is missing and becomes a measure; five questions without a name; an
// idea and its answer; and the staff council before a measure runs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const PLAN = '/amt/planung';
const OFFICES = ['nottertal-heilinger-hoehen', 'unstrut-hainich-kreis'];

for (const [number, mode] of EXTREMES.entries()) {
  const title = `staff shape the change (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const jo = await arrive(mode);
      await logIn(jo, `${OFFICES[number]}-planung`, `${PLAN}/menschen`);
      await jo.says('Noch ist niemand eingetragen.');
      await jo.look('nobody helps yet');
      await jo.press('link', 'Person eintragen');
      await jo.look('a new person');
      await fill(jo.page, { name: 'Bürgerbüro', 'rolle-guide': 'viel' });
      await jo.press('button', 'Speichern');
      await jo.says('Geben Sie die Stunden als Zahl von 0 bis 60 ein');
      await jo.look('a person refused');
      assert.equal(await jo.page.locator('[name=name]').inputValue(), 'Bürgerbüro', 'what was typed stays');
      await fill(jo.page, { 'rolle-guide': '2,5', 'rolle-sponsor': '0' });
      await jo.press('button', 'Speichern');
      await jo.says('6 Rollen sind nicht besetzt oder haben keine Zeit.');
      await jo.look('who helps and what is missing');
      await jo.page.getByRole('link', { name: 'Bürgerbüro' }).first().click();
      await jo.look('a person');
      await jo.page.locator('[name=art]').selectOption('academy');
      await fill(jo.page, { 'tag-day': '31', 'tag-month': '2', 'tag-year': '2027' });
      await jo.press('button', 'Kurs speichern');
      await jo.says('Geben Sie den Tag mit Tag, Monat und Jahr ein');
      await jo.look('a course refused');
      await fill(jo.page, { 'tag-day': '1' });
      await jo.press('button', 'Kurs speichern');
      await jo.says('Gespeichert.');
      await jo.says('Akademie oder Verwaltungsschule');
      await jo.visit(`${PLAN}/menschen/einlesen`);
      await jo.look('people as a table');
      await fill(jo.page, { tabelle: 'Name oder Funktion;Digitallotsin oder Digitallotse\nBauamt;bald' });
      await jo.press('button', 'Prüfen');
      await jo.says('Ein Fehler in der Tabelle.');
      await jo.look('people with a mistake');
      await fill(jo.page, { tabelle: 'Name oder Funktion;Digitallotsin oder Digitallotse\nBauamt;1' });
      await jo.press('button', 'Prüfen');
      await jo.press('button', 'Alles übernehmen');
      await jo.says('Eine Person aus der Tabelle übernommen.');
      await jo.press('button', 'Als Maßnahme planen: Bürger begleiten');
      await jo.says('Schulung: Bürger begleiten (für 2 Personen)');

      await jo.press('link', 'Beteiligung des Personalrats eintragen');
      await jo.look('the staff council');
      await jo.page.getByLabel('zugestimmt', { exact: true }).check();
      await jo.press('button', 'Speichern');
      await jo.says('Ein Ergebnis gibt es nur, wenn die Beteiligung nötig ist.');
      await jo.look('the staff council refused');
      await jo.page.getByLabel('noch keines', { exact: true }).check();
      await jo.press('button', 'Speichern');
      await jo.page.getByLabel('in Bearbeitung', { exact: true }).check();
      await jo.press('button', 'Stand festhalten');
      await jo.says('niemand hat geprüft, ob der Personalrat zu beteiligen ist');
      await jo.look('a measure that began without the council');

      const today = new Date();
      const later = new Date(today.getTime() + 7 * 86_400_000);
      const day = (name, date) => ({
        [`${name}-day`]: String(date.getDate()),
        [`${name}-month`]: String(date.getMonth() + 1),
        [`${name}-year`]: String(date.getFullYear()),
      });
      await jo.visit(`${PLAN}/stimmung`);
      await jo.look('no round yet');
      await fill(jo.page, { ...day('beginn', later), ...day('ende', today) });
      await jo.press('button', 'Runde beginnen');
      await jo.says('Wählen Sie Tage ab heute');
      await jo.look('a round refused');
      await fill(jo.page, { ...day('beginn', today), ...day('ende', later) });
      await jo.press('button', 'Runde beginnen');
      await jo.says('Die Runde ist noch nicht vorbei.');
      await jo.look('a round');

      const kim = await arrive(mode);
      await logIn(kim, OFFICES[number], '/amt/umfrage');
      await kim.says('Ihre Antworten sind anonym.');
      await kim.look('five questions');
      await kim.press('button', 'Anonym absenden');
      await kim.says('Wählen Sie eine Antwort');
      await kim.look('five questions without an answer');
      for (const question of ['time', 'understood', 'heard', 'tools', 'confident']) {
        await kim.page.locator(`[name=${question}][value="4"]`).check();
      }
      await kim.press('button', 'Anonym absenden');
      await kim.says('Ihre Antworten sind gezählt.');
      await kim.visit('/amt/umfrage');
      await kim.says('schon geantwortet');
      await kim.look('answered');

      await kim.visit('/amt/ideen');
      await kim.look('the idea box');
      await kim.press('button', 'Idee einreichen');
      await kim.says('Schreiben Sie Ihre Idee auf');
      await kim.look('an idea without words');
      await fill(kim.page, { idee: 'Vordrucke vorlesen lassen' });
      await kim.press('button', 'Idee einreichen');
      await kim.says('Ihre Idee hat die Nummer');

      await jo.visit(`${PLAN}/ideen`);
      await jo.look('ideas that wait');
      await jo.page.getByRole('link', { name: /^Idee \d/ }).first().click();
      await jo.look('an idea');
      await jo.press('button', 'Ablehnen');
      await jo.says('Schreiben Sie, warum die Idee abgelehnt wird.');
      await jo.look('declined without a reason');
      await jo.press('button', 'Annehmen und in den Plan');
      await jo.says('Die Idee ist beantwortet.');
      await kim.visit('/amt/ideen');
      await kim.says('Steht im Plan: offen');
      await kim.look('an answer');

      const uli = await arrive(mode);
      await logIn(uli, 'land', '/land/kultur');
      await uli.says('Umfragen unter Beschäftigten nach Quartal');
      await uli.look('the culture of the state');
    }));
}
