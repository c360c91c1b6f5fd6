// Grants as a whole: who received what, evidence to take along, and grants that were decided before.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const HOME = '/foerderung';
const IMPORT = `${HOME}/einlesen`;
const HEAD = 'Empfänger;Vorhaben;Gegenstand;Jahr;Förderung;Gesamtkosten;Bescheid;Ende;Ausgezahlt;Quelle';

for (const [number, mode] of EXTREMES.entries()) {
  const title = `grants are looked at as a whole (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      await audited(await arrive(mode));
      const ali = await arrive(mode);
      await handedIn(ali, number);
      await released(await arrive(mode));
    }),
  );
}

/** Whoever audits looks at everything and takes it along. */
async function audited(deniz) {
  await logIn(deniz, 'pruefung', `${HOME}/uebersicht`);
  await deniz.look('the overview');
  await deniz.says('Nach Kreisen');
  await deniz.visit(`${HOME}/uebersicht?programm=alle&jahr=${new Date().getFullYear()}`);
  await deniz.look('the overview of a year');
  const files = ['uebersicht.csv', 'uebersicht.xlsx', 'nachweis.zip'];
  for (const file of files) assert.equal((await deniz.page.request.get(`${HOME}/${file}`)).status(), 200, file);
  await deniz.visit(`${HOME}?liste=laufend`);
  await deniz.press('link', /Rechenzentrum/);
  const archive = await deniz.page.request.get(`${new URL(deniz.page.url()).pathname}/nachweis.zip`);
  assert.equal(archive.status(), 200);
  assert.equal((await deniz.page.request.get(IMPORT)).status(), 403, 'whoever audits changes nothing');
}

/** A table with mistakes, then one without. */
async function handedIn(ali, number) {
  await logIn(ali, 'foerderung', IMPORT);
  await ali.look('a table to read in');
  const today = new Date();
  const day = `${today.getDate()}.${today.getMonth() + 1}.${today.getFullYear()}`;
  const year = today.getFullYear();
  const wrong = `Nirgendwo;Server;2c;${year};1000;2000;${day};;;\nLandkreis Gotha;Server;2c;${year};1999;2000;${day};;;`;
  await fill(ali.page, { tabelle: `${HEAD}\n${wrong}` });
  assert.equal((await ali.press('button', 'Prüfen')).status(), 422);
  await ali.says('mehr als 80 %');
  await ali.look('a table with mistakes');
  await fill(ali.page, { tabelle: `${HEAD}\nLandkreis Gotha;Altes Vorhaben ${number};2c;${year};1000;2000;${day};;500;Liste` });
  await ali.press('button', 'Prüfen');
  await ali.says('können abgegeben werden');
  await ali.press('button', 'Alles übernehmen');
  await ali.says('Die Tabelle liegt der zweiten Person vor');
  await ali.look('a table that waits');
  assert.equal(await ali.page.getByRole('button', { name: 'Freigeben und buchen' }).count(), 0);
}

/** The second person. */
async function released(bo) {
  await logIn(bo, 'foerderung-2', IMPORT);
  await bo.look('a table to release');
  await bo.press('button', 'Freigeben und buchen');
  await bo.says('Die Förderungen sind gebucht');
  await bo.visit(`${HOME}/journal`);
  await bo.says('Alle Salden stimmen');
}
