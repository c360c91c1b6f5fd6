// "Meldebescheinigung" in Körner, page by page.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CERTIFICATE, KOERNER, beginFirstPage, complete, draftOf, fill, formPage } from '../lib/application.mjs';
import { MODES, close, journey } from '../lib/journey.mjs';

after(close);

for (const mode of MODES) {
  const title = `order a certificate (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      await beginFirstPage(visitor, 'meldebescheinigung', KOERNER);
      const draft = draftOf(page);
      const asked = [];
      await complete(visitor, CERTIFICATE, async (name) => {
        asked.push(name);
        await visitor.look(`certificate, ${name}`);
        if (name === 'details') {
          assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
          await visitor.look('certificate, no detail chosen');
          await page.locator('[name=certificate_details]').nth(1).check();
        }
        if (name === 'copies') {
          await fill(page, { copies: '6' });
          assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
          await visitor.says('Die Zahl ist zu groß. Erlaubt ist höchstens 5.');
          await visitor.look('certificate, too many copies');
          await fill(page, CERTIFICATE.copies);
        }
        if (name === 'declaration') {
          const [notice] = await Promise.all([
            visitor.context.waitForEvent('page'),
            page.getByRole('link', { name: 'Hinweise zum Datenschutz lesen' }).click(),
          ]);
          await notice.waitForURL('**/datenschutz?fuer=*');
          await notice.close();
          assert.equal(formPage(page), 'declaration', 'what was ticked stays');
        }
      });
      assert.deepEqual(asked, Object.keys(CERTIFICATE));

      await visitor.says('Staatsangehörigkeit');
      await visitor.says('9. März 1984');
      await visitor.look('certificate, review');
      // Back to what decides which pages there are.
      await visitor.visit(`/antrag/${draft}/seite/kind`);
      await fill(page, { certificate_kind: 'simple' });
      await visitor.press('button', 'Prüfen und absenden');
      assert.ok(!(await visitor.words()).includes('Staatsangehörigkeit'));

      await visitor.press('button', 'Verbindlich absenden');
      assert.equal(new URL(page.url()).pathname, `/antrag/${draft}/eingang`);
      await visitor.look('certificate, receipt');
      await visitor.press('button', 'Stand ansehen');
      await visitor.look('certificate, status');
    }),
  );
}
