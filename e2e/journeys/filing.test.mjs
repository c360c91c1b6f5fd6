// File references: the file plan, the case that is filed by it, and filed elsewhere.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DOG_JSON, KOERNER, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn, openCase, unfold } from '../lib/staff.mjs';

after(close);

for (const mode of EXTREMES) {
  const title = `file plan and file reference (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, 'nottertal-heilinger-hoehen');
      await clerk.visit('/amt/aktenplan');
      await clerk.look('file plan');
      await fill(page, { muster: '{jahr}', 'zeichen-hund-anmelden': '<963>' });
      assert.equal((await clerk.press('button', 'Aktenplan speichern')).status(), 422);
      await clerk.look('file plan, refused');
      await fill(page, { muster: '', 'zeichen-hund-anmelden': '963.2' });
      await clerk.press('button', 'Aktenplan speichern');
      await clerk.says('Der Aktenplan ist gespeichert.');
      await clerk.says(/Zum Beispiel 963\.2-\d{4}\/1/);
      await clerk.look('file plan, saved');

      await openCase(clerk, sent.reference);
      await clerk.press('button', 'Vorgang übernehmen');
      await clerk.says(/Aktenzeichen\s+963\.2-\d{4}\/\d+/);
      await unfold(page, 'Aktenzeichen');
      await fill(page, { aktenzeichen: 'Akte; 7' });
      assert.equal((await clerk.press('button', 'Aktenzeichen speichern')).status(), 422);
      assert.equal(await page.locator('[name=aktenzeichen]').inputValue(), 'Akte; 7', 'what was typed is still there');
      await clerk.look('case, file reference refused');
      await fill(page, { aktenzeichen: 'Akte 7/2019' });
      await clerk.press('button', 'Aktenzeichen speichern');
      await clerk.says('Das Aktenzeichen ist gespeichert.');
      await clerk.says(/Aktenzeichen\s+Akte 7\/2019/);
      await clerk.look('case, filed elsewhere');
    }));
}
