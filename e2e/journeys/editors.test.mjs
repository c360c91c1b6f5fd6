// Editors of texts: a town adds a sentence, the Land confirms, words and responsibilities change what people find.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

/** A service and a place for each journey, so that none meets what another writes. */
const SPOTS = [
  { service: 'lebensbescheinigung', part: 'hints', place: 'Gera', ags: '16052000' },
  { service: 'kurbeitrag', part: 'more', place: 'Jena', ags: '16053000' },
  { service: 'vaterschaft', part: 'forms', place: 'Suhl', ags: '16054000' },
  { service: 'uebermittlungssperre', part: 'contact', place: 'Weimar', ags: '16055000' },
];

for (const [number, mode] of EXTREMES.entries()) {
  const title = `texts, words, responsibilities (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      await town(arrive, mode, SPOTS[number]);
      await land(arrive, mode, SPOTS[number], `Probewort${'abcd'[number]}`);
    }),
  );
}

async function town(arrive, mode, { service, part }) {
  const robin = await arrive(mode);
  await logIn(robin, 'erfurt-inhalte', '/redaktion/inhalte');
  await robin.says('Inhalte');
  await robin.look('texts of a town');
  await robin.visit(`/redaktion/inhalte/${service}`);
  await robin.look('texts of a service');

  await robin.visit(`/redaktion/inhalte/${service}/${part}`);
  await fill(robin.page, { text: '<script>nichts</script>' });
  await robin.press('button', 'Speichern');
  await robin.says('Der Text besteht nur aus nicht erlaubten Elementen');
  await robin.look('text refused');
  await fill(robin.page, { text: 'Nur in Erfurt:\n\n- im Bürgeramt\n- mit Termin', art: 'adds' });
  await robin.press('button', 'Speichern');
  await robin.says('Gespeichert');
  await robin.look('text saved');
  await robin.press('button', 'Stimmt noch');
  await robin.says('Bestätigt');
  await robin.visit('/redaktion/bericht');
  await robin.says('Stadt Erfurt');
  await robin.look('report of a town');

  const citizen = await arrive(mode);
  await citizen.visit(`/leistung/${service}?ort=16051000`);
  await citizen.says('Hinweis der Stadt Erfurt');
  await citizen.says('im Bürgeramt');
  await citizen.look('text of a town');
  await citizen.visit(`/leistung/${service}?ort=16052000`);
  assert.equal(await citizen.page.getByText('Nur in Erfurt').count(), 0);
}

async function land(arrive, mode, { service, place, ags }, word) {
  const alex = await arrive(mode);
  await logIn(alex, 'redaktion', '/redaktion/inhalte');
  await alex.says('älter als zwölf Monate');
  await alex.look('texts of the Land');

  await alex.visit(`/redaktion/worte/${service}`);
  await fill(alex.page, { wort: word });
  await alex.press('button', 'Hinzufügen');
  await alex.says('Gespeichert');
  await alex.look('words');
  await alex.visit('/redaktion/worte');
  await alex.says('Suchen ohne Treffer');
  await alex.look('searches in vain');

  await alex.visit('/redaktion/stellen');
  await alex.look('units');
  await alex.press('button', 'Stelle anlegen');
  await alex.says('Geben Sie den Namen der Stelle ein.');
  await alex.look('unit refused');
  await fill(alex.page, { name: `Forstamt ${word}`, quelle: 'Probe' });
  await alex.press('button', 'Stelle anlegen');
  await alex.says('Angelegt');
  await alex.look('a unit');
  await alex.press('button', 'Stelle entfernen');
  await alex.says('Entfernt');

  const path = `/redaktion/zustaendigkeiten?leistung=${service}`;
  await alex.visit(path);
  await alex.press('button', 'Eintragen');
  await alex.says('Wählen Sie eine Stelle.');
  await alex.look('responsibility refused');
  await fill(alex.page, { gebiet: place, quelle: 'Probe' });
  await alex.page.locator('[name=stelle]').selectOption({ label: 'Stadtverwaltung Erfurt' });
  await alex.press('button', 'Eintragen');
  await alex.says('Eingetragen');
  await alex.look('responsibility recorded');

  const citizen = await arrive(mode);
  await citizen.visit(`/buerger?q=${word}`);
  await citizen.visit(`/leistung/${service}?ort=${ags}`);
  await citizen.says('Stadtverwaltung Erfurt');
  await citizen.press('link', 'Warum ist diese Stelle zuständig?');
  await citizen.says('Eigene Zuordnung dieser Leistung');
  await citizen.look('reasons');

  await alex.press('button', /^Beenden/);
  await alex.says('Beendet');
}
