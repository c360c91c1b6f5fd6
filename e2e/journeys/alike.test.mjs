// Several cases decided alike from the inbox.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DOG_JSON, KOERNER, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { applicant, arrives, logIn, openCase } from '../lib/staff.mjs';

after(close);

for (const mode of EXTREMES) {
  const title = `several cases decided alike (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const family_name = mode.script ? 'Sammelmann' : 'Sammelfrau';
      const dog = { ...DOG_JSON, family_name };
      const sent = [];
      for (let number = 0; number < 3; number += 1) {
        sent.push(await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, dog));
      }
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, 'nottertal-heilinger-hoehen');
      const addresses = [];
      for (const { reference } of sent) {
        await openCase(clerk, reference);
        addresses.push(new URL(page.url()).pathname);
      }
      addresses.pop();
      for (const address of addresses) {
        await clerk.visit(address);
        await clerk.press('button', 'Vorgang übernehmen');
      }
      await clerk.visit('/amt');
      await fill(page, { suche: family_name });
      await clerk.press('button', 'Suchen');
      for (const { reference } of sent) await page.getByLabel(reference, { exact: true }).check();
      await clerk.press('button', 'Angekreuzte entscheiden');
      await clerk.says('3 Vorgänge sind ausgewählt');
      await clerk.look('picked');
      assert.equal((await clerk.press('button', 'Weiter zur Vorschau')).status(), 422);
      await clerk.look('picked, no outcome');
      await page.locator('[name=outcome][value=assessed]').check();
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.says('Vorschau: 2 Vorgänge');
      await clerk.says('Dieser Vorgang bleibt, wie er ist');
      await clerk.says('Niemand bearbeitet ihn.');
      await clerk.look('preview of all');
      const [letter, beside] = await Promise.all([
        page.context().waitForEvent('response', (response) => response.url().endsWith('/amt/auswahl/bescheid')),
        page.waitForEvent('popup'),
        page.getByRole('button', { name: `${sent[0].reference} ansehen` }).click(),
      ]);
      assert.equal(letter.headers()['content-type'], 'application/pdf');
      await beside.close();
      await clerk.press('button', '2 Vorgänge entscheiden');
      await clerk.says('2 Vorgänge wurden geändert');
      await clerk.look('decided');
      for (const address of addresses) await arrives(clerk, address, 'Bescheid öffnen');
      const citizen = await applicant(arrive, mode, sent[0]);
      await citizen.says('Bescheid');
      await citizen.look('status, decided with others');
    }));
}
