// What reaches people besides the page: e-mail that there is news, and letters.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DEFECT, DOG_JSON, KOERNER, begin, complete, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { linkIn, mailArrives, mailsTo } from '../lib/mails.mjs';
import { applicant, arrives, logIn, openCase, unfold } from '../lib/staff.mjs';

after(close);

const CLERK = 'nottertal-heilinger-hoehen';

for (const mode of EXTREMES) {
  const title = `e-mail when there is news (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const address = `${mode.script ? 'mit' : 'ohne'}@example.org`;
      const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
      const citizen = await applicant(arrive, mode, sent);
      const { page } = citizen;
      const status = new URL(page.url()).pathname;
      await fill(page, { email: 'keine Adresse' });
      assert.equal((await citizen.press('button', 'E-Mails bestellen')).status(), 422);
      assert.equal(await page.locator('[name=email]').inputValue(), 'keine Adresse', 'what was typed is still there');
      await citizen.look('no address');
      await fill(page, { email: address });
      await citizen.press('button', 'E-Mails bestellen');
      await citizen.says(`Wir haben an ${address} einen Link geschickt.`);
      await citizen.look('status, asked to confirm');
      await citizen.visit(`${status}/benachrichtigung`);
      await citizen.look('notices');

      const link = linkIn(await mailArrives(address, 1));
      const reader = await arrive(mode);
      await reader.visit(link);
      await reader.look('link, to confirm');
      assert.equal(mailsTo(address).length, 1, 'opening the link alone changes nothing');
      await reader.press('button', 'Ja, Adresse bestätigen');
      await reader.says(`Die Adresse ${address} ist bestätigt.`);
      await reader.look('link, confirmed');

      const clerk = await arrive(mode);
      await logIn(clerk, CLERK);
      await openCase(clerk, sent.reference);
      await clerk.press('button', 'Vorgang übernehmen');
      await unfold(clerk.page, 'Rückfrage stellen');
      await fill(clerk.page, { question: 'Bitte senden Sie uns den Impfpass.' });
      await clerk.press('button', 'Rückfrage senden');
      const news = await mailArrives(address, 2);
      assert.ok(news.includes(sent.reference) && news.includes('/status'), news);
      assert.ok(!news.includes('Impfpass') && !news.includes(sent.code) && !news.includes(DOG_JSON.family_name), news);
      assert.match(news, /^List-Unsubscribe: <http/m);
      // The mail is out a moment before the case knows it.
      await arrives(clerk, new URL(clerk.page.url()).pathname, 'Per E-Mail benachrichtigt am');
      await clerk.look('case, told by e-mail');

      await reader.visit(linkIn(news));
      await reader.press('button', 'Keine E-Mails mehr');
      await reader.says('Zu diesem Link gehört keine E-Mail-Adresse mehr.');
      await reader.look('link, stopped');
      await citizen.visit(status);
      await citizen.says('Wir können Ihnen eine E-Mail schicken');

      // Also right after sending.
      const sender = await arrive(mode);
      await begin(sender, 'maengelmelder', KOERNER);
      await sender.press('link', 'Jetzt ausfüllen');
      await complete(sender, DEFECT);
      await sender.press('button', /absenden/i);
      await fill(sender.page, { email: address });
      await sender.press('button', 'E-Mails bestellen');
      await sender.says('Bitte sehen Sie in Ihrem E-Mail-Posteingang nach');
      await sender.look('receipt, asked to confirm');
      await sender.visit(new URL(sender.page.url()).pathname.replace(/eingang$/, 'benachrichtigung'));
      await sender.look('notices of the receipt');
    }));
}

for (const mode of EXTREMES) {
  const title = `a decision by post, in a stack (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
      const citizen = await applicant(arrive, mode, sent);
      await unfold(citizen.page, 'Bescheid lieber per Post bekommen');
      await citizen.press('button', 'Bescheid per Post schicken');
      await citizen.says('Sie bekommen den Bescheid per Post. Gewünscht am');
      await citizen.look('status, by post');
      await citizen.press('button', 'Doch hier abrufen');
      await citizen.says('Sie können den Bescheid auf dieser Seite abrufen.');

      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, CLERK);
      await openCase(clerk, sent.reference);
      const address = new URL(page.url()).pathname;
      await clerk.press('button', 'Vorgang übernehmen');
      await unfold(page, 'Wunsch zum Postweg festhalten');
      assert.equal((await clerk.press('button', 'Möchte Bescheide per Post')).status(), 422);
      await clerk.look('wish, without the way');
      await fill(page, { 'post-way': 'phone' });
      await clerk.press('button', 'Möchte Bescheide per Post');
      await clerk.says('Bescheid per Post gewünscht (Telefonisch)');
      await clerk.look('case, by post');
      await fill(page, { outcome: 'assessed' });
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.says('was auch im Entwurf steht');
      await clerk.look('preview, by post');
      await clerk.press('button', 'Bescheid erlassen');
      await arrives(clerk, address, 'Bescheid öffnen');

      await clerk.visit('/amt/druck');
      await clerk.says(sent.reference);
      await clerk.look('stacks, one letter waits');
      await clerk.press('button', /^Stapel mit/);
      await clerk.says('noch nicht zur Post gegeben');
      await clerk.look('stack');
      const stack = new URL(page.url()).pathname;
      const file = await clerk.download(page.getByRole('link', { name: 'Stapel als PDF öffnen' }));
      assert.equal(file.bytes.subarray(0, 5).toString(), '%PDF-');
      await fill(page, { posted: [31, 2, 2026] });
      assert.equal((await clerk.press('button', 'Alle als aufgegeben eintragen')).status(), 422);
      await clerk.look('stack, no such day');
      await clerk.visit(stack);
      await clerk.press('button', 'Alle als aufgegeben eintragen');
      await clerk.says(/eingetragen, d(er Vorgang|ie Vorgänge) abgeschlossen/);
      await clerk.look('stack, posted');
      await clerk.visit(address);
      await clerk.says('Abgeschlossen');
      await clerk.visit('/amt/druck');
      await clerk.says('zur Post gegeben am');
    }));
}
