// What becomes of a finished case: the package to keep, the lists, the day of its deletion and a reason against it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { KOERNER, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, MODES, close, journey } from '../lib/journey.mjs';
import { logIn, openCase } from '../lib/staff.mjs';

after(close);

const CLERK = 'nottertal-heilinger-hoehen';

const REPORT_JSON = { category: 'road', place: 'Bahnhofstraße 14', description: 'Tiefes Schlagloch auf der Fahrbahn.' };

for (const mode of MODES) {
  const title = `keep and delete (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'mangel-melden', KOERNER, REPORT_JSON);
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, CLERK);
      await openCase(clerk, sent.reference);
      const address = new URL(page.url()).pathname;
      await clerk.visit(`${address}/aufbewahrung`);
      await clerk.says('Die Aufbewahrungsfrist beginnt, wenn der Vorgang abgeschlossen ist.');
      await clerk.look('retention, case open');
      await clerk.visit(address);
      await clerk.press('button', 'Vorgang übernehmen');
      await page.locator('[name=outcome][value=resolved]').check();
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.press('button', 'Antwort senden');
      await closed(clerk, address);

      const file = await clerk.download(page.getByRole('link', { name: 'Vollständigen Vorgang herunterladen (ZIP)' }));
      assert.equal(file.name, `vorgang-${sent.reference}.zip`);
      assert.equal(file.bytes.subarray(0, 2).toString(), 'PK');
      assert.ok(file.bytes.includes('inhalt.json') && file.bytes.includes('antrag.pdf'), 'the list and the application');

      await clerk.press('link', 'Aufbewahrung');
      await clerk.says(/Wird gelöscht ab/);
      await clerk.look('retention');
      assert.equal((await clerk.press('button', 'Länger aufbewahren')).status(), 422);
      await clerk.look('retention, no reason');
      await fill(page, { reason: 'Klage vor dem Verwaltungsgericht, 3 K 12/26' });
      await clerk.press('button', 'Länger aufbewahren');
      await clerk.says('Der Vorgang wird länger aufbewahrt.');
      await clerk.says('3 K 12/26');
      await clerk.look('retention, held');
      await clerk.visit(address);
      await clerk.says('Wird länger aufbewahrt (Klage vor dem Verwaltungsgericht, 3 K 12/26)');

      await clerk.visit('/amt');
      await clerk.press('link', 'Löschungen');
      await clerk.look('deletions, due');
      await clerk.press('link', 'Länger aufbewahrt');
      await clerk.says(sent.reference);
      await clerk.look('deletions, held');
      await clerk.press('link', 'Gelöscht');
      await clerk.look('deletions, deleted');
      await clerk.visit(`${address}/aufbewahrung`);
      await clerk.press('button', 'Längere Aufbewahrung beenden');
      await clerk.says('Die längere Aufbewahrung ist beendet.');

      await clerk.visit('/amt?ansicht=entschieden');
      const list = await clerk.download(page.getByRole('link', { name: 'Diese Liste als Tabelle (CSV)' }));
      assert.equal(list.name, 'vorgaenge.csv');
      assert.equal(list.bytes.subarray(0, 3).toString('hex'), 'efbbbf', 'a byte order mark, for Excel');
      assert.ok(list.bytes.includes(sent.reference));
      const book = await clerk.download(page.getByRole('link', { name: 'Diese Liste für Excel (XLSX)' }));
      assert.equal(book.bytes.subarray(0, 2).toString(), 'PK');
    }),
  );
}

/** Waits until the case is closed: the answer goes out a moment after the decision. */
async function closed(visitor, address) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    await visitor.visit(address);
    if (/Stand\s+Abgeschlossen/.test(await visitor.words())) return;
    await pause(250);
  }
  await visitor.says(/Stand\s+Abgeschlossen/);
}
