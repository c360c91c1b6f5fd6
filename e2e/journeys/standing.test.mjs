// Where an administration stands: the maturity of a service, of which the program asks only what it cannot know, the self-check, and a
// survey of the state.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const PLAN = '/amt/planung';
const OFFICES = ['erfurt', 'nottertal-heilinger-hoehen'];
const DOGS = 'hundesteuer-anmelden';

/** The three fields of a day that lies so many days ahead. */
const day = (name, ahead) => {
  const date = new Date(Date.now() + ahead * 86_400_000);
  return { [`${name}-day`]: String(date.getDate()), [`${name}-month`]: String(date.getMonth() + 1), [`${name}-year`]: String(date.getFullYear()) };
};

for (const [number, mode] of EXTREMES.entries()) {
  const title = `where an administration stands (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const uli = await arrive(mode);
      await logIn(uli, 'land', '/land/umfragen');
      await uli.look('no survey, or those of others');
      const name = `Stand der Digitalisierung ${number}`;
      await fill(uli.page, { titel: name, zweck: 'Für die Studie des Landes.', ...day('beginn', 1), ...day('ende', 0) });
      await uli.press('button', 'Umfrage beginnen');
      await uli.says('Der letzte Tag liegt vor dem ersten');
      await uli.look('a survey refused');
      await fill(uli.page, { ...day('beginn', 0), ...day('ende', 0) });
      await uli.press('button', 'Umfrage beginnen');
      await uli.says('Danach werden keine Antworten mehr angenommen.');
      await uli.look('a survey that runs');

      const jona = await arrive(mode);
      await logIn(jona, `${OFFICES[number]}-planung`, `${PLAN}/reifegrad`);
      await jona.says('Leistungen haben mindestens Stufe 3');
      await jona.look('maturity of all services');
      await jona.visit(`${PLAN}/reifegrad?modell=ozg-2-0`);
      await jona.says('von 7');
      await jona.visit(`${PLAN}/reifegrad/${DOGS}`);
      await jona.look('maturity of a service');
      await jona.page.getByLabel('zum Hochladen', { exact: true }).check();
      await jona.press('button', 'Speichern');
      await jona.says('Gespeichert.');

      await jona.visit(`${PLAN}/selbstcheck`);
      await jona.says(`Das Land fragt: ${name}`);
      await jona.look('before the self-check');
      await jona.press('button', 'Selbstcheck beginnen');
      await jona.look('the questions');
      await jona.press('button', 'Abschließen');
      await jona.says('Wählen Sie eine Antwort.');
      await jona.look('questions without an answer');
      for (const group of await jona.page.locator('fieldset').all()) {
        await group.getByLabel('in Ansätzen', { exact: true }).check();
      }
      await jona.press('button', 'Abschließen');
      await jona.says('Ergebnis');
      await jona.says('33 %');
      await jona.look('the result');

      const row = jona.page.locator('form', { hasText: 'Antworten' }).first();
      await row.getByRole('button', { name: 'Antworten' }).click();
      assert.ok(await jona.page.getByLabel('in Ansätzen', { exact: true }).first().isChecked(), 'the last answers are filled in');
      await jona.press('button', 'Abschließen');
      await jona.visit(`${PLAN}/selbstcheck`);
      await jona.says(`Beantwortet: ${name}`);

      await uli.visit('/land/umfragen');
      await uli.press('link', name);
      await uli.says('1 von');
      await uli.look('a survey with one answer');
      await uli.press('button', 'Bericht veröffentlichen');
      await uli.press('link', 'Zum Bericht');
      await uli.says('Veröffentlicht am');
      await uli.look('the report of a survey');
      await jona.visit(`${PLAN}/selbstcheck`);
      assert.ok(!(await jona.words()).includes(name), 'it is over');
    }));
}
