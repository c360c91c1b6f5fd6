// Whoever sets an administration up takes everything that it has along; the operator sees that, and not the archive.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DOG_JSON, KOERNER, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { PASSWORD, arrives, logIn, openCase } from '../lib/staff.mjs';

after(close);

const PAGE = '/amt/ausfuhr';
const OFFICE = 'nottertal-heilinger-hoehen';

for (const mode of EXTREMES) {
  const title = `export of an administration (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const { reference } = await submitByProgram(ADDRESS, 'hundesteuer-anmelden', KOERNER, DOG_JSON);
      const clerk = await arrive(mode);
      await logIn(clerk, OFFICE);
      await openCase(clerk, reference);
      await clerk.visit(PAGE, 403);

      const manager = await arrive(mode);
      const { page } = manager;
      await logIn(manager, `${OFFICE}-einrichtung`, '/amt/einstellungen');
      await manager.press('link', 'Vollständige Ausfuhr');
      await manager.says('Das Archiv ist nicht verschlüsselt');
      await manager.look('export of an administration');
      await fill(page, { password: 'nicht das richtige' });
      assert.equal((await manager.press('button', 'Archiv herunterladen')).status(), 422);
      await manager.look('export with a wrong password');
      await fill(page, { password: PASSWORD });
      const { name, bytes } = await manager.download(page.getByRole('button', { name: 'Archiv herunterladen' }));
      assert.match(name, /^ausfuhr-0051-\d{4}-\d\d-\d\d\.zip$/);
      assert.equal(bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
      for (const path of ['LIESMICH.txt', `vorgaenge/${reference}/antrag.pdf`, 'tabellen/message.json', 'MANIFEST.json']) {
        assert.ok(bytes.includes(path), `${path} is in it`);
      }
      assert.ok(bytes.indexOf('tabellen/message.json') < bytes.indexOf('MANIFEST.json'), 'the list comes last');
      await arrives(manager, PAGE, /vollständig/);
      await manager.look('record of an export');

      const operator = await arrive(mode);
      await logIn(operator, 'betrieb', '/betrieb/mandanten/0051');
      await operator.says('dienstweg tenant export 0051');
      await operator.says('durch die Verwaltung');
      await operator.look('tenant with its exports');
      await operator.visit(PAGE, 403);
    }),
  );
}
