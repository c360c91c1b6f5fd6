// The service desk of the shared provider: a clerk reports and gets an answer, a manager orders, two operators share out the costs.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { DESK, EXTREMES, TELEPHONE_WITHOUT_SCRIPT, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

/** Each mode has an offer and a quarter of its own: the journeys run beside each other. */
const CASES = new Map([
  [DESK, { code: 'videoraum', quarter: '2025-Q3', sum: '12.000,05 €' }],
  [TELEPHONE_WITHOUT_SCRIPT, { code: 'scannerplatz', quarter: '2025-Q4', sum: '12.000,05 €' }],
]);
const OFFICE = 'suedliches-saaletal';

for (const mode of EXTREMES) {
  const { code, quarter, sum } = CASES.get(mode);

  test(`a ticket (${mode.name})`, () =>
    journey(`a ticket (${mode.name})`, async (arrive) => {
      const clerk = await arrive(mode);
      await logIn(clerk, OFFICE, '/amt/hilfe');
      await clerk.says('Zu diesen Zeiten ist jemand da');
      await clerk.look('help');
      await clerk.press('link', 'Neues Anliegen');
      assert.equal((await clerk.press('button', 'Anliegen senden')).status(), 422);
      await clerk.says('Beschreiben Sie, was geschehen ist.');
      await clerk.look('new ticket, refused');
      const subject = `Vorschau bleibt leer (${code})`;
      const answers = { betreff: subject, text: 'Die Vorschau zeigt ein leeres Blatt.', bereich: 'letters', betroffen: 'several' };
      await fill(clerk.page, { ...answers, behindert: 'fully' });
      await clerk.press('button', 'Anliegen senden');
      await clerk.says('Ihr Anliegen ist angekommen.');
      await clerk.says('dringend');
      await clerk.look('ticket of a clerk');
      const own = new URL(clerk.page.url()).pathname;

      const operator = await arrive(mode);
      await logIn(operator, 'betrieb', '/betrieb/anliegen');
      await operator.look('tickets of all administrations');
      await operator.press('link', subject);
      await operator.says('Die Vorschau zeigt ein leeres Blatt.');
      assert.equal((await operator.press('button', 'Antworten')).status(), 422);
      await operator.look('ticket of an operator, refused');
      await fill(operator.page, { text: 'Welcher Browser ist es?' });
      await operator.press('button', 'Rückfrage stellen');
      await operator.says('Die Zeit steht, bis eine Antwort kommt.');
      await operator.look('ticket that waits');

      await clerk.visit(own);
      await clerk.says('Welcher Browser ist es?');
      await fill(clerk.page, { text: 'Der mitgelieferte.' });
      await clerk.press('button', 'Antwort senden');
      await clerk.says('in Arbeit');

      // The page of the operator is older than the answer: nothing is overwritten, and nothing typed is lost.
      await fill(operator.page, { text: 'Bitte die neue Fassung nehmen.' });
      assert.equal((await operator.press('button', 'Als gelöst antworten')).status(), 409);
      assert.equal(await operator.page.locator('[name="text"]').inputValue(), 'Bitte die neue Fassung nehmen.');
      await operator.look('ticket that changed meanwhile');
      await operator.press('button', 'Als gelöst antworten');
      await operator.says('Das Anliegen ist gelöst.');

      await clerk.visit(own);
      await clerk.says('Bitte die neue Fassung nehmen.');
      await clerk.says('Schreiben Sie einfach eine Antwort.');
      await clerk.look('ticket that is solved');
      await clerk.press('button', 'Anliegen abschließen');
      await clerk.says('Das Anliegen ist abgeschlossen.');

      await operator.visit('/betrieb/anliegen/zeiten');
      await operator.look('service hours');
      assert.equal((await operator.press('button', 'Speichern')).status(), 422);
      await operator.says('Nennen Sie, wo das vereinbart ist');
      await operator.look('service hours, refused');
    }));

  test(`orders and costs (${mode.name})`, () =>
    journey(`orders and costs (${mode.name})`, async (arrive) => {
      const anna = await arrive(mode);
      await logIn(anna, 'betrieb', '/betrieb/katalog');
      assert.equal((await anna.press('button', 'Leistung speichern')).status(), 422);
      await anna.look('catalogue, refused');
      const offer = { kuerzel: code, name: `Leistung ${code}`, beschreibung: 'Für alle.', preis: '25,50', abrechnung: 'monthly' };
      await fill(anna.page, { ...offer, ab: [1, 1, 2025] });
      await anna.press('button', 'Leistung speichern');
      await anna.says('Die Leistung ist gespeichert.');
      await anna.look('catalogue');

      const manager = await arrive(mode);
      await logIn(manager, `${OFFICE}-einrichtung`, '/amt/anbieter');
      await manager.says('25,50 € im Monat');
      await manager.look('what the provider offers');
      await manager.press('button', `Leistung ${code} bestellen`);
      await manager.says('Ihre Bestellung ist angekommen.');
      await manager.look('order of an administration');
      const own = new URL(manager.page.url()).pathname;

      await anna.visit('/betrieb/bestellungen');
      await anna.look('orders');
      await anna.press('link', `Leistung ${code}`);
      await anna.press('button', 'Annehmen');
      await anna.says('Die Bestellung ist angenommen.');
      await anna.look('order that is accepted');
      await anna.press('button', 'Bereitstellung melden');
      await anna.says('bereitgestellt');
      await manager.visit(own);
      await fill(manager.page, { tag: [31, 12, 2099] });
      await manager.press('button', 'Kündigen');
      await manager.says('Die Kündigung ist gespeichert.');

      await anna.visit('/betrieb/kosten');
      await fill(anna.page, { ab: [1, 1, 2025], base: '50', workplaces: '0', inhabitants: '40', uses: '11', quelle: 'Beschluss 3' });
      assert.equal((await anna.press('button', 'Schlüssel vorschlagen')).status(), 422);
      await anna.says('Die Anteile ergeben zusammen nicht 100 Prozent.');
      await anna.look('key, refused');
      await fill(anna.page, { uses: '10', quelle: `Beschluss ${code}` });
      await anna.press('button', 'Schlüssel vorschlagen');
      await anna.says('wartet auf die Freigabe');
      await anna.look('key that waits');

      const bert = await arrive(mode);
      await logIn(bert, 'betrieb-2', '/betrieb/kosten');
      const proposal = bert.page.locator('section', { hasText: `Beschluss ${code}` });
      await Promise.all([bert.page.waitForEvent('load'), proposal.getByRole('button', { name: 'Schlüssel freigeben' }).click()]);
      await bert.says('Der Schlüssel ist freigegeben.');

      await anna.visit('/betrieb/kosten');
      await fill(anna.page, { quartal: quarter });
      await anna.press('button', 'Abrechnung beginnen');
      await fill(anna.page, { kosten: 'Rechenzentrum; viel; Rechnung' });
      assert.equal((await anna.press('button', 'Kosten speichern')).status(), 422);
      await anna.says('Zeile 1 passt nicht.');
      await anna.look('costs, refused');
      await fill(anna.page, { kosten: 'Rechenzentrum; 11.000,05; Rechnung 17\nStrom; 1.000; Rechnung 18' });
      await anna.press('button', 'Kosten speichern');
      await anna.says(`Zusammen: ${sum}`);
      await anna.press('button', 'Zur Prüfung vorlegen');
      await anna.says('Eine zweite Person muss es freigeben.');
      assert.equal(await anna.page.getByRole('button', { name: 'Abrechnungen ausstellen' }).count(), 0);
      await anna.look('costs that wait');

      await bert.visit(`/betrieb/kosten/${quarter}`);
      await bert.press('button', 'Abrechnungen ausstellen');
      await bert.says('Die Abrechnungen sind ausgestellt.');
      await bert.says(`Zusammen: ${sum}`);
      await bert.look('costs that are issued');

      await manager.visit('/amt/kosten');
      await manager.says(/Zu zahlen: \d/);
      await manager.says('der Kosten');
      await manager.look('statement of an administration');
      const { bytes } = await manager.download(manager.page.getByRole('link', { name: 'Diese Abrechnung als PDF' }).first());
      assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    }));
}
