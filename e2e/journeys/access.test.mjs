// The operator asks for a look inside, the administration allows it, sees what was read, and ends it: the next click is refused.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DOG_JSON, KOERNER, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { arrives, logIn, openCase } from '../lib/staff.mjs';

after(close);

const ASKS = '/betrieb/zugriffe';
const GRANTS = '/amt/zugriffe';
const OFFICE = 'nottertal-heilinger-hoehen';

for (const mode of EXTREMES) {
  const title = `access of the operator to a case (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const { reference } = await submitByProgram(ADDRESS, 'hundesteuer-anmelden', KOERNER, DOG_JSON);
      const clerk = await arrive(mode);
      await logIn(clerk, OFFICE);
      await openCase(clerk, reference);
      const id = /\/amt\/vorgang\/([0-9a-f-]{36})/.exec(clerk.page.url())[1];

      const operator = await arrive(mode);
      const { page } = operator;
      await logIn(operator, 'betrieb', ASKS);
      await operator.says('Vorgänge gehören den Verwaltungen');
      await operator.look('requests for access');
      await operator.visit(`/amt/vorgang/${id}`, [403, 404]);
      await operator.visit(ASKS);
      await page.locator('select[name="verwaltung"]').selectOption('0051');
      await fill(page, { vorgang: '12', grund: 'Fehler' });
      assert.equal((await operator.press('button', 'Anfrage senden')).status(), 422);
      await operator.says('Das ist keine Vorgangsnummer dieser Verwaltung.');
      await operator.says('Bitte wählen Sie eine der angebotenen Dauern.');
      await operator.look('request for access, wrong');
      const reason = `Die Zustellung schlägt fehl (${mode.name}).`;
      await fill(page, { vorgang: reference, grund: reason, stunden: '2' });
      await operator.press('button', 'Anfrage senden');
      await operator.says('Die Anfrage liegt bei der Verwaltung.');
      await operator.look('request for access that waits');

      const manager = await arrive(mode);
      await logIn(manager, `${OFFICE}-einrichtung`, GRANTS);
      await manager.says(reason);
      await manager.says(`Nur Vorgang ${reference}`);
      await manager.look('request for access to answer');
      await manager.press('button', 'Zugriff erlauben');
      await manager.says('Der Zugriff gilt ab jetzt.');
      await manager.look('access that was granted');

      await operator.visit(ASKS);
      await operator.press('link', 'Vorgänge lesen');
      await operator.says('Zugriff des Betriebs bis');
      await operator.look('cases of an access');
      await operator.press('link', reference);
      await operator.says('Sie können nur lesen.');
      await operator.says('Marlene');
      assert.equal(await page.getByRole('main').locator('form').count(), 0, 'nothing can be done');
      await operator.look('case of an access');
      const address = new URL(page.url()).pathname;

      await arrives(manager, GRANTS, /Vorgang\s+0051-/);
      await manager.look('log of an access');
      await manager.press('button', 'Zugriff beenden');
      await manager.says('Er gilt ab sofort nicht mehr.');
      assert.equal((await operator.page.reload()).status(), 403);
      await operator.says('Dieser Zugriff gilt nicht oder nicht mehr.');
      await operator.look('access that was ended');
      await operator.visit(address, 403);

      // The documents about data protection, for both sides.
      await manager.visit('/amt/datenschutz');
      await manager.look('documents about data protection');
      const measures = /Technische und organisatorische Maßnahmen/;
      const own = await manager.download(manager.page.getByRole('link', { name: measures }));
      assert.equal(own.bytes.subarray(0, 4).toString(), '%PDF');
      await operator.visit('/betrieb/mandanten/0051');
      await operator.look('tenant with its documents');
      const contract = await operator.download(page.getByRole('link', { name: /Auftragsverarbeitung/ }));
      assert.equal(contract.name, '0051-auftragsverarbeitung.pdf');
      assert.equal(contract.bytes.subarray(0, 4).toString(), '%PDF');
    }),
  );
}
