// Single answers are asked again: the applicant corrects just those, the clerk corrects on the applicant's behalf, both see it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DOG_JSON, KOERNER, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, MODES, close, journey } from '../lib/journey.mjs';
import { applicant, arrives, logIn, openCase, unfold } from '../lib/staff.mjs';

after(close);

for (const mode of MODES) {
  const title = `correct single answers (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, 'nottertal-heilinger-hoehen');
      await openCase(clerk, sent.reference);
      const address = new URL(page.url()).pathname;
      await clerk.says('Bis wann die Verwaltung handeln muss');
      await clerk.says('§ 75 VwGO');
      await clerk.press('button', 'Vorgang übernehmen');
      const ask = await unfold(page, 'Rückfrage stellen');
      await ask.locator('[name=question]').fill('Ist das die richtige Straße? Und welche Rasse ist es?');
      await unfold(page, 'Angaben auswählen, die berichtigt werden sollen');
      await ask.locator('[value=street]').check();
      await ask.locator('[value=dog_breed]').check();
      await ask.locator('[name=until-day]').fill('1');
      await ask.locator('[name=until-month]').fill('13');
      await ask.locator('[name=until-year]').fill('2040');
      assert.equal((await clerk.press('button', 'Rückfrage senden')).status(), 422, 'no such day');
      await clerk.look('question, no such day');
      assert.ok(await page.locator('[value=dog_breed][name^=wanted]').isChecked(), 'what was chosen is there again');
      await page.locator('[name=until-month]').fill('12');
      await clerk.press('button', 'Rückfrage senden');
      await clerk.says('Diese Angaben werden berichtigt oder ergänzt');
      await clerk.look('case, answers asked again');

      const citizen = await applicant(arrive, mode, sent);
      await citizen.says('Bitte ergänzen oder berichtigen Sie');
      await citizen.says('1. Dezember 2040');
      await citizen.look('status, answers asked again');
      await citizen.press('button', 'Angaben berichtigen');
      await citizen.says('Gefragt wird nur, was die Verwaltung braucht.');
      await citizen.look('correction, task list');
      await citizen.press('link', 'Weiter ausfüllen');
      assert.equal(await citizen.page.locator('main [name=city]').count(), 0, 'only what was asked');
      await fill(citizen.page, { street: '' });
      await citizen.press('button', 'Weiter');
      await citizen.look('correction, empty answer');
      await fill(citizen.page, { street: 'Nebenweg' });
      await citizen.press('button', 'Weiter');
      await fill(citizen.page, { dog_breed: 'Dackel' });
      await citizen.look('correction, last question');
      await citizen.press('button', 'Prüfen und absenden');
      await citizen.says('Das ändert sich');
      await citizen.says('Nebenweg');
      await citizen.look('correction, review');
      await citizen.press('button', 'Berichtigung absenden');
      await citizen.says('Ihre Berichtigung ist angekommen');
      await citizen.says('von der Person selbst berichtigt');
      await citizen.look('status, corrected');
      await citizen.page.goBack();
      await citizen.page.goForward();

      await arrives(clerk, address, 'Dackel');
      await clerk.says('Angaben berichtigt');
      await clerk.look('case, corrected');

      // On the applicant's behalf, with a reason.
      const correct = await unfold(page, 'Angaben für die Person berichtigen');
      assert.equal((await clerk.press('button', 'Weiter zum Formular')).status(), 422);
      await clerk.look('correction by a clerk, nothing chosen');
      await unfold(page, 'Angaben für die Person berichtigen');
      await correct.locator('[name^=corrected][value=house_number]').check();
      await correct.locator('[name=reason]').fill('Telefonisch mitgeteilt');
      await clerk.press('button', 'Weiter zum Formular');
      await clerk.says('Sie berichtigen für eine andere Person');
      await clerk.look('correction by a clerk, task list');
      await clerk.press('link', 'Weiter ausfüllen');
      await fill(page, { house_number: '14' });
      await clerk.press('button', 'Prüfen und absenden');
      await clerk.press('button', 'Berichtigung absenden');
      assert.equal(new URL(page.url()).pathname, address);
      await clerk.says('Die Berichtigung ist gespeichert.');
      await citizen.page.reload();
      await citizen.says('von der Verwaltung berichtigt');
      await citizen.says('Grund: Telefonisch mitgeteilt');
      await citizen.look('status, corrected by a clerk');
    }));
}
