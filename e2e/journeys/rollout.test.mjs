// The shared provider: what is missing where, values of many from one table, roll-outs of two people.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { DESK, EXTREMES, TELEPHONE_WITHOUT_SCRIPT, close, journey } from '../lib/journey.mjs';
import { logIn, unfold } from '../lib/staff.mjs';

after(close);

const NEW = '/betrieb/ausrollungen/neu';

/** Each mode works on a member and a service of its own. */
const PLACES = new Map([
  [DESK, { town: '16074057', name: 'Milda', fee: '41,50', service: 'vereinsfoerderung', ask: '16074065', asked: 'Orlamünde' }],
  [TELEPHONE_WITHOUT_SCRIPT, { town: '16074114', name: 'Zöllnitz', fee: '52', service: 'plakatierung', ask: '16074095', asked: 'Sulza' }],
]);

const tariff = (town, fee) =>
  'schluessel;dog_tax.first;dog_tax.second;dog_tax.further;dog_tax.dangerous_first;dog_tax.dangerous_further;dog_tax.taxable_from_months;dog_tax.start_rule\n' +
  `${town};${fee};60;70;300;400;4;quarter\n`;

for (const mode of EXTREMES) {
  const title = `values from a table and a roll-out (${mode.name})`;
  const place = PLACES.get(mode);

  test(title, () =>
    journey(title, async (arrive) => {
      const citizen = await arrive(mode);
      await citizen.visit(`/leistung/hundesteuer-anmelden?ort=${place.town}`);
      await citizen.says(/noch nicht|nicht online/i);

      const operator = await arrive(mode);
      const { page } = operator;
      await logIn(operator, 'betrieb', '/betrieb');
      await operator.says('Was wo online ist');
      await operator.look('operators begin');
      await operator.visit('/betrieb/luecken?leistung=hundesteuer-anmelden&kreis=16074&stand=waits');
      await operator.says(place.name);
      await operator.look('what is missing');

      for (const by of ['leistung', 'kreis', 'verwaltung']) {
        await operator.visit(`/betrieb/nutzung?nach=${by}`);
        if (by !== 'verwaltung') await operator.look(`use by ${by}`);
      }
      await operator.visit('/betrieb/warteschlangen');
      await operator.look('queues');
      // The municipality is asked for one value and says it on a page of its own.
      await operator.visit(`/betrieb/nachfragen/neu?leistung=hundesteuer-anmelden&kreis=16074&stand=waits`);
      await operator.look('whom to ask');
      for (const box of await page.locator('input[name=wen]').all()) {
        await box.setChecked((await box.getAttribute('value')) === place.ask);
      }
      await operator.press('button', 'Nachfragen');
      await operator.look('requests');
      await page.locator('table a', { hasText: place.asked }).first().click();
      await operator.says('Link zu der Seite mit den Fragen');
      await operator.look('request, open');
      const town = await arrive(mode);
      await town.visit(new URL(await page.locator('a[href*="/angaben/"]').getAttribute('href')).pathname);
      await town.says(new RegExp(`Angaben für (Gemeinde|Stadt) ${place.asked}`));
      await town.look('values that are asked for');
      await fill(town.page, { 'dog_tax-first': 'viel' });
      assert.equal((await town.press('button', 'Angaben senden')).status(), 422);
      await town.look('values that are asked for, refused');
      await fill(town.page, { 'dog_tax-first': '44' });
      await town.press('button', 'Angaben senden');
      await town.says('Ihre Angaben sind angekommen.');
      await town.look('values that are asked for, sent');
      await page.reload();
      await operator.says('44,00 €');
      await operator.look('request, answered');
      await operator.press('button', 'Antworten übernehmen');
      await operator.says('übernommen');

      // A table with a mistake: named by line and column, and nothing of that line is stored.
      await operator.visit('/betrieb/werte');
      await operator.look('values');
      await fill(page, { tabelle: tariff(place.town, 'viel'), quelle: 'Satzung der Probe' });
      assert.equal((await operator.press('button', 'Prüfen')).status(), 422);
      await operator.says('Geben Sie einen Betrag in Euro ein');
      await operator.look('values, wrong');
      await fill(page, { tabelle: tariff(place.town, place.fee) });
      await operator.press('button', 'Prüfen');
      await operator.says('7 Angaben für 1 Körperschaften');
      await operator.look('values, right');
      await operator.press('button', 'Richtige Zeilen speichern');
      await operator.says('7 Angaben wurden gespeichert');
      // The dog registration was switched on and waited for them: it is open now.
      await citizen.visit(`/leistung/hundesteuer-anmelden?ort=${place.town}`);
      await citizen.says(`${Number(place.fee.replace(',', '.')).toFixed(2).replace('.', ',')} €`);
      await citizen.says('Online hier möglich');

      // Another service is switched off for one town, by two people, and comes back.
      await operator.visit(NEW);
      await operator.look('new roll-out');
      await operator.press('button', 'Vorschau zeigen');
      await operator.says('Geben Sie der Ausrollung einen Titel.');
      await operator.look('new roll-out, refused');
      await fill(page, { titel: `Probe ${place.name}` });
      await unfold(page, 'Liste der Schlüssel');
      await fill(page, { liste: place.town });
      await page.locator(`input[name=leistung][value=${place.service}]`).check();
      await page.locator('input[name=schalten][value=aus]').check();
      await page.locator('input[name=wen][value=liste]').check();
      await operator.press('button', 'Vorschau zeigen');
      await operator.says('Noch ist nichts geändert.');
      await operator.look('preview of a roll-out');
      await operator.press('button', 'Zur Freigabe vorschlagen');
      await operator.says('wartet jetzt auf die Freigabe');
      await operator.look('roll-out, proposed');
      const address = new URL(page.url()).pathname;
      assert.equal(await page.locator('button', { hasText: /^Freigeben$/ }).count(), 0, 'nobody approves what they proposed');

      const second = await arrive(mode);
      await logIn(second, 'betrieb-2', address);
      await second.look('roll-out, to approve');
      await second.press('button', 'Freigeben');
      await second.says('Freigegeben.');
      await citizen.visit(`/leistung/${place.service === 'plakatierung' ? 'plakatierung' : place.service}?ort=${place.town}`);
      await citizen.says('noch nicht freigeschaltet');
      await citizen.look('service that is not switched on');

      await unfold(second.page, 'Zurücknehmen');
      await second.press('button', 'Zurücknehmen');
      await second.says('kurz, warum');
      await second.look('roll-out, a reason is missing');
      await fill(second.page, { 'grund-roll-back': 'Es war nur eine Probe.' });
      await second.press('button', 'Zurücknehmen');
      await second.says('Alles ist wie vorher.');
      await second.look('roll-out, rolled back');
      await citizen.page.reload();
      await citizen.says('Online hier möglich');
      await operator.visit('/betrieb/ausrollungen');
      await operator.says(`Probe ${place.name}`);
      await operator.look('roll-outs');
    }));
}
