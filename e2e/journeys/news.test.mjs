// The newsroom: written by one, refused and approved by another, read by everybody; publications with cover and file.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { YEAR, fill } from '../lib/application.mjs';
import { png } from '../lib/files.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const DESK = '/redaktion/aktuelles';

/** The smallest document that is one. */
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<</Size 1>>\nstartxref\n9\n%%EOF\n');

for (const [number, mode] of EXTREMES.entries()) {
  const title = `write, approve, read (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      await press(arrive, mode, `Probebetrieb Nummer ${number + 1}`);
      await publication(arrive, mode, `Jahresbericht Nummer ${number + 1}`);
      await reading(arrive, mode);
    }),
  );
}

/** Opens the form of a new item in the name of the own administration. */
async function begin(visitor, kind) {
  await visitor.visit(DESK);
  await visitor.press('link', new RegExp(`^${kind}, Stadtverwaltung Erfurt`));
}

async function attach(visitor, alt, file) {
  await fill(visitor.page, { beschreibung: alt });
  await visitor.page.locator('[name=datei]').setInputFiles(file);
  await visitor.press('button', 'Datei hinzufügen');
}

async function press(arrive, mode, headline) {
  const robin = await arrive(mode);
  await logIn(robin, 'erfurt-inhalte', DESK);
  assert.equal(new URL(robin.page.url()).pathname, DESK);
  await robin.says('Bürgerbüro öffnet samstags');
  await robin.look('items');

  await begin(robin, 'Neue Medieninformation');
  await robin.look('new press release');
  await fill(robin.page, {
    'de-titel': headline,
    'de-text': 'Erster Absatz.\n\n## Was sich ändert\n\n- eins\n- zwei\n\n[Hier](javascript:alert(1))',
    datum: [31, 2, YEAR],
    leistungen: 'Gibt es nicht',
    kontakt: 'Pressestelle (erfunden)',
  });
  await robin.press('button', 'Speichern');
  for (const said of ['Dieser Link ist nicht möglich: javascript:alert(1)', 'Diesen Tag gibt es nicht', 'Die Leistung „Gibt es nicht“']) {
    await robin.says(said);
  }
  assert.equal(await robin.page.locator('[name="de-titel"]').inputValue(), headline);
  await robin.look('new press release with problems');
  await fill(robin.page, {
    'de-text': 'Erster Absatz.\n\n## Was sich ändert\n\n- eins\n- zwei\n\n[Hier](https://example.org/)',
    datum: [1, 2, YEAR],
    leistungen: 'hundesteuer-anmelden',
  });
  await robin.press('button', 'Speichern');
  await robin.says('Der Beitrag ist gespeichert.');
  await robin.look('draft');
  const page = new URL(robin.page.url()).pathname;

  const picture = { name: 'bad.png', mimeType: 'image/png', buffer: png(40) };
  await attach(robin, '', picture);
  await robin.says('Zu einem Bild gehört eine Beschreibung');
  await robin.look('picture without description');
  await attach(robin, 'Blaue Streifen', picture);
  await robin.says('Die Datei ist hinzugefügt.');
  await robin.press('link', 'Vorschau');
  await robin.says('So sieht der Beitrag aus');
  assert.equal(await robin.page.getByAltText('Blaue Streifen').count(), 1);
  await robin.look('preview');
  await robin.visit(`${page}/bearbeiten`);
  await robin.look('edit');
  await robin.visit(page);
  await robin.press('button', 'Zur Freigabe einreichen');
  await robin.says('Freigeben muss ihn eine zweite Person');
  assert.equal(await robin.page.getByRole('button', { name: 'Freigeben', exact: true }).count(), 0);
  await robin.look('submitted');

  const luca = await arrive(mode);
  await logIn(luca, 'erfurt-inhalte-2', page);
  await luca.look('to approve');
  await luca.press('button', 'Ablehnen');
  await luca.says('Sagen Sie, was geändert werden soll.');
  await luca.look('rejected without a reason');
  await fill(luca.page, { wann: 'spaeter', tag: [1, 1, YEAR], uhrzeit: '9:30' });
  await luca.press('button', 'Freigeben');
  await luca.says('Dieser Zeitpunkt ist schon vorbei.');
  await luca.look('a moment that has passed');
  await fill(luca.page, { wann: 'jetzt' });
  await luca.press('button', 'Freigeben');
  await luca.says('Der Beitrag ist freigegeben und veröffentlicht.');
  await luca.look('published');
  await luca.press('link', 'Öffentliche Seite ansehen');

  const reader = await arrive(mode);
  await reader.visit('/aktuelles?ort=Erfurt');
  await reader.says(/\d+ Beiträge für Erfurt/);
  await reader.look('news of a place');
  await reader.press('link', headline);
  assert.equal(await reader.heading(), headline);
  await reader.says('Was sich ändert');
  await reader.look('press release');
  await reader.visit(`${new URL(reader.page.url()).pathname}?sprache=en`);
  await reader.says('This text is only available in German.');
  await reader.look('press release, on a page in English');

  await luca.visit(page);
  await luca.page.locator('summary', { hasText: 'Zurückziehen' }).click();
  await luca.press('button', 'Jetzt zurückziehen');
  await luca.says('Niemand sieht ihn mehr.');
  await luca.look('withdrawn');
  await reader.visit(new URL(reader.page.url()).pathname, 404);
}

async function publication(arrive, mode, headline) {
  const robin = await arrive(mode);
  await logIn(robin, 'erfurt-inhalte', DESK);
  await begin(robin, 'Neue Publikation');
  await robin.look('new publication');
  await fill(robin.page, { 'de-titel': headline, 'de-text': 'Was im Jahr geschah.' });
  await robin.press('button', 'Speichern');
  await robin.says('ein Dokument (PDF)');
  await robin.look('publication without a document');
  await attach(robin, 'Titelbild', { name: 'titel.png', mimeType: 'image/png', buffer: png(60) });
  await attach(robin, 'Der Bericht', { name: 'bericht.pdf', mimeType: 'application/pdf', buffer: PDF });
  await robin.look('publication with cover and document');
  await robin.press('button', 'Zur Freigabe einreichen');
  const luca = await arrive(mode);
  await logIn(luca, 'erfurt-inhalte-2', new URL(robin.page.url()).pathname);
  await luca.press('button', 'Freigeben');

  const reader = await arrive(mode);
  await reader.visit('/publikationen');
  await reader.look('publications');
  await reader.press('link', headline);
  await reader.look('publication');
  const file = await reader.download(reader.page.getByRole('link', { name: 'Der Bericht' }));
  assert.equal(file.name, 'bericht.pdf');
  assert.deepEqual(file.bytes, PDF);
}

async function reading(arrive, mode) {
  const reader = await arrive(mode);
  await reader.visit('/aktuelles');
  await reader.look('news');
  await reader.visit('/aktuelles?ort=Nirgendwo', 422);
  await reader.says('Diesen Ort kennen wir nicht');
  await reader.look('a place that there is not');
  await reader.visit('/wegweiser');
  await reader.look('guides');
  await reader.press('link', 'Umziehen innerhalb von Thüringen');
  await reader.says('Wenn Sie einen Hund haben');
  await reader.look('guide');
  for (const lang of ['de-x-leicht', 'en']) {
    await reader.visit(`/aktuelles?sprache=${lang}`);
    await reader.look(`news, ${lang}`);
  }

  const clerk = await arrive(mode);
  await logIn(clerk, 'erfurt');
  await clerk.visit(DESK, 403);
  await clerk.look('without the role');
}
