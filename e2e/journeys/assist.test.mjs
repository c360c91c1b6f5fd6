// A clerk fills in a form for somebody at the counter: consent, the pages of the form, the receipt to take home, the case.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DEFECT, KOERNER, complete, fill } from '../lib/application.mjs';
import { MODES, close, journey } from '../lib/journey.mjs';
import { applicant, arrives, logIn } from '../lib/staff.mjs';

after(close);

for (const mode of MODES) {
  const title = `fill in a form for somebody (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, 'nottertal-heilinger-hoehen');
      await clerk.press('link', 'Für eine Person erfassen');
      await clerk.look('record for a person');
      assert.equal((await clerk.press('button', 'Weiter zum Formular')).status(), 422);
      await clerk.says('Wählen Sie eine Leistung.');
      await clerk.look('record for a person, nothing chosen');
      await page.locator('[name=service]').selectOption('mangel-melden');
      await page.locator('[name=place]').selectOption(KOERNER);
      await page.locator('[name=way][value=counter]').check();
      await page.locator('[name=name]').fill('Erna Beispiel');
      await clerk.press('button', 'Weiter zum Formular');
      await clerk.says('Sie füllen dieses Formular für eine andere Person aus');
      await clerk.look('assisted, task list');
      await clerk.press('link', 'Jetzt ausfüllen');
      await complete(clerk, DEFECT);
      await clerk.says('Sie senden für Erna Beispiel ab');
      await clerk.look('assisted, review');
      await clerk.press('button', 'Meldung absenden');
      await clerk.says('Geben Sie Erna Beispiel den Beleg mit');
      await clerk.look('assisted, receipt');
      const receipt = await page.request.get(new URL('kopie.pdf', page.url()).href);
      assert.equal(receipt.headers()['content-type'], 'application/pdf');
      const sent = {
        reference: await page.locator('main [name=vorgangsnummer]').inputValue(),
        code: await page.locator('main [name=zugangscode]').inputValue(),
      };
      const address = await page.getByRole('link', { name: 'Zum Vorgang' }).getAttribute('href');
      await arrives(clerk, address, 'am Schalter');
      await clerk.says('Meldung eingegangen (am Schalter)');
      await clerk.look('case, assisted');

      const citizen = await applicant(arrive, mode, sent);
      await citizen.says('Die Verwaltung hat diese Angaben am Schalter erfasst und abgesendet.');
      await citizen.says('Wen Sie fragen können');
      assert.equal(await citizen.page.locator('[aria-current=step]').count(), 1);
      await citizen.look('status, assisted');
    }));
}
