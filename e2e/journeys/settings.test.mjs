// Whoever sets up an administration: where each value comes from, changing one, taking one over, and an account with two people.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

/** A member for each journey, so that none meets what another writes; and the one of which they all take over. */
const MEMBERS = ['16074002', '16074004', '16074008', '16074016'];
const LENDER = '16074021';
const SETTINGS = '/amt/einstellungen';

for (const [number, mode] of EXTREMES.entries()) {
  const title = `settings of the own administration (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const member = MEMBERS[number];
      const noa = await arrive(mode);
      await logIn(noa, 'suedliches-saaletal-einrichtung');
      await noa.visit(SETTINGS);
      await noa.look('settings');
      await noa.visit(`${SETTINGS}/${member}`);
      await noa.says('Angaben für alle Dienste');
      await noa.look('settings of a member');

      await noa.visit(`${SETTINGS}/${member}/contact.phone`);
      await fill(noa.page, { wert: '', quelle: '' });
      await noa.press('button', 'Speichern');
      await noa.says('Geben Sie den Wert ein');
      await noa.look('setting refused');
      await fill(noa.page, { wert: `036424 ${number}`, quelle: 'Rathaus' });
      await noa.press('button', 'Speichern');
      await noa.says('Die Angabe ist gespeichert');
      await noa.says(`036424 ${number}`);
      await noa.look('setting saved');

      await noa.visit(`${SETTINGS}/${member}/letterhead.street`);
      await noa.page.locator('select[name="von"]').selectOption(LENDER);
      await noa.press('button', 'Übernehmen');
      await noa.says('Übernommen von:');

      await noa.visit(`${SETTINGS}/${member}/bank.iban`);
      await noa.says('wenn eine zweite Person sie bestätigt hat');
      await noa.look('account of a member');
      await fill(noa.page, { wert: 'DE02120300000000202051', quelle: 'Kontoauszug' });
      await noa.press('button', 'Speichern');
      await noa.says('sobald sie bestätigt ist');
      assert.equal(await noa.page.getByRole('button', { name: 'Bankangaben bestätigen' }).count(), 0);

      const sam = await arrive(mode);
      await logIn(sam, 'suedliches-saaletal-einrichtung-2');
      await sam.visit(`${SETTINGS}/${member}`);
      await sam.says('DE02120300000000202051');
      await sam.look('account to confirm');
      await sam.press('button', 'Bankangaben bestätigen');
      await sam.says('Die Bankangaben gelten jetzt');
    }),
  );
}
