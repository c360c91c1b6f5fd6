// Which service first: a coordinator sees the list, enters what is known, reads a table; the state agrees on weights.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const LIST = '/amt/planung/reihenfolge';

for (const [number, mode] of EXTREMES.entries()) {
  const title = `which first (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const jo = await arrive(mode);
      const { page } = jo;
      await logIn(jo, 'suedliches-saaletal-planung', '/amt/planung');
      await jo.press('link', 'Was zuerst');
      await jo.says('Nutzen und Machbarkeit');
      await jo.look('which first');
      const service = await page.locator(`a[href^="${LIST}/"]`).first().getAttribute('href');
      await page.locator('[name=gruppe]').selectOption('along');
      await jo.press('button', 'Zeigen');
      await jo.look('which first, one group');

      await jo.visit(service);
      await jo.look('one service');
      await fill(page, { cases: 'viele' });
      await jo.press('button', 'Speichern und neu berechnen');
      await jo.says('Geben Sie eine Zahl ab 0 ein');
      assert.equal(await page.locator('[name=cases]').inputValue(), 'viele', 'what was typed stays');
      await jo.look('one service with a mistake');
      await fill(page, { cases: `${120 + number}`, office_minutes: '12,5' });
      await page.locator('[name=interface]').selectOption('2');
      await jo.press('button', 'Speichern und neu berechnen');
      await jo.says('Die Liste ist neu berechnet');
      await jo.visit(service);
      await jo.says(/Stunden im Jahr gespart/);

      await jo.visit(`${LIST}/tabelle`);
      await jo.look('values in a table');
      const id = service.split('/').pop();
      await fill(page, { tabelle: `Kennung;Fälle im Jahr;Rechtspflicht\n${id};x;1\neinhorn;3;1\n${id};3;7` });
      await jo.press('button', 'Prüfen');
      await jo.says('3 Stellen stimmen nicht');
      await jo.says('„einhorn“ ist keine Leistung dieser Verwaltung');
      await jo.look('a broken table');
      await fill(page, { tabelle: `Kennung;Fälle im Jahr\n${id};${700 + number}` });
      await jo.press('button', 'Prüfen');
      await jo.says('Ein Wert ist neu');
      await jo.look('a table that can be taken over');
      await jo.press('button', 'Übernehmen');
      await jo.says('Die Liste ist neu berechnet');

      await jo.visit('/amt/planung/gewichte');
      await jo.look('own weights');
      await fill(page, { cases: '36', grund: 'Wir haben viele Fälle.' });
      await jo.press('button', 'Als neue Fassung speichern');
      await jo.says('Die Punkte ergeben 101');
      await jo.look('own weights with a mistake');
      await fill(page, { cases: '30', office_minutes: '25', duty: '15', citizen_minutes: '15', demand: '10', policy: '5' });
      await jo.press('button', 'Als neue Fassung speichern');
      await jo.says('Die neuen Gewichte gelten ab sofort');
      await jo.look('own weights in force');
      await jo.press('button', 'Wieder die Gewichte des Landes verwenden');
      await jo.says('Die neuen Gewichte gelten ab sofort');

      await jo.visit('/amt/planung/fahrplan');
      await jo.says('Halbjahr');
      await jo.look('the roadmap');
      await fill(page, { stunden: 'viele' });
      await jo.press('button', 'Fahrplan berechnen');
      await jo.says('Geben Sie eine ganze Zahl');
      await jo.look('the roadmap with a mistake');
      await fill(page, { stunden: '0' });
      await jo.press('button', 'Fahrplan berechnen');
      await jo.says('Nichts.');

      const land = await arrive(mode);
      await logIn(land, 'land', '/land');
      await land.press('link', 'Gewichte des Landes');
      await land.look('weights of the state');
      await fill(land.page, {
        'tag-day': '4', 'tag-month': '7', 'tag-year': '2024', wer: 'Lenkungskreis', grund: `Runde ${number} in Erfurt`,
      });
      await land.press('button', 'Als neue Fassung speichern');
      await land.says('Die neuen Gewichte gelten ab sofort');
      await land.says('Lenkungskreis');
      await land.look('weights of the state in versions');
    }));
}
