// Another language, the same page and the same answers.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DOG, KOERNER, begin, draftOf, fill, formPage } from '../lib/application.mjs';
import { MODES, close, journey } from '../lib/journey.mjs';

after(close);

for (const mode of MODES) {
  const title = `change the language (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      const lang = () => page.locator('html').getAttribute('lang');
      const names = ['Leichte Sprache', 'English', 'Deutsch'];
      const tags = ['de-x-leicht', 'en', 'de'];

      for (const path of ['/', '/buerger?q=Hund&ort=16051000', `/leistung/hundesteuer-anmelden?ort=${KOERNER}`, '/barrierefreiheit']) {
        await visitor.visit(path);
        const start = page.url();
        for (const [index, name] of names.entries()) {
          await visitor.press('link', name);
          assert.equal(page.url(), start, 'the same page');
          assert.equal(await lang(), tags[index]);
          await visitor.look(name);
        }
      }

      await begin(visitor, 'hundesteuer-anmelden', KOERNER);
      const draft = draftOf(page);
      for (const name of names) {
        await visitor.press('link', name);
        await visitor.look(`task list, ${name}`);
      }
      await visitor.press('link', 'Jetzt ausfüllen');
      await fill(page, DOG.name);
      await visitor.press('button', 'Weiter');
      await fill(page, { birth_date: [31, 2, 1984] });
      assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
      for (const [index, name] of names.entries()) {
        await visitor.press('link', name);
        assert.equal(await lang(), tags[index]);
        assert.equal(formPage(page), 'birth-date', 'the same page after an error');
        assert.equal(await page.locator('[name=birth_date-day]').inputValue(), '31', 'the answer is kept');
        await visitor.look(`error, ${name}`);
        await visitor.visit(`/antrag/${draft}/seite/name`);
        assert.equal(await page.locator('[name=first_name]').inputValue(), 'Marlene');
        await visitor.look(`filled, ${name}`);
        await visitor.visit(`/antrag/${draft}/pruefen`);
        await visitor.look(`review with gaps, ${name}`);
        await visitor.visit(`/antrag/${draft}/seite/birth-date`, 422);
      }

      // Typed and not yet sent: changing the language must not lose it (with JavaScript; without, nothing is sent by a link).
      if (mode.script) {
        await page.locator('[name=birth_date-year]').fill('1985');
        await visitor.press('link', 'English');
        assert.equal(await page.locator('[name=birth_date-year]').inputValue(), '1985');
      }
    }),
  );
}

test('starts in the language of the browser', () =>
  journey('language of the browser', async (arrive) => {
    const visitor = await arrive(MODES[0], { lang: 'en-GB' });
    await visitor.visit('/');
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'en');
  }));
