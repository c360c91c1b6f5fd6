// Decisions with four eyes: a clerk proposes, a second person approves or gives it back. What is out is amended, with a text block.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CLUB_JSON, ERFURT, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { applicant, arrives, logIn, openCase, unfold } from '../lib/staff.mjs';

after(close);

for (const mode of EXTREMES) {
  const title = `propose, give back, approve, amend (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'vereinsfoerderung', ERFURT, CLUB_JSON);
      const citizen = await applicant(arrive, mode, sent);
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, 'erfurt');
      await openCase(clerk, sent.reference);
      const address = new URL(page.url()).pathname;
      await clerk.press('button', 'Vorgang übernehmen');
      await page.locator('[name=outcome][value=granted]').check();
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.says('muss eine zweite Person freigeben');
      await clerk.look('preview of a proposal');
      await clerk.press('button', 'Zur Freigabe vorlegen');
      await clerk.says('Die Entscheidung ist zur Freigabe vorgelegt.');
      await clerk.look('case, waiting for approval');
      await citizen.page.reload();
      await citizen.says('In Bearbeitung');
      assert.ok(!(await citizen.words()).includes('Bescheid öffnen'), 'nothing is out');

      const second = await arrive(mode);
      await logIn(second, 'erfurt-freigabe');
      assert.equal(new URL(second.page.url()).pathname, '/amt/freigaben');
      await second.says(sent.reference);
      await second.look('approvals');
      await second.press('link', sent.reference);
      await second.says('Jugendturnier');
      await second.look('approval');
      assert.equal((await second.press('button', 'Zurückgeben')).status(), 422);
      await second.look('approval, no reason');
      await fill(second.page, { reason: 'Bitte nennen Sie die Richtlinie.' });
      await second.press('button', 'Zurückgeben');
      await second.says('Der Entwurf ist erhalten.');

      await clerk.visit(address);
      await clerk.says('Bitte nennen Sie die Richtlinie.');
      await clerk.look('case, given back');
      assert.ok(await page.locator('[name=outcome][value=granted]').isChecked(), 'the draft is as it was');
      await fill(page, { reasons: 'Die Förderrichtlinie sieht diese Förderung vor.' });
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.press('button', 'Zur Freigabe vorlegen');
      await clerk.press('button', 'Vorlage zurücknehmen');
      await clerk.says('Die Vorlage ist zurückgenommen.');
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.press('button', 'Zur Freigabe vorlegen');

      await second.visit('/amt/freigaben');
      await second.press('link', sent.reference);
      await second.says('Die Förderrichtlinie sieht diese Förderung vor.');
      const sheet = await second.page.getByRole('link', { name: 'Bescheid ansehen (PDF)' }).getAttribute('href');
      const answer = await second.context.request.get(sheet);
      assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
      await second.press('button', 'Freigeben und hinausgeben');
      await second.says('Freigegeben.');
      assert.ok(!(await second.words()).includes(sent.reference), 'it waits no more');
      await second.look('approvals, approved');

      await arrives(clerk, address, 'Bescheid öffnen');
      await clerk.says(/Freigegeben von\s+Mika Vieraugen/);
      await citizen.page.reload();
      await citizen.says('Entschieden');

      // A text block for the reasons of an amendment.
      const name = `Zahl ${mode.name}`;
      await clerk.visit('/amt/textbausteine');
      await clerk.look('text blocks');
      await fill(page, { name, text: 'Zu {unbekannt} nicht möglich.' });
      assert.equal((await clerk.press('button', 'Textbaustein speichern')).status(), 422);
      await clerk.look('text block, unknown parameter');
      await fill(page, { text: 'Im Bescheid zu {aktenzeichen} war die {Stelle: text} falsch.' });
      await clerk.press('button', 'Textbaustein speichern');
      await clerk.says('Der Textbaustein ist angelegt.');
      await clerk.press('link', name);
      await clerk.look('one text block');

      await clerk.visit(address);
      let part = await unfold(page, 'Bescheid ändern');
      assert.equal((await clerk.press('button', 'Änderung beginnen')).status(), 422);
      await clerk.look('amendment, nothing filled in');
      part = await unfold(page, 'Bescheid ändern');
      await part.locator('[name=amendment][value=corrected]').check();
      await part.locator('[name=why]').fill('Ein Schreibfehler wird berichtigt.');
      await clerk.press('button', 'Änderung beginnen');
      await clerk.says('Die Änderung ist begonnen.');
      await clerk.look('case, amending');
      await citizen.page.reload();
      await citizen.says('Entschieden');
      await page.locator('[name=baustein]').selectOption({ label: name });
      await clerk.press('button', 'Textbaustein ausfüllen');
      await clerk.look('fill in a text block');
      assert.equal((await clerk.press('button', 'In den Entwurf einfügen')).status(), 422);
      await clerk.look('fill in a text block, nothing filled in');
      await fill(page, { 'wert-0': 'Zahl in Satz 2' });
      await clerk.press('button', 'In den Entwurf einfügen');
      const reasons = await page.locator('[name=reasons]').inputValue();
      assert.match(reasons, /^Ein Schreibfehler wird berichtigt\.\n\nIm Bescheid zu \S+ war die Zahl in Satz 2 falsch\.$/);
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.says('wird berichtigt (§ 42 ThürVwVfG)');
      await clerk.press('button', 'Zur Freigabe vorlegen');
      await second.visit('/amt/freigaben');
      await second.press('link', sent.reference);
      await second.press('button', 'Freigeben und hinausgeben');
      await arrives(clerk, address, 'Berichtigter Bescheid öffnen');
      await clerk.says('Fassung 1, ersetzt');
      await clerk.look('case, amended');
      await citizen.page.reload();
      await citizen.says('Ersetzt durch den Bescheid vom');
      await citizen.look('status, amended');
    }),
  );
}
