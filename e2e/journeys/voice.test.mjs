// The applicant's last word: how it was, and taking it back; and what the administration learns from all cases together.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DEFECT, ERFURT, beginFirstPage, complete, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, MODES, close, journey } from '../lib/journey.mjs';
import { logIn, openCase } from '../lib/staff.mjs';

after(close);

const REPORT_JSON = { category: 'road', place: 'Bahnhofstraße 14', description: 'Tiefes Schlagloch auf der Fahrbahn.' };

/** Opens a part of the page that is folded. */
async function unfold(page, title) {
  await page.locator('details').filter({ has: page.locator('summary', { hasText: title }) }).locator('summary').click();
}

/** Loads a page again until it says this: work after a commit is done a moment later. */
async function waits(visitor, pattern) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if ((await visitor.words()).includes(pattern)) return;
    await pause(250);
    await visitor.page.reload();
  }
  await visitor.says(pattern);
}

for (const mode of MODES) {
  const title = `feedback and withdrawal (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const citizen = await arrive(mode);
      const { page } = citizen;
      await beginFirstPage(citizen, 'maengelmelder', ERFURT);
      await complete(citizen, DEFECT);
      await citizen.press('button', 'Meldung absenden');
      const reference = (await page.locator('dd .dw-code').first().innerText()).trim();

      await unfold(page, 'Rückmeldung geben');
      await citizen.look('receipt, feedback unfolded');
      assert.equal((await citizen.press('button', 'Rückmeldung senden')).status(), 422);
      await citizen.says('Wählen Sie, wie viele Sterne Sie geben.');
      await citizen.look('feedback, no stars');
      await fill(page, { sterne: '4', worte: 'Das Foto ließ sich leicht anhängen.' });
      await citizen.press('button', 'Rückmeldung senden');
      await citizen.says('Danke für Ihre Rückmeldung.');
      assert.equal(await page.locator('[name=sterne]').count(), 0, 'asked once');
      await citizen.look('receipt, thanked');

      await citizen.press('button', 'Stand ansehen');
      await unfold(page, 'Meldung zurückziehen');
      await fill(page, { grund: 'Das Loch ist schon zu.' });
      await citizen.look('status, withdrawal unfolded');
      await citizen.press('button', 'Weiter');
      await citizen.says('Wollen Sie Ihre Meldung wirklich zurückziehen?');
      assert.equal(await page.locator('[name=grund]').inputValue(), 'Das Loch ist schon zu.');
      await citizen.look('withdrawal, asked once more');
      await citizen.press('link', 'Nein, zurück zum Stand');
      await citizen.says('Eingegangen');
      await citizen.visit(`/status/${reference}/zuruecknehmen`);
      await fill(page, { grund: 'Das Loch ist schon zu.' });
      await citizen.press('button', 'Ja, Meldung zurückziehen');
      await citizen.says('Ihre Meldung ist zurückgezogen.');
      await citizen.says('Das Loch ist schon zu.');
      await citizen.look('status, withdrawn');

      const clerk = await arrive(mode);
      await logIn(clerk, 'erfurt');
      await openCase(clerk, reference);
      await waits(clerk, 'Die Meldung wurde zurückgezogen.');
      await clerk.says('Das Loch ist schon zu.');
      await clerk.look('case, withdrawn');

      // Somebody else's report is answered, and they are asked how it was.
      const sent = await submitByProgram(ADDRESS, 'mangel-melden', ERFURT, REPORT_JSON);
      await openCase(clerk, sent.reference);
      await clerk.press('button', 'Vorgang übernehmen');
      await clerk.page.locator('[name=outcome][value=resolved]').check();
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.press('button', 'Antwort senden');
      const other = await arrive(mode);
      await other.visit('/status');
      await fill(other.page, { vorgangsnummer: sent.reference, zugangscode: sent.code });
      await other.press('button', 'Stand ansehen');
      await waits(other, 'Rückmeldung geben');
      await other.look('status, answered, with feedback');
      await other.visit(`/status/${sent.reference}/rueckmeldung`);
      await other.look('feedback after the decision');
      await fill(other.page, { sterne: '5' });
      await other.press('button', 'Rückmeldung senden');
      await other.says('Danke für Ihre Rückmeldung.');

      await clerk.visit('/amt');
      await clerk.press('link', 'Rückmeldungen');
      await clerk.says('Sterne je Onlinedienst');
      await clerk.look('feedback for clerks');
      await clerk.visit('/amt');
      await clerk.press('link', 'Statistik');
      await clerk.says('Alle Leistungen');
      await clerk.look('figures');
      await clerk.press('link', 'alle Jahre');
      await clerk.look('figures of all years');
      const file = await clerk.download(clerk.page.getByRole('link', { name: 'Tabelle herunterladen (CSV)' }));
      assert.equal(file.name, 'statistik-alle.csv');
      assert.match(file.bytes.toString(), /^Leistung,Eingegangen,/);
    }),
  );
}
