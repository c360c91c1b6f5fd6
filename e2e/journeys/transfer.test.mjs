// A case goes to another administration: one gives it, the other works on it and answers, and its applicant follows one address.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DOG_JSON, KOERNER, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { applicant, arrives, logIn, openCase, unfold } from '../lib/staff.mjs';

after(close);

for (const mode of EXTREMES) {
  const title = `hand a case over to another administration (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, 'nottertal-heilinger-hoehen');
      await openCase(clerk, sent.reference);
      const address = new URL(page.url()).pathname;
      await clerk.press('link', 'An eine andere Behörde abgeben');
      await clerk.says('Das geht mit');
      await clerk.look('hand over');
      await page.locator('[name=reason]').fill('Sie sind nach Erfurt gezogen.');
      assert.equal((await clerk.press('button', 'Vorgang abgeben')).status(), 422);
      assert.equal(await page.locator('[name=reason]').inputValue(), 'Sie sind nach Erfurt gezogen.');
      await clerk.look('hand over, incomplete');
      await page.locator('[name=entity]').selectOption({ label: 'Stadtverwaltung Erfurt' });
      await clerk.press('button', 'Vorgang abgeben');
      await clerk.says('Der Vorgang ist abgegeben.');
      await clerk.says('nur noch gelesen');
      await clerk.look('case that was handed over');
      await clerk.visit('/amt?ansicht=abgegeben');
      await clerk.says('Abgegeben an Stadtverwaltung Erfurt');
      await clerk.look('cases that were handed over');

      const other = await arrive(mode);
      await logIn(other, 'erfurt');
      await arrives(other, '/amt', 'Abgegeben von Stadtverwaltung Nottertal');
      await openCase(other, sent.reference);
      await other.says('Sie sind nach Erfurt gezogen.');
      await other.says('Von einer anderen Behörde übernommen');
      await other.look('case that was taken over');

      const citizen = await applicant(arrive, mode, sent);
      assert.equal(new URL(citizen.page.url()).pathname, `/status/${sent.reference}`);
      await citizen.says('Eine andere Behörde ist jetzt zuständig');
      await citizen.says('Grund: Sie sind nach Erfurt gezogen.');
      await citizen.look('status, handed over');

      const there = new URL(other.page.url()).pathname;
      await other.press('button', 'Vorgang übernehmen');
      const part = await unfold(other.page, 'Rückfrage stellen');
      await part.locator('[name=question]').fill('Seit wann wohnen Sie in Erfurt?');
      await other.press('button', 'Rückfrage senden');
      await arrives(citizen, `/status/${sent.reference}`, 'Seit wann wohnen Sie in Erfurt?');
      await citizen.page.locator('[name=body]').fill('Seit dem 1. August.');
      await citizen.press('button', 'Nachricht senden');
      assert.equal(new URL(citizen.page.url()).pathname, `/status/${sent.reference}`);
      await arrives(other, there, 'Seit dem 1. August.');

      // Whoever handed it over is still found to have looked, and reads no more.
      await clerk.visit(address);
      assert.doesNotMatch(await clerk.words(), /Seit dem 1\. August/, 'what follows is not for them');
      await arrives(citizen, `/status/${sent.reference}`, 'Uhr: Stadtverwaltung Nottertal');
    }));
}
