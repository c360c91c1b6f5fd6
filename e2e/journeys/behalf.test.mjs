// What an administration does in the name of a member municipality, as the mayor of that municipality sees it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CLUB_JSON, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { arrives, logIn, openCase } from '../lib/staff.mjs';

after(close);

/** Gemeinde Altenberga, a member of the Verwaltungsgemeinschaft Südliches Saaletal. */
const ALTENBERGA = '16074002';
const PAGE = '/amt/in-unserem-namen';

for (const mode of EXTREMES) {
  const title = `what is done in our name (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'vereinsfoerderung', ALTENBERGA, CLUB_JSON);
      const mayor = await arrive(mode);
      await logIn(mayor, 'suedliches-saaletal-gemeinde');
      assert.equal(new URL(mayor.page.url()).pathname, PAGE);
      await arrives(mayor, PAGE, sent.reference);
      await mayor.says('für Gemeinde Altenberga');
      await mayor.says('eigener Wirkungskreis');
      await mayor.says('Sportverein Beispieldorf');
      await mayor.look('week of a member');
      await mayor.page.emulateMedia({ media: 'print' });
      assert.ok(!(await mayor.page.getByRole('link', { name: 'Die sieben Tage davor' }).isVisible()), 'paper has no links');
      await mayor.page.emulateMedia({ media: 'screen' });
      await mayor.press('link', 'Die sieben Tage davor');
      await mayor.says('nichts eingegangen');
      await mayor.look('week of a member, empty');
      await mayor.press('link', 'Die Tage danach');
      await mayor.says(sent.reference);
      await mayor.visit('/amt/liste.csv', 403);

      // A grant is no running administration: a second person and the municipality both have to release it.
      const clerk = await arrive(mode);
      await logIn(clerk, 'suedliches-saaletal');
      await openCase(clerk, sent.reference);
      const address = new URL(clerk.page.url()).pathname;
      await clerk.press('button', 'Vorgang übernehmen');
      await clerk.page.locator('[name=outcome][value=granted]').check();
      assert.equal((await clerk.press('button', 'Weiter zur Vorschau')).status(), 422);
      await clerk.says('Hier muss die Gemeinde entscheiden.');
      await clerk.look('case, municipality not asked');
      await clerk.page.locator('[name=member][value=ask]').check();
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.says('Eine zweite Person und die Vertretung der Gemeinde');
      await clerk.look('preview, municipality asked');
      await clerk.press('button', 'Zur Freigabe vorlegen');
      await clerk.says('Die Entscheidung ist zur Freigabe vorgelegt.');

      await mayor.visit(PAGE);
      await mayor.press('link', 'Freigaben');
      await mayor.look('what waits for the municipality');
      await mayor.press('link', sent.reference);
      await mayor.look('release of the municipality');
      assert.equal(await mayor.page.locator('#verlauf, #antrag').count(), 0, 'only what goes out');
      assert.equal((await mayor.press('button', 'Zurückgeben')).status(), 422);
      await mayor.press('button', 'Freigeben');
      await mayor.says('wenn auch die andere Freigabe da ist');
      const second = await arrive(mode);
      await logIn(second, 'suedliches-saaletal-freigabe');
      await second.press('link', sent.reference);
      await second.press('button', 'Freigeben und hinausgeben');
      await arrives(clerk, address, 'Bescheid öffnen');
      await clerk.says('freigegeben von Jona Ehrenamt für die Gemeinde');
      await clerk.look('case, released by the municipality');
    }),
  );
}
