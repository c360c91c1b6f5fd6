// A clerk says where new cases go, and looks for words inside one case.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ERFURT, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn, openCase, unfold } from '../lib/staff.mjs';

after(close);

const KIM = 'erfurt';

const REPORT_JSON = { category: 'road', place: 'Bahnhofstraße 14', description: 'Tiefes Schlagloch auf der Fahrbahn.' };

/** What the keys do, and that nothing is promised without a script. */
async function keys(visitor, mode) {
  const { page } = visitor;
  await visitor.visit('/amt');
  if (!mode.script) {
    assert.ok(!(await page.getByText('Tastenkürzel').first().isVisible()));
    return;
  }
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('href'));
  await page.keyboard.press('?');
  await visitor.says('Diese Liste');
  await visitor.look('inbox with the list of keys');
  await page.keyboard.press('j');
  const first = await focused();
  assert.match(first, /^\/amt\/vorgang\//);
  await page.keyboard.press('j');
  assert.notEqual(await focused(), first);
  await page.keyboard.press('k');
  await Promise.all([page.waitForURL(`**${first}`), page.keyboard.press('o')]);
  await page.keyboard.press('n');
  assert.equal(await focused(), 'note');
  await page.keyboard.press('z');
  assert.equal(await page.locator('[name=note]').inputValue(), 'z', 'no key while somebody types');
  await page.locator('[name=note]').fill('');
  await page.locator('h1').click();
  await Promise.all([page.waitForURL('**/amt'), page.keyboard.press('z')]);
  await page.getByText('Tastenkürzel', { exact: true }).last().click();
  await page.getByLabel('Tastenkürzel in diesem Browser verwenden').uncheck();
  await visitor.visit('/amt');
  await page.keyboard.press('j');
  assert.doesNotMatch((await focused()) ?? '', /vorgang/, 'switched off');
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `route and find (${mode.name})`;
  const label = `Bauhof ${number}`;

  test(title, () =>
    journey(title, async (arrive) => {
      const other = await submitByProgram(ADDRESS, 'mangel-melden', ERFURT, REPORT_JSON);
      const kim = await arrive(mode);
      const { page } = kim;
      await logIn(kim, KIM);
      await openCase(kim, other.reference);
      await kim.visit('/amt');
      await kim.press('link', 'Schlagwörter');
      await fill(page, { name: label });
      await kim.press('button', 'Schlagwort anlegen');

      // A rule that only puts a label on: other journeys find their cases where they were.
      await kim.visit('/amt');
      await kim.press('link', 'Zuteilung');
      await kim.says('Es gibt noch keine Regel');
      await kim.look('no rules');
      assert.equal((await kim.press('button', 'Regel anlegen')).status(), 422);
      await kim.says('Wählen Sie eine Person oder ein Schlagwort');
      await kim.look('rule that does nothing');
      await page.locator('[name=leistung]').selectOption({ value: 'mangel-melden' });
      await fill(page, { gebiet: '16051' });
      await page.locator('[name=setzen]').selectOption({ label });
      await kim.press('button', 'Regel anlegen');
      await kim.says('Die Regel gilt ab jetzt.');
      await kim.says(`Schlagwort „${label}“`);
      await kim.look('one rule');
      await page.locator('[name=probe-leistung]').selectOption({ value: 'mangel-melden' });
      await fill(page, { 'probe-gebiet': ERFURT });
      await kim.press('button', 'Regel suchen');
      await kim.says('Es gilt Regel 1');
      await kim.says('Sie ist die einzige, die passt.');
      await kim.look('why a rule holds');

      const report = await submitByProgram(ADDRESS, 'mangel-melden', ERFURT, REPORT_JSON);
      await openCase(kim, report.reference);
      await kim.says(`Schlagwort nach Regel gesetzt (${label})`);

      // Words of that case, in another spelling; the address says nothing of them.
      const part = await unfold(page, 'Notiz schreiben');
      await part.locator('[name=note]').fill('Herrn Weißmüller angerufen');
      await kim.press('button', 'Notiz speichern');
      await kim.says('Herrn Weißmüller angerufen');
      await fill(page, { suche: 'weissmueller' });
      await kim.press('button', 'Suchen');
      await kim.says('Eine Stelle');
      assert.equal(await page.locator('mark').first().innerText(), 'Weißmüller');
      assert.ok(!page.url().includes('mueller'), page.url());
      await kim.look('words found in a case');
      await fill(page, { suche: 'Feuerwehr' });
      await kim.press('button', 'Suchen');
      await kim.says('Keine Stelle');
      await kim.look('words not found in a case');
      await kim.visit(new URL(page.url()).pathname);
      assert.ok(page.url().includes('/amt/vorgang/') && !page.url().includes('suche'), page.url());

      await keys(kim, mode);

      await kim.visit('/amt/zuteilung');
      await kim.press('button', 'Regel 1 löschen');
      await kim.says('Die Regel ist gelöscht.');
      await kim.visit('/amt/schlagworte');
      await unfold(page, label);
      await kim.press('button', `„${label}“ löschen`);
      await kim.says('Das Schlagwort ist gelöscht.');
    }),
  );
}
