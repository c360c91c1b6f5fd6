// What an administration does in the name of a member municipality, as the mayor of that municipality sees it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CLUB_JSON, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, DESK, TELEPHONE_WITHOUT_SCRIPT, close, journey } from '../lib/journey.mjs';
import { arrives, logIn } from '../lib/staff.mjs';

after(close);

/** Gemeinde Altenberga, a member of the Verwaltungsgemeinschaft Südliches Saaletal. */
const ALTENBERGA = '16074002';
const PAGE = '/amt/in-unserem-namen';

for (const mode of [DESK, TELEPHONE_WITHOUT_SCRIPT]) {
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
      await mayor.visit('/amt/freigaben', 403);
      await mayor.visit('/amt/liste.csv', 403);
    }),
  );
}
