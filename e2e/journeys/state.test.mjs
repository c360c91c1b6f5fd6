// The roadmap of the whole state: asked for, worked out, looked at by administration and kept as a table; too much is told at once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn, unfold } from '../lib/staff.mjs';

after(close);

const ROADMAP = '/land/fahrplan';

for (const mode of EXTREMES) {
  const title = `the roadmap of the state (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const land = await arrive(mode);
      const { page } = land;
      await logIn(land, 'land', '/land');
      await land.press('link', 'Fahrplan des Landes');
      await land.says('Das dauert für das ganze Land einige Sekunden');
      await land.look('before it is worked out');

      await fill(page, { halbjahre: '9' });
      await land.press('button', 'Fahrplan berechnen');
      await land.says('Geben Sie eine Zahl von 1 bis 6 ein.');
      await land.look('with a mistake');

      await fill(page, { halbjahre: '2', geld: '100000', stunden: '160' });
      await land.press('button', 'Fahrplan berechnen');
      await land.says('Verwaltungen passen hinein');
      assert.ok(/beste mögliche Auswahl|unter dem Bestmöglichen/.test(await land.words()), 'how good it is');
      await land.look('the roadmap of the state');

      await unfold(page, 'Alle Verwaltungen zeigen');
      await land.press('link', 'Stadtverwaltung Erfurt');
      await land.says('Was hier wann kommt, oder warum nicht');
      await land.look('one administration in it');
      const table = await page.request.get(await page.locator(`a[href^="${ROADMAP}.csv"]`).getAttribute('href'));
      assert.equal(table.status(), 200);
      assert.ok((await table.text()).includes('Erfurt'), 'the table names administrations');

      // What costs everywhere, with one euro in a half-year.
      const dear = page.locator('select[name^="wunsch-"]', { has: page.locator('option[value="ab-1"]') }).first();
      await land.visit(`${ROADMAP}?halbjahre=1&geld=1&allein=5000&${await dear.getAttribute('name')}=muss`);
      await land.says('Was sein muss, passt nicht');
      await land.look('what must be and how it fits');
    }));
}
