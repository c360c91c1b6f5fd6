// From a search word and a place to who is responsible and how to get it there.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ERFURT, KOERNER } from '../lib/application.mjs';
import { MODES, close, journey } from '../lib/journey.mjs';

after(close);

for (const mode of MODES) {
  const title = `find a service (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      await visitor.visit('/');
      assert.equal(await page.getByRole('search').count(), 3, 'three entrances, one search each');
      await visitor.look('start');

      await visitor.press('link', 'Alle Leistungen für Bürgerinnen und Bürger');
      assert.equal(new URL(page.url()).pathname, '/buerger');
      await visitor.look('entrance');

      await search(visitor, 'Hund', 'Erfurt');
      await visitor.says(/Leistungen gefunden für Erfurt/);
      const hit = page.locator('.kern-card').filter({ hasText: 'Hund zur Hundesteuer anmelden' });
      await visitor.says('Online hier möglich', hit);
      await visitor.look('results');

      await visitor.press('link', 'Hund zur Hundesteuer anmelden');
      assert.equal(await visitor.heading(), 'Hund zur Hundesteuer anmelden');
      for (const fact of [
        /Zuständige Verwaltung\s+Stadtverwaltung Erfurt/,
        /Handelt im Namen von\s+Stadt Erfurt/,
        /In der Stadt Erfurt kostet der erste Hund 108,00 € im ganzen Jahr/,
        /108,00 € im Jahr/,
        /Rechtsgrundlage\s+§§ 1, 2, 5 ThürKAG/,
        /Online hier möglich/,
        /erfundener Beispielwert/,
        /Öffnungszeiten/,
        /Was brauche ich\?/,
        /Welche Fristen gibt es\?/,
      ]) {
        await visitor.says(fact);
      }
      assert.ok(await page.getByText('Beispieldaten').isVisible(), 'marked as an example');
      await visitor.look('online here');

      // The way back, and the way shown, lead to the same results.
      await visitor.press('link', 'Suche „Hund“');
      await visitor.says(/Leistungen gefunden für Erfurt/);
      await visitor.press('link', 'Hund zur Hundesteuer anmelden');
      await visitor.press('link', 'Zurück');
      assert.equal(await page.locator('[name=q]').inputValue(), 'Hund');
      assert.equal(await page.locator('[name=ort]').inputValue(), 'Erfurt');
    }),
  );

  const places = `find the right place (${mode.name})`;

  test(places, () =>
    journey(places, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      await visitor.visit('/buerger');

      await search(visitor, 'Hund', '07646');
      assert.equal(await visitor.heading(), 'Welcher Ort ist gemeint?');
      assert.equal(await page.locator('main ul.kern-list > li').count(), 33);
      await visitor.look('33 places');
      await visitor.press('link', /^Stadtroda/);
      await visitor.says(/Leistungen gefunden für Stadtroda/);
      await visitor.look('results after choosing');

      await search(visitor, 'Hund', 'Elxleben');
      await visitor.says('Elxleben (Ilm-Kreis)');
      await visitor.says('Elxleben (Landkreis Sömmerda)');
      await visitor.look('two counties');

      await visitor.visit('/buerger');
      const answer = await search(visitor, 'Hund', 'Körnr');
      assert.equal(answer.status(), 422);
      await visitor.says(/finden wir in Thüringen keinen Ort/);
      assert.equal(await page.locator('[name=ort]').inputValue(), 'Körnr', 'what was typed is still there');
      assert.ok(await page.getByRole('link', { name: /^Körner/ }).count(), 'a suggestion');
      await visitor.look('unknown place');
      await visitor.press('link', /^Körner/);
      await visitor.says(/gefunden für Körner/);

      await search(visitor, 'Qwyxzvbnm', 'Erfurt');
      await visitor.says(/haben wir nichts gefunden/);
      await visitor.says(/Verwaltung\s+Stadtverwaltung Erfurt/);
      await visitor.look('nothing found');
      await visitor.press('link', 'Alle Leistungen ansehen');
      await visitor.look('all services');
    }),
  );

  const states = `every answer leads on (${mode.name})`;

  test(states, () =>
    journey(states, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;

      await visitor.visit('/leistung/hundesteuer-anmelden');
      await visitor.look('service without a place');
      await page.locator('[name=ort]').fill('Gera');
      await visitor.press('button', 'Zuständige Verwaltung anzeigen');
      await visitor.says(/Hier noch nicht online/);
      await page.getByText('Warum noch nicht online?').click();
      await visitor.says(/weil von der Stadt Gera diese Angaben nicht erfasst sind:\s+Steuer für den ersten Hund/);
      await visitor.says(/Zuständig ist die Stadt Gera/);
      await visitor.says(/Anschrift\s+nicht erfasst/);
      assert.equal(await page.getByRole('button', { name: 'Jetzt online beantragen' }).count(), 0);
      assert.ok((await page.getByRole('heading', { name: 'Ähnliche Leistungen' }).count()) > 0, 'an alternative');
      await visitor.look('not offered here');

      await visitor.visit('/leistung/ozg-10005');
      await visitor.says(/Zuständige Behörde\s+Familienkasse der Bundesagentur für Arbeit/);
      await visitor.look('another authority');

      await visitor.visit(`/leistung/hundesteuer-anmelden?ort=${KOERNER}`);
      await visitor.says(/Zuständige Verwaltung\s+Stadtverwaltung Nottertal-Heilinger Höhen/);
      await visitor.says(/Handelt im Namen von\s+Gemeinde Körner/);
      await visitor.says(/Hier arbeitet die Stadtverwaltung Nottertal-Heilinger Höhen für die Gemeinde Körner/);
      await visitor.look('acts for a member');

      await visitor.visit('/leistung/hundesteuer-anmelden?ort=07646');
      assert.equal(await visitor.heading(), 'Welcher Ort ist gemeint?');
      await visitor.look('chooser of a service');
      await visitor.visit('/leistung/hundesteuer-anmelden?ort=Atlantis', 422);
      await visitor.look('service at an unknown place');

      // One service of each further kind.
      for (const id of ['meldebescheinigung', 'maengelmelder', 'personalausweis', 'baugenehmigung', 'bewohnerparkausweis']) {
        await visitor.visit(`/leistung/${id}?ort=${ERFURT}`);
        await visitor.look(id);
      }
      for (const path of ['/unternehmen', '/weitere', '/unternehmen?q=Ger%C3%BCst', '/orte', '/orte?q=07646', `/ort/${KOERNER}`]) {
        await visitor.visit(path);
        await visitor.look(path);
      }
      await visitor.visit('/orte?q=Atlantis', 422);
      await visitor.look('unknown place');
    }),
  );
}

async function search(visitor, words, place) {
  // The result page of the chooser has no search of its own: its way back leads to one.
  if ((await visitor.page.locator('[name=q]').count()) === 0) await visitor.press('link', 'Zurück');
  await visitor.page.locator('[name=q]').first().fill(words);
  await visitor.page.locator('[name=ort]').first().fill(place);
  return visitor.press('button', 'Suchen');
}
