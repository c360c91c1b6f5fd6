// What an operator looks after: the state of everything on one page, and what every page announces.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { DESK, EXTREMES, TELEPHONE_WITHOUT_SCRIPT, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const TEXTS = new Map([
  [DESK, 'Wir spielen eine neue Version ein.'],
  [TELEPHONE_WITHOUT_SCRIPT, 'Wir tauschen eine Festplatte.'],
]);

for (const mode of EXTREMES) {
  const title = `state and announcements (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const operator = await arrive(mode);
      const { page } = operator;
      await logIn(operator, 'betrieb', '/betrieb/zustand');
      await operator.says('Keine Sicherung erfasst.');
      await operator.says('Kein Zertifikat angegeben.');
      await operator.look('state');
      await operator.press('link', 'Alle Verwaltungen zeigen');
      await operator.says('Gera');
      await operator.look('state of all');

      await operator.visit('/betrieb/neue-versionen');
      await operator.look('new versions');
      await operator.visit('/betrieb/uebernehmen');
      await operator.look('values to take over');
      await operator.visit('/betrieb/nutzung/karte?leistung=hundesteuer-anmelden');
      await operator.says('Diese Gemeinden sind gefüllt');
      await operator.look('map of use');
      await operator.visit('/betrieb/pflichten');
      await operator.look('duties');
      await operator.press('link', 'Stadtverwaltung Gera');
      await operator.says('Noch nicht mit dem Gesetz verglichen.');
      await operator.look('duties of one');
      const manager = await arrive(mode);
      await logIn(manager, 'suedliches-saaletal-einrichtung', '/amt/pflichten');
      await manager.look('own duties');
      await manager.visit('/amt/berichte');
      await manager.look('monthly reports');
      await manager.visit('/amt/pflichten');
      const invoice = manager.page.locator('section', { hasText: 'Elektronische Rechnungen' });
      await invoice.getByLabel('Was wurde getan?').fill('Eingangskorb seit 2020');
      await invoice.getByLabel('Adresse, unter der man es sieht').fill('amt.example');
      await invoice.getByRole('button').click();
      await manager.says('Die Adresse beginnt mit https://');
      await manager.look('own duties, wrong');
      await invoice.getByLabel('Adresse, unter der man es sieht').fill('https://amt.example/rechnung');
      await invoice.getByRole('button').click();
      await manager.says('Gespeichert.');

      await operator.visit('/betrieb/ankuendigungen');
      await operator.look('announcements');
      const today = new Date();
      const tomorrow = new Date(today.getTime() + 86_400_000);
      const day = (date) => [date.getDate(), date.getMonth() + 1, date.getFullYear()];
      await page.getByLabel('Wartung').check();
      await fill(page, { von: day(today), 'von-zeit': '8 Uhr', bis: day(tomorrow), 'bis-zeit': '06:00', 'text-de': TEXTS.get(mode) });
      assert.equal((await operator.press('button', 'Ankündigen')).status(), 422);
      await operator.says('Nennen Sie die Uhrzeit so: 20:00.');
      await operator.look('announcement, wrong');
      await fill(page, { 'von-zeit': '00:00' });
      await operator.press('button', 'Ankündigen');
      await operator.says('Angekündigt.');

      const citizen = await arrive(mode);
      // It reaches every page within seconds.
      for (let turn = 0; turn < 20; turn++) {
        await citizen.visit('/');
        if (await citizen.page.locator('.dw-notice', { hasText: TEXTS.get(mode) }).count()) break;
        await citizen.page.waitForTimeout(500);
      }
      assert.equal(await citizen.page.locator('.dw-notice', { hasText: TEXTS.get(mode) }).count(), 1);
      await citizen.look('page that announces');

      const row = page.getByRole('row', { name: TEXTS.get(mode) });
      await row.getByRole('button', { name: 'Zurücknehmen' }).click();
      await operator.says('Zurückgenommen.');
      await operator.look('announcement taken back');
    }),
  );
}
