// Beside the search: suggestions while typing, situations, the register from A to Z, the page of a place, the sheet of paper.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ERFURT, KOERNER } from '../lib/application.mjs';
import { DESK, MODES, close, journey } from '../lib/journey.mjs';

after(close);

for (const mode of MODES) {
  const title = `browse (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;

      // From a situation to a service and back, with the place.
      await visitor.visit(`/buerger?ort=${ERFURT}`);
      await visitor.look('situations of citizens');
      await visitor.press('link', 'Tierhaltung');
      assert.equal(await visitor.heading(), 'Tierhaltung');
      await visitor.says('Gilt für Erfurt.');
      await visitor.says('Online hier möglich', page.locator('.kern-card').filter({ hasText: 'Hund zur Hundesteuer anmelden' }));
      await visitor.look('a situation at a place');
      await visitor.press('link', 'Hund zur Hundesteuer anmelden');
      await visitor.press('link', 'Tierhaltung');
      await visitor.says('Gilt für Erfurt.');
      await visitor.press('link', 'Anderen Ort wählen');
      await page.locator('[name=ort]').fill('Elxleben');
      await visitor.press('button', 'Ort übernehmen');
      assert.equal(await visitor.heading(), 'Welcher Ort ist gemeint?');
      await visitor.look('which place');
      await visitor.press('link', /^Elxleben \(Ilm-Kreis\)/);
      await visitor.says('Gilt für Elxleben (Ilm-Kreis).');
      await visitor.visit('/lagen/tierhaltung?ort=Atlantis', 422);
      await visitor.look('no such place');
      for (const path of ['/lagen', '/weitere', `/unternehmen?ort=${ERFURT}`]) {
        await visitor.visit(path);
        await visitor.look(path);
      }

      // From A to Z.
      await visitor.visit(`/a-z?ort=${ERFURT}`);
      await visitor.look('register');
      await page.getByRole('navigation', { name: 'Buchstaben' }).getByRole('link', { name: 'P', exact: true }).click();
      await page.waitForURL(/\/a-z\/p/);
      await visitor.says(/Perso – siehe Personalausweis beantragen/);
      await visitor.look('one letter');
      await visitor.visit('/a-z/x');
      await visitor.look('a letter with nothing');

      // A place.
      await visitor.visit('/orte');
      await page.locator('[name=q]').fill('Körner');
      await visitor.press('button', 'Suchen');
      assert.equal(new URL(page.url()).pathname, `/ort/${KOERNER}`);
      await visitor.says(/Verwaltung\s+Stadtverwaltung Nottertal-Heilinger Höhen/);
      await visitor.says(/Das geht hier online\s+/);
      await visitor.look('a place');

      // Paper.
      await visitor.visit(`/leistung/personalausweis?ort=${ERFURT}`);
      await visitor.press('link', 'Druckansicht');
      await visitor.says(/Zuständige Verwaltung\s+Stadtverwaltung Erfurt/);
      await visitor.look('sheet');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.dw-toolbar').isVisible(), false, 'nothing to press on paper');
      assert.ok(await page.getByText('Was brauche ich?').isVisible());
      await page.emulateMedia({ media: 'screen' });
      await visitor.press('link', 'Zurück zur Seite der Leistung');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.dw-header, .dw-footer, main nav').filter({ visible: true }).count(), 0, 'no frame on paper');
      await page.emulateMedia({ media: 'screen' });
    }),
  );
}

for (const mode of MODES.filter((mode) => mode.script)) {
  const title = `suggestions while typing (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      await visitor.visit('/buerger');
      const words = page.getByRole('combobox', { name: 'Wonach suchen Sie?' });
      const place = page.getByRole('combobox', { name: 'Postleitzahl oder Ort' });
      const options = page.getByRole('option');
      const list = page.getByRole('listbox', { name: 'Vorschläge' });
      const marked = async (field) => {
        const id = await field.getAttribute('aria-activedescendant');
        return id && page.locator(`#${id}`).innerText();
      };

      // Typing opens the list; the number is said; what is typed stays, whatever is marked.
      await words.pressSequentially('hund');
      await options.first().waitFor();
      assert.equal(await words.getAttribute('aria-expanded'), 'true');
      assert.equal(await list.getAttribute('id'), await words.getAttribute('aria-controls'));
      const count = await options.count();
      assert.ok(count > 1);
      await page.getByRole('status').filter({ hasText: `${count} Vorschläge` }).waitFor({ state: 'attached' });
      await visitor.look('suggestions of services', { walk: false });
      assert.equal(await marked(words), null, 'nobody chose anything yet');
      await words.press('ArrowDown');
      const first = await marked(words);
      assert.equal(first, await options.first().innerText());
      assert.equal(await options.first().getAttribute('aria-selected'), 'true');
      await words.press('ArrowUp');
      assert.equal(await marked(words), null, 'above the first is the field itself');
      await words.press('ArrowUp');
      assert.equal(await marked(words), await options.last().innerText());
      assert.equal(await words.inputValue(), 'hund');
      await words.press('Escape');
      assert.equal(await options.count(), 0, 'closed');
      assert.equal(await words.inputValue(), 'hund', 'Escape takes nothing away');
      assert.equal(await words.getAttribute('aria-activedescendant'), null);

      // Enter without a choice searches for what is typed.
      await words.press('ArrowDown');
      await options.first().waitFor();
      await Promise.all([page.waitForURL(/q=hund&/), words.press('Enter')]);
      await visitor.says(/Leistungen gefunden/);

      // A place: chosen by keyboard, understood by the search.
      await visitor.visit('/buerger');
      await words.fill('Hund');
      await place.pressSequentially('Elxl');
      await options.first().waitFor();
      await visitor.look('suggestions of places', { walk: false });
      await place.press('ArrowDown');
      const chosen = await marked(place);
      await place.press('Enter');
      assert.equal(new URL(page.url()).pathname, '/buerger', 'choosing a place sends nothing');
      assert.equal(await place.inputValue(), chosen);
      assert.match(chosen, /^Elxleben \(/);
      await visitor.press('button', 'Suchen');
      await visitor.says(`gefunden für ${chosen}`);

      // A service: chosen with the finger or mouse, with the place on the way, and back to what was typed.
      await visitor.visit('/unternehmen');
      await place.fill('Erfurt');
      await words.pressSequentially('gewerbe an');
      await options.filter({ hasText: 'Gewerbe anmelden' }).first().click();
      await page.waitForURL(/\/leistung\/gewerbe-anmelden/);
      await visitor.says('Gilt für Erfurt.');
      assert.equal(new URL(page.url()).searchParams.get('eingang'), 'business');
      await page.goBack();
      assert.equal(await words.inputValue(), 'gewerbe an', 'back, and what was typed is there');
      assert.equal(await place.inputValue(), 'Erfurt');
      assert.equal(await options.count(), 0, 'and no list lies over it');

      // Leaving the field closes the list.
      await words.fill('');
      await words.pressSequentially('kita');
      await options.first().waitFor();
      await words.press('Tab');
      assert.equal(await options.count(), 0);
      assert.equal(await words.inputValue(), 'kita');

      // Nothing fits: said, and no empty box.
      await words.fill('');
      await words.pressSequentially('qwyxzvbnm');
      await page.getByRole('status').filter({ hasText: 'Keine Vorschläge' }).waitFor({ state: 'attached' });
      assert.equal(await list.filter({ visible: true }).count(), 0);
    }),
  );
}

