// "Hund anmelden" in Körner, whose cases the administration of Nottertal-Heilinger Höhen works on.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DOG, DOG_FEE, KOERNER, ONWARD, begin, complete, draftOf, fill, formPage } from '../lib/application.mjs';
import { DESK, MODES, close, journey } from '../lib/journey.mjs';

after(close);

for (const mode of MODES) {
  const title = `register a dog (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.className);
      const value = (name) => page.locator(`[name="${name}"]`).inputValue();

      await begin(visitor, 'hundesteuer-anmelden', KOERNER);
      const draft = draftOf(page);
      await visitor.says('Ihr Antrag geht an: Stadtverwaltung Nottertal-Heilinger Höhen. Sie handelt für: Gemeinde Körner.');
      assert.match(await visitor.words(page.locator('.dw-code')), /^\d{4}(-[0-9A-Z]{4}){4}$/);
      assert.deepEqual(await states(visitor), ['Offen', 'Offen', 'Offen', 'Offen', 'Offen', 'Offen', 'Noch nicht möglich'].slice(-(await states(visitor)).length));
      await visitor.look('task list, fresh');

      await visitor.press('link', 'Jetzt ausfüllen');
      assert.equal(formPage(page), 'name');
      assert.match(await page.title(), /^Wie heißen Sie\? – Schritt 1 von \d: Angaben zu Ihnen – Dienstweg$/);
      await visitor.says('Schritt 1 von');
      await visitor.look('name, empty');

      // What is wrong is said once at the top, with links, and beside each field; what was right stays.
      await fill(page, { family_name: 'Beispiel' });
      assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
      assert.equal(formPage(page), 'name');
      assert.match(await page.title(), /^Fehler: /);
      assert.match(await focus(), /dw-error-summary/, 'the summary has the focus');
      await visitor.look('name, one missing');
      await page.locator('.dw-error-summary').getByRole('link').first().click();
      assert.equal(await focus(), 'f-first_name', 'the link leads to the field');
      assert.equal(await page.locator('#f-first_name').getAttribute('aria-invalid'), 'true');
      assert.equal(await value('family_name'), 'Beispiel');

      await fill(page, DOG.name);
      await visitor.press('button', 'Weiter');
      assert.equal(formPage(page), 'birth-date');
      await fill(page, { birth_date: [31, 2, 1984] });
      assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
      await visitor.says('Dieses Datum gibt es nicht.');
      assert.equal(await value('birth_date-day'), '31');
      await visitor.look('birth date, impossible');
      await fill(page, { birth_date: [1, 1, 2999] });
      assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
      await visitor.says('Das Datum liegt in der Zukunft.');
      await fill(page, DOG['birth-date']);
      await visitor.press('button', 'Weiter');

      await fill(page, { ...DOG.address, postcode: '999' });
      assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
      await visitor.says('Geben Sie die Postleitzahl mit fünf Ziffern ein');
      assert.equal(await value('postcode'), '999', 'what was typed stays, to be mended');
      await visitor.look('address, wrong postcode');
      await fill(page, DOG.address);
      await visitor.press('button', 'Weiter');
      assert.equal(formPage(page), 'contact');

      // Back with the button of the browser, and with the link: the answers are there.
      await back(visitor);
      assert.equal(formPage(page), 'address');
      assert.equal(await value('street'), 'Hauptstraße');
      await visitor.visit(`/antrag/${draft}/seite/address`);
      assert.equal(await value('street'), 'Hauptstraße');
      await visitor.press('link', 'Zurück');
      assert.equal(formPage(page), 'birth-date');
      assert.equal(await value('birth_date-day'), '9');

      await visitor.press('link', 'Zur Übersicht');
      assert.deepEqual((await states(visitor)).slice(0, 2), ['Angefangen', 'Offen']);
      await visitor.look('task list, half');

      await visitor.press('link', 'Weiter ausfüllen');
      assert.equal(formPage(page), 'contact', 'goes on where something is open');
      await complete(visitor, DOG, (name) => visitor.look(`${name}, filled`));
      assert.equal(new URL(page.url()).pathname, `/antrag/${draft}/pruefen`);

      await visitor.says('Mischling');
      await visitor.says(DOG_FEE);
      await visitor.says('Mit dem Absenden stellen Sie den Antrag verbindlich');
      await visitor.look('review');
      await visitor.visit(`/antrag/${draft}`);
      const all = await states(visitor);
      assert.ok(all.slice(0, -1).every((state) => state === 'Erledigt'), all.join());
      await visitor.look('task list, complete');
      await visitor.press('link', 'Prüfen und absenden');
      assert.equal(new URL(page.url()).pathname, `/antrag/${draft}/pruefen`);

      // A change from the review leads back to the review.
      await visitor.visit(`/antrag/${draft}/pruefen`);
      await visitor.press('link', 'Ändern Beschreiben Sie den Hund');
      await fill(page, { dog_breed: 'Dackel' });
      await visitor.press('button', 'Prüfen und absenden');
      assert.equal(new URL(page.url()).pathname, `/antrag/${draft}/pruefen`);
      await visitor.says('Dackel');

      await visitor.press('button', 'Verbindlich absenden');
      assert.equal(new URL(page.url()).pathname, `/antrag/${draft}/eingang`);
      await visitor.says('Wir haben Ihren Antrag erhalten');
      await visitor.look('receipt');
      const [reference, code] = await page.locator('dd .dw-code').allInnerTexts();
      assert.match(reference, /^\d{4}(-[0-9A-Z]{4}){2,3}$/);
      assert.ok(code.length > 8);

      const copy = await visitor.download(page.getByRole('link', { name: 'Kopie als PDF herunterladen' }));
      assert.equal(copy.bytes.subarray(0, 5).toString(), '%PDF-');
      assert.equal(copy.name, `Antrag-Kopie-${reference}.pdf`);

      // Once sent, every way leads to the receipt.
      await visitor.visit(`/antrag/${draft}/pruefen`);
      assert.equal(new URL(page.url()).pathname, `/antrag/${draft}/eingang`);
      await visitor.visit(`/antrag/${draft}/seite/name`);
      assert.equal(new URL(page.url()).pathname, `/antrag/${draft}/eingang`);

      await visitor.press('button', 'Stand ansehen');
      assert.equal(new URL(page.url()).pathname, `/status/${reference}`);
      await visitor.says('Eingegangen');
      await visitor.says('Dackel');
      await visitor.look('status');

      // Somebody else, with reference and code in hand.
      const other = await arrive(mode);
      await other.visit(`/status/${reference}`);
      assert.ok(!(await other.words()).includes('Dackel'), 'nothing without the code');
      await other.look('status without the code');
      await other.visit('/status');
      await other.look('status, asked for codes');
      await fill(other.page, { vorgangsnummer: reference, zugangscode: 'AAAA-AAAA-AAAA' });
      assert.equal((await other.press('button', 'Stand ansehen')).status(), 422);
      await other.look('status, wrong code');
      await fill(other.page, { vorgangsnummer: reference.toLowerCase(), zugangscode: ` ${code.toLowerCase()} ` });
      await other.press('button', 'Stand ansehen');
      await other.says('Eingegangen');
      const again = await other.download(other.page.getByRole('link', { name: 'Kopie als PDF herunterladen' }));
      assert.equal(again.bytes.subarray(0, 5).toString(), '%PDF-');
    }),
  );
}

test('further questions appear when they are due', () =>
  journey('further questions', async (arrive) => {
    for (const mode of MODES) {
      const visitor = await arrive(mode);
      await begin(visitor, 'hundesteuer-anmelden', KOERNER);
      await visitor.press('link', 'Jetzt ausfüllen');
      const asked = [];
      await complete(
        visitor,
        {
          ...DOG,
          origin: { origin: 'moved-with-dog' },
          'moved-in': { moved_in: DOG['kept-since'].kept_since },
          household: { other_dogs: '1' },
          exemption: { exemption_wanted: 'yes' },
          'exemption-reasons': {},
          'exemption-proof': {},
          payment: { sepa_wanted: 'yes' },
          account: { account_holder: 'Marlene Beispiel', iban: 'DE02120300000000202051', sepa_mandate: true },
        },
        async (name) => {
          asked.push(name);
          await visitor.look(`${name}, on the long way`);
          if (name === 'exemption-reasons') {
            assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
            await visitor.look('no reason chosen');
            await visitor.page.locator('[name=exemption_reasons]').first().check();
          }
          if (name === 'account') {
            await fill(visitor.page, { iban: 'DE02120300000000202052' });
            assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
            await visitor.says('Diese IBAN ist nicht richtig.');
            await visitor.look('wrong IBAN');
            await fill(visitor.page, { iban: 'DE02 1203 0000 0000 2020 51' });
          }
        },
      );
      for (const page of ['moved-in', 'exemption-reasons', 'exemption-proof', 'account']) assert.ok(asked.includes(page), page);
      assert.ok(!asked.includes('kept-since'));
      await visitor.says('Assistenzhund');
      await visitor.look('review of the long way');
    }
  }));

test('by keyboard alone', () =>
  journey('by keyboard alone', async (arrive) => {
    const visitor = await arrive(DESK);
    const { page } = visitor;
    const { keyboard } = page;
    const landed = (pattern) => page.waitForURL(pattern, { waitUntil: 'load' });

    /** Presses Tab until the focus is on what `wanted` says, as a person does who looks where the focus is. */
    const tabTo = async (wanted) => {
      for (let step = 0; step < 120; step += 1) {
        await keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement;
          return { name: element.getAttribute('name'), value: element.getAttribute('value'), words: element.textContent.trim(), tag: element.tagName };
        });
        if (Object.entries(wanted).every(([key, value]) => at[key] === value)) return;
      }
      assert.fail(`${JSON.stringify(wanted)} is not reached with Tab on ${page.url()}`);
    };
    const next = async () => {
      const before = page.url();
      await tabTo({ tag: 'BUTTON', words: await page.getByRole('button', { name: ONWARD }).innerText() });
      await keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== before, { waitUntil: 'load' });
    };

    await visitor.visit('/');
    await keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Zum Inhalt springen');
    await keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'inhalt');
    await tabTo({ name: 'q' });
    await keyboard.type('Hund');
    await tabTo({ name: 'ort' });
    await keyboard.type('Körner');
    await keyboard.press('Enter');
    await landed('**/buerger?**');
    await tabTo({ tag: 'A', words: 'Hund zur Hundesteuer anmelden' });
    await keyboard.press('Enter');
    await landed('**/leistung/**');
    await tabTo({ tag: 'BUTTON', words: 'Jetzt online beantragen' });
    await keyboard.press('Enter');
    await landed('**/antrag/*');
    await tabTo({ tag: 'A', words: 'Jetzt ausfüllen' });
    await keyboard.press('Enter');
    await landed('**/seite/name');

    for (let turn = 0; formPage(page); turn += 1) {
      assert.ok(turn < 30);
      for (const [name, answer] of Object.entries(DOG[formPage(page)])) {
        if (Array.isArray(answer)) {
          for (const [part, value] of [['day', answer[0]], ['month', answer[1]], ['year', answer[2]]]) {
            await tabTo({ name: `${name}-${part}` });
            await keyboard.type(String(value));
          }
        } else if (await page.locator(`[name="${name}"][type=radio]`).count()) {
          await tabTo({ name });
          await keyboard.press('Space');
          while ((await page.locator(`[name="${name}"]:checked`).getAttribute('value')) !== answer) await keyboard.press('ArrowDown');
        } else if (answer === true) {
          await tabTo({ name });
          await keyboard.press('Space');
          assert.ok(await page.locator(`[name="${name}"]`).isChecked(), `${name} is ticked with the space bar`);
        } else {
          await tabTo({ name });
          await keyboard.type(answer);
        }
      }
      await next();
    }
    await landed('**/pruefen');
    await tabTo({ tag: 'BUTTON', words: 'Verbindlich absenden' });
    await keyboard.press('Enter');
    await landed('**/eingang');
    await visitor.says('Wir haben Ihren Antrag erhalten');
    await visitor.says(/Vorgangsnummer\s+\d{4}-/);
  }));

/** The button of the browser: it must show a page of ours, also where an answer had been refused before. */
async function back({ page, problems }) {
  const from = page.url();
  await page.goBack().catch((error) => problems.push(`the back button of the browser fails: ${error.message.split('\n')[0]}`));
  if (page.url() !== from && formPage(page)) return;
  // Whoever is thrown out can still open the page before; the browser's own error page must have come first.
  await pause(500);
  await page.goto(from.replace(/contact$/, 'address'));
}

/** The states of the task list. */
async function states(visitor) {
  return (await visitor.page.locator('.kern-task-list__status').allInnerTexts()).map((text) => text.trim());
}
