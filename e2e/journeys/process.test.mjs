// Who coordinates sees how cases really go, and who steers the state sees nothing about a few of them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ERFURT, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { arrives, logIn, openCase, unfold } from '../lib/staff.mjs';

after(close);

const REPORT = { category: 'road', place: 'Bahnhofstraße 14', description: 'Tiefes Schlagloch auf der Fahrbahn.' };
const PROCESS = '/amt/planung/ablaeufe';
const OF_REPORTS = `${PROCESS}?leistung=mangel-melden&anteil=100`;

/** A report that a clerk takes and asks about. */
async function asked(arrive, mode) {
  const { reference } = await submitByProgram(ADDRESS, 'mangel-melden', ERFURT, REPORT);
  const clerk = await arrive(mode);
  await logIn(clerk, 'erfurt');
  await openCase(clerk, reference);
  await clerk.press('button', 'Vorgang übernehmen');
  const part = await unfold(clerk.page, 'Rückfrage stellen');
  await part.locator('[name=question]').fill('Vor welchem Haus genau?');
  await clerk.press('button', 'Rückfrage senden');
}

for (const mode of EXTREMES) {
  const title = `how cases go (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const jo = await arrive(mode);
      const { page } = jo;
      await logIn(jo, 'erfurt-planung', '/amt/planung');
      await jo.press('link', 'Wie Vorgänge wirklich laufen');
      await jo.visit(`${PROCESS}?leistung=gibt-es-nicht`);
      await jo.says('Das Bild entsteht von selbst');
      await jo.look('no cases');

      await asked(arrive, mode);
      await arrives(jo, OF_REPORTS, 'Rückfrage gestellt');
      await jo.says('Von 100 Vorgängen werden');
      const table = page.locator('table', { hasText: 'Alle Übergänge im Bild' });
      await jo.says('Eingegangen → Übernommen', table);
      const picture = page.locator('svg.dw-flow');
      assert.match(await picture.locator('text').allTextContents().then((words) => words.join(' ')), /Rückfrage gestellt/);
      await jo.look('a map');

      const links = ['Übergänge als Tabelle', 'OCEL 2.0', 'XES'];
      const files = [];
      for (const link of links) files.push(await jo.download(page.getByRole('link', { name: link })));
      assert.match(files[0].bytes.toString(), /Eingegangen;Übernommen;/);
      const log = JSON.parse(files[1].bytes.toString());
      assert.ok(log.events.length >= 3 && log.objects.some((object) => object.id === 'service-mangel-melden'));
      assert.ok(!/Schlagloch|Bahnhof/.test(files[1].bytes.toString() + files[2].bytes.toString()), 'nothing of the content');
      assert.match(files[2].bytes.toString(), /<trace>/);

      // A day that does not exist, then one on which something changed.
      await fill(page, { aenderung: [30, 2, 2026] });
      assert.equal((await jo.press('button', 'Anzeigen')).status(), 422);
      await jo.says('Geben Sie einen Tag ein, den es gibt');
      await jo.look('a day that does not exist');
      await fill(page, { aenderung: [1, 3, 2026] });
      await jo.press('button', 'Anzeigen');
      await jo.says('Zu wenige Vorgänge für einen Vergleich');
      await jo.look('before and after');

      const land = await arrive(mode);
      await logIn(land, 'land', '/land');
      await land.press('link', 'Wie Vorgänge im Land laufen');
      await land.look('the state');
      await land.visit('/land/ablaeufe?leistung=mangel-melden');
      await land.says('mindestens 5 Vorgänge');
      await land.look('the state, one service');
    }),
  );
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `the sheet before digitising (${mode.name})`;
  // A service for each way to visit: the sheet is kept.
  const service = ['meldebescheinigung', 'mangel-melden'][number];

  test(title, () =>
    journey(title, async (arrive) => {
      const jo = await arrive(mode);
      const { page } = jo;
      const here = `/amt/planung/blatt/${service}`;
      await logIn(jo, 'erfurt-planung', '/amt/planung');
      await jo.press('link', 'Vor dem Digitalisieren');
      await jo.says('§ 19');
      await jo.look('list of sheets');
      await jo.visit(here);
      await jo.says('sobald beide Abläufe eingetragen sind');
      await jo.look('empty sheet');

      await jo.press('link', 'Heutigen Ablauf eintragen');
      await jo.look('steps of today');
      await fill(page, { 'what-0': 'Formular ausdrucken', 'minutes-0': 'viel', 'what-1': 'Abtippen', 'minutes-1': '10' });
      await page.locator('[name=doer-1]').selectOption('clerk');
      await page.locator('[name=medium-1]').selectOption('specialised');
      assert.equal((await jo.press('button', 'Speichern')).status(), 422);
      await jo.says('Geben Sie eine ganze Zahl ein');
      assert.equal(await page.locator('[name=what-1]').inputValue(), 'Abtippen', 'nothing typed is lost');
      await jo.look('steps, a word instead of a number');
      await fill(page, { 'minutes-0': '15' });
      await page.locator('[name=doer-0]').selectOption('clerk');
      await page.locator('[name=medium-0]').selectOption('paper');
      await jo.press('button', 'Speichern');
      await jo.says('Das Blatt ist gespeichert.');

      await jo.press('link', 'Künftigen Ablauf eintragen');
      await jo.says('Zum Anfangen steht hier der heutige Ablauf.');
      await jo.look('steps of the future');
      await fill(page, { 'what-0': '', 'minutes-0': '', 'waiting-0': '', 'minutes-1': '5' });
      await jo.press('button', 'Speichern');
      await jo.says('Was es spart');
      await jo.look('sheet with a result');

      await jo.press('link', 'Fragen begründen');
      await jo.look('reasons');
      const first = page.locator('select[name^=why-]').first();
      await first.selectOption('known');
      await fill(page, { cases: '120' });
      await page.getByLabel('Die Minuten sind geschätzt').check();
      await jo.press('button', 'Speichern');
      await jo.says('geschätzt');
      await jo.says('die Verwaltung hat es schon');

      // What can go reaches whoever writes the form, and their reply comes back.
      await jo.press('button', 'Begründungen an die Redaktion geben');
      await jo.says('Die Begründungen liegen der Redaktion vor.');
      await jo.look('reasons handed over');
      const author = await arrive(mode);
      await logIn(author, 'redaktion', '/redaktion');
      await author.visit(`/redaktion/${service}`);
      await author.press('link', 'Was Verwaltungen zu den Fragen sagen');
      await author.says('1 von 1');
      await author.look('what administrations say');
      await author.page.locator('main table a').first().click();
      await author.says('Stadtverwaltung Erfurt');
      await author.look('a question');
      await fill(author.page, { antwort: 'x'.repeat(1001) });
      assert.equal((await author.press('button', 'Speichern')).status(), 422);
      await author.look('too long a reply');
      await fill(author.page, { antwort: 'Entfällt mit der nächsten Fassung.' });
      await author.press('button', 'Speichern');
      await author.says('Die Antwort ist gespeichert.');
      await jo.visit(here);
      await jo.says('Die Redaktion: Entfällt mit der nächsten Fassung.');

      const { bytes } = await jo.download(page.getByRole('link', { name: 'Schritte als Tabelle (CSV)' }));
      const table = bytes.toString();
      assert.match(table, /heute;/);
      await jo.press('link', 'Schritte aus einer Tabelle');
      await jo.look('table to bring');
      await fill(page, { tabelle: 'a;b;c;d;e;f\nheute;Prüfen;niemand;Papier;x;1\nmorgen;Prüfen;Programm;Papier;1;1' });
      assert.equal((await jo.press('button', 'Übernehmen')).status(), 422);
      await jo.says('Nichts ist geändert.');
      await jo.look('table with wrong rows');
      await fill(page, { tabelle: table });
      await jo.press('button', 'Übernehmen');
      await jo.says('Das Blatt ist gespeichert.');
    }),
  );
}
