// Two clerks of one administration: they sort the inbox, hand over, and one deputises for the other.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ERFURT, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn, openCase, unfold } from '../lib/staff.mjs';

after(close);

const KIM = 'erfurt';
const TONI = 'erfurt-2';

const REPORT_JSON = { category: 'road', place: 'Bahnhofstraße 14', description: 'Tiefes Schlagloch auf der Fahrbahn.' };

/** Day, month and year in Germany, so many days from now. */
function day(ahead) {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date(Date.now() + ahead * 86_400_000));
  const [year, month, date] = parts.split('-');
  return [date, month, year];
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `sort and deputise (${mode.name})`;
  const label = `Eilig ${number}`;
  const filter = `Dringendes ${number}`;

  test(title, () =>
    journey(title, async (arrive) => {
      const first = await submitByProgram(ADDRESS, 'mangel-melden', ERFURT, REPORT_JSON);
      const second = await submitByProgram(ADDRESS, 'mangel-melden', ERFURT, REPORT_JSON);
      const kim = await arrive(mode);
      const { page } = kim;
      await logIn(kim, KIM);
      await openCase(kim, second.reference);
      await openCase(kim, first.reference);
      const address = new URL(page.url()).pathname;

      // A label for everybody, and on the case.
      await kim.visit('/amt');
      await kim.press('link', 'Schlagwörter');
      await kim.look('labels');
      assert.equal((await kim.press('button', 'Schlagwort anlegen')).status(), 422);
      await kim.look('label without a name');
      await fill(page, { name: label });
      await kim.press('button', 'Schlagwort anlegen');
      await kim.says('Das Schlagwort ist angelegt.');
      await kim.look('label created');
      await kim.visit(address);
      await unfold(page, 'Schlagwörter ändern');
      await page.getByLabel(label, { exact: true }).check();
      await kim.press('button', 'Schlagwörter speichern');
      await kim.says('Die Schlagwörter sind gespeichert.');
      await kim.says(`Schlagwort gesetzt (${label})`);
      await kim.look('case with a label');

      // The inbox narrowed to it, and the filter kept and given up.
      await kim.visit('/amt');
      await unfold(page, 'Liste eingrenzen');
      await page.locator('[name=schlagwort]').selectOption({ label });
      await kim.press('button', 'Eingrenzen');
      await kim.says(first.reference);
      assert.ok(!(await kim.words()).includes(second.reference), 'only what has the label');
      await kim.look('inbox, narrowed');
      await unfold(page, 'Filter merken');
      assert.equal((await kim.press('button', 'Filter merken')).status(), 422);
      await kim.look('filter without a name');
      await fill(page, { name: filter });
      await kim.press('button', 'Filter merken');
      await kim.says('Der Filter ist gemerkt.');
      await kim.look('filter kept');
      await kim.visit('/amt');
      await kim.press('link', filter);
      await kim.says(first.reference);
      await unfold(page, 'Filter löschen');
      await kim.press('button', `„${filter}“ löschen`);
      await kim.says('Der Filter ist gelöscht.');

      // Several cases at once.
      assert.equal((await kim.press('button', 'Angekreuzte übernehmen')).status(), 422);
      await kim.look('nothing ticked');
      for (const { reference } of [first, second]) await page.getByLabel(reference, { exact: true }).check();
      await kim.press('button', 'Angekreuzte übernehmen');
      await kim.says('2 Vorgänge wurden geändert');
      await kim.look('two cases taken');
      for (const { reference } of [first, second]) await page.getByLabel(reference, { exact: true }).check();
      await kim.press('button', 'Angekreuzte übernehmen');
      await kim.says('Kein Vorgang wurde geändert');
      await kim.says(`${second.reference}: Dieser Schritt passt nicht zum Stand des Vorgangs`);
      await kim.look('no case taken twice');

      // One of them is handed to the colleague.
      await openCase(kim, second.reference);
      let part = await unfold(page, 'Vorgang übergeben');
      assert.equal((await kim.press('button', 'Vorgang übergeben')).status(), 422);
      await kim.look('handed to nobody');
      part = await unfold(page, 'Vorgang übergeben');
      await part.locator('[name=colleague]').selectOption({ label: 'Toni Muster' });
      await kim.press('button', 'Vorgang übergeben');
      await kim.says('Der Vorgang ist übergeben.');
      await kim.look('case, handed over');

      // Away: the colleague does the rest in Kim's place.
      await kim.visit('/amt');
      await kim.press('link', 'Abwesenheit und Vertretung');
      await kim.look('absences');
      assert.equal((await kim.press('button', 'Abwesenheit vermerken')).status(), 422);
      await kim.look('absence, empty');
      await fill(page, { first: day(0), last: day(1) });
      await page.locator('[name=deputy]').selectOption({ label: 'Toni Muster' });
      await kim.press('button', 'Abwesenheit vermerken');
      await kim.says('Die Abwesenheit ist vermerkt.');
      await kim.look('absence recorded');

      const toni = await arrive(mode);
      await logIn(toni, TONI);
      await toni.press('link', /^Meine /);
      await toni.says('Sie vertreten Kim Beispiel bis zum');
      await toni.says(first.reference);
      await toni.says(second.reference);
      await toni.look('inbox of the deputy');
      await toni.visit('/amt/vertretung');
      await toni.look('absences of the deputy');
      await toni.visit(address);
      await toni.says('Kim Beispiel ist abwesend');
      await toni.look('case of an absent colleague');
      part = await unfold(toni.page, 'Rückfrage stellen');
      await part.locator('[name=question]').fill('Vor welchem Haus genau?');
      await toni.press('button', 'Rückfrage senden');
      await toni.says('In Vertretung für eine abwesende Person (Kim Beispiel)');
      await toni.look('case, asked by the deputy');

      await kim.press('button', /^Abwesenheit ab .* beenden$/);
      await kim.says('Die Abwesenheit ist beendet.');
      await toni.visit('/amt?ansicht=meine');
      assert.ok(!(await toni.words()).includes(first.reference), 'the case stayed with Kim');

      await kim.visit('/amt/schlagworte');
      await unfold(page, label);
      await kim.press('button', `„${label}“ löschen`);
      await kim.says('Das Schlagwort ist gelöscht.');
    }),
  );
}