test('suggestions do not disturb: old answers, no network, a busy server', () =>
  journey('suggestions do not disturb', async (arrive) => {
    const visitor = await arrive(DESK);
    const { page, context } = visitor;
    await visitor.visit('/buerger');
    const words = page.getByRole('combobox', { name: 'Wonach suchen Sie?' });
    const options = page.getByRole('option');

    // An answer that comes late is not shown over a newer one.
    await page.route(/suggestions\?.*q=hu$/, async (route) => {
      await new Promise((wake) => setTimeout(wake, 1500));
      await route.continue().catch(() => {});
    });
    await words.pressSequentially('hu');
    await page.waitForTimeout(400);
    await words.pressSequentially('ndesteuer');
    await options.first().waitFor();
    const shown = await options.allInnerTexts();
    await page.waitForTimeout(1700);
    assert.deepEqual(await options.allInnerTexts(), shown);

    // Without network: no list, no message, and the page works on.
    visitor.offline = true;
    await context.setOffline(true);
    await words.fill('');
    await words.pressSequentially('perso');
    await page.waitForTimeout(600);
    assert.equal(await options.count(), 0);
    assert.equal(await words.inputValue(), 'perso');
    await context.setOffline(false);
    visitor.offline = false;

    // A server that has more to do than it can is left alone for a while.
    let asked = 0;
    await page.route(/\/api\/v1\/suggestions/, (route) => {
      asked += 1;
      return route.fulfill({ status: 429, body: '' });
    });
    await words.fill('');
    await words.pressSequentially('gew', { delay: 250 });
    await page.waitForTimeout(500);
    await words.pressSequentially('erbe', { delay: 250 });
    await page.waitForTimeout(500);
    assert.equal(asked, 1, 'not asked again at once');
    assert.equal(await options.count(), 0);
  }));
