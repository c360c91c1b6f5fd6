// The life of an administration in the shared installation: suspended and taken back, created, leaving, deleted by two people.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { DESK, EXTREMES, TELEPHONE_WITHOUT_SCRIPT, close, journey } from '../lib/journey.mjs';
import { PASSWORD, arrives, logIn } from '../lib/staff.mjs';

after(close);

const TENANTS = '/betrieb/mandanten';

/** Each mode suspends an administration and makes one of its own that nobody else visits. */
const CASES = new Map([
  [DESK, { name: 'Gemeindeverwaltung Unstrut-Hainich', login: 'unstrut-hainich', place: '16064076', number: '9001' }],
  [TELEPHONE_WITHOUT_SCRIPT, { name: 'Gemeindeverwaltung Auengrund', login: 'auengrund', place: '16069058', number: '9002' }],
]);

for (const mode of EXTREMES) {
  const title = `administrations of the shared provider (${mode.name})`;
  const office = CASES.get(mode);

  test(title, () =>
    journey(title, async (arrive) => {
      const operator = await arrive(mode);
      const { page } = operator;
      await logIn(operator, 'betrieb', TENANTS);
      await operator.says('Jede Verwaltung, die hier arbeitet.');
      await operator.look('tenants');
      await fill(page, { suche: office.name });
      await operator.press('button', 'Suchen');
      await operator.press('link', office.name);
      await operator.look('tenant that works');

      // Nobody is shut out without a reason.
      assert.equal((await operator.press('button', 'Verwaltung sperren')).status(), 422);
      await operator.says('Bitte schreiben Sie, warum.');
      await operator.look('tenant, no reason');
      await fill(page, { 'grund-suspend': 'Der Vertrag ruht bis zur Klärung.' });
      await operator.press('button', 'Verwaltung sperren');
      await operator.says('Die Verwaltung ist gesperrt.');
      await operator.look('tenant that is suspended');

      const citizen = await arrive(mode);
      await arrives(citizen, `/leistung/hundesteuer-anmelden?ort=${office.place}`, 'nimmt zurzeit keine Anträge über das Internet an');
      await citizen.look('service of a suspended administration');
      const clerk = await arrive(mode);
      await clerk.visit('/amt');
      await fill(clerk.page, { login: office.login, password: PASSWORD });
      assert.equal((await clerk.press('button', 'Anmelden')).status(), 403);
      await clerk.says('Der Vertrag ruht bis zur Klärung.');
      await clerk.look('login of a suspended administration');

      await fill(page, { 'grund-resume': 'Der Vertrag gilt wieder.' });
      await operator.press('button', 'Verwaltung freigeben');
      await operator.says('Die Verwaltung arbeitet wieder.');
      await logIn(clerk, office.login);
      await arrives(citizen, `/leistung/hundesteuer-anmelden?ort=${office.place}`, 'Online hier möglich');

      // A tenant that no import brings, and its end.
      await operator.visit(TENANTS);
      await fill(page, { nummer: office.number, schluessel: '12', name: 'Amt auf Probe' });
      assert.equal((await operator.press('button', 'Mandanten anlegen')).status(), 422);
      await operator.says('Bitte geben Sie fünf bis zwölf Ziffern ein.');
      await operator.look('new tenant, wrong');
      await fill(page, { schluessel: `1699${office.number}` });
      await operator.press('button', 'Mandanten anlegen');
      await operator.says('Der Mandant ist angelegt.');
      const address = new URL(page.url()).pathname;
      await fill(page, { 'letzter-tag': [31, 12, 2025], 'grund-leave': 'Kündigung' });
      await operator.press('button', 'Ausscheiden festlegen');
      await operator.says('Der letzte Tag ist festgelegt.');
      await operator.look('tenant that leaves');
      await fill(page, { 'grund-ask': 'Der Vertrag ist zu Ende.' });
      await operator.press('button', 'Löschung beantragen');
      await operator.says('Eine andere Person mit der Rolle Betrieb muss zustimmen.');
      assert.equal(await page.getByRole('button', { name: 'Endgültig löschen' }).count(), 0);
      await operator.look('deletion that waits');

      const second = await arrive(mode);
      await logIn(second, 'betrieb-2', address);
      await fill(second.page, { schluessel: '160000000000' });
      assert.equal((await second.press('button', 'Endgültig löschen')).status(), 422);
      await second.says('Gelöscht wurde nichts.');
      await second.look('deletion, wrong key');
      await fill(second.page, { schluessel: `1699${office.number}` });
      await second.press('button', 'Endgültig löschen');
      await second.says('Der Schlüssel ist vernichtet.');
      await arrives(second, address, 'Gelöscht: ');
      await arrives(second, address, /Letzte Zeile gelöscht\s*\d/);
      await second.look('record of a deletion');

      // Its number is never used again.
      await operator.visit(TENANTS);
      await fill(page, { nummer: office.number, schluessel: '169999999', name: 'Amt auf Probe' });
      assert.equal((await operator.press('button', 'Mandanten anlegen')).status(), 422);
      await operator.says('ist vergeben oder war es einmal');
    }),
  );
}
