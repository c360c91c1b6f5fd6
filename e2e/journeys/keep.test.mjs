// Nothing that somebody typed is lost, nothing is sent twice, nothing incomplete is sent.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DOG, KOERNER, begin, complete, draftOf, fill, formPage } from '../lib/application.mjs';
import { DESK, EXTREMES, MODES, TELEPHONE_WITHOUT_SCRIPT, close, journey } from '../lib/journey.mjs';
import { Server } from '../lib/server.mjs';

after(close);

const LONGEST = 30_000;

/** Waits until the page says that everything is saved. */
async function saved(page) {
  await page.locator('[data-autosave-status][data-state=saved]').waitFor({ timeout: LONGEST });
  assert.match(await page.locator('[data-autosave-status]').innerText(), /^Gespeichert um \d\d:\d\d Uhr$/);
}

/** Starts a dog and goes to its first page; returns its address. */
async function firstPage(visitor) {
  await begin(visitor, 'hundesteuer-anmelden', KOERNER);
  await visitor.press('link', 'Jetzt ausfüllen');
  assert.equal(formPage(visitor.page), 'name');
  return new URL(visitor.page.url()).pathname;
}

/** Answers everything in a fast way and stops on the review. */
async function toReview(visitor) {
  await firstPage(visitor);
  await complete(visitor, DOG);
  assert.match(visitor.page.url(), /\/pruefen$/);
}

test('saves while somebody types, and says so', () =>
  journey('saves while typing', async (arrive) => {
    const visitor = await arrive(DESK);
    const path = await firstPage(visitor);
    const { page } = visitor;
    await page.locator('[name=first_name]').pressSequentially('Marlene');
    await saved(page);
    await visitor.look('saved');

    // Closed tab: the cookie opens the draft again.
    await page.close();
    const second = await visitor.context.newPage();
    await visitor.visit(path, 200, second);
    assert.equal(await second.locator('.kern-error').count(), 0, 'nothing is called wrong before it was sent');
    assert.equal(await second.locator('[name=first_name]').inputValue(), 'Marlene');

    // Gone to another page before anything could be saved.
    await second.locator('[name=family_name]').pressSequentially('Beispiel');
    await second.getByRole('link', { name: 'Dienstweg', exact: true }).click();
    await second.waitForURL((url) => url.pathname === '/');
    await pause(500);
    await visitor.visit(path, 200, second);
    assert.equal(await second.locator('[name=family_name]').inputValue(), 'Beispiel');

    // Radio buttons save at once.
    await visitor.visit(path.replace(/name$/, 'origin'), 200, second);
    await second.locator('[name=origin][value=found]').check();
    await saved(second);
    await second.reload();
    assert.ok(await second.locator('[name=origin][value=found]').isChecked());
  }));

test('an answer of its own that is on its way is no other window', () =>
  journey('own answer on its way', async (arrive) => {
    const visitor = await arrive(DESK);
    const path = await firstPage(visitor);
    const { page } = visitor;
    await visitor.visit(path.replace(/name$/, 'origin'));
    await page.route('**/sichern', async (route) => {
      const response = await route.fetch();
      await pause(500);
      await route.fulfill({ response });
    });
    const [first, second] = ['found', DOG.origin.origin];
    await page.locator(`[name=origin][value=${first}]`).check();
    await pause(200);
    await page.locator(`[name=origin][value=${second}]`).check();
    await visitor.press('button', 'Weiter');
    // Were it another window, the page would be shown again and say what that one had saved.
    await page.waitForURL((url) => !url.pathname.endsWith('/origin'), { waitUntil: 'load' });
    await visitor.visit(path.replace(/name$/, 'origin'));
    assert.ok(await page.locator(`[name=origin][value=${second}]`).isChecked());
  }));

test('waits for the network, and says so', () =>
  journey('waits for the network', async (arrive) => {
    const visitor = await arrive(DESK);
    await firstPage(visitor);
    const { page } = visitor;
    visitor.offline = true;
    await visitor.context.setOffline(true);
    await page.locator('[name=first_name]').pressSequentially('Marlene');
    await page.locator('[data-autosave-status][data-state=unsaved]').waitFor({ timeout: LONGEST });
    await visitor.says('Noch nicht gespeichert: keine Verbindung. Wir versuchen es weiter.');
    await page.locator('[name=family_name]').pressSequentially('Beispiel');
    await visitor.context.setOffline(false);
    await saved(page);
    visitor.offline = false;
    await page.reload();
    assert.equal(await page.locator('[name=first_name]').inputValue(), 'Marlene');
    assert.equal(await page.locator('[name=family_name]').inputValue(), 'Beispiel');
  }));

test('survives a server that is killed, and sends once', async () => {
  const server = await Server.start();
  try {
    await journey('survives a killed server', async (arrive) => {
      const visitor = await arrive(DESK, { address: server.address });
      const path = await firstPage(visitor);
      const { page } = visitor;
      await page.locator('[name=first_name]').pressSequentially('Marlene');
      await saved(page);
      await server.kill();
      visitor.offline = true;
      await page.locator('[name=family_name]').pressSequentially('Beispiel');
      await page.locator('[data-autosave-status][data-state=unsaved]').waitFor({ timeout: LONGEST });
      await server.run();
      await saved(page);
      visitor.offline = false;
      const fresh = await visitor.context.newPage();
      await visitor.visit(path, 200, fresh);
      assert.equal(await fresh.locator('[name=first_name]').inputValue(), 'Marlene');
      assert.equal(await fresh.locator('[name=family_name]').inputValue(), 'Beispiel');
      await fresh.close();

      await visitor.press('button', 'Weiter');
      await complete(visitor, DOG);
      await server.kill();
      await server.run();

      // Two tabs on the review: a double click in one, then the other.
      const draft = draftOf(page);
      const second = await visitor.context.newPage();
      await visitor.visit(`/antrag/${draft}/pruefen`, 200, second);
      await visitor.visit(`/antrag/${draft}/pruefen`);
      await page.getByRole('button', { name: 'Verbindlich absenden' }).dblclick();
      await page.waitForURL('**/eingang');
      const reference = await page.locator('dd .dw-code').first().innerText();
      await visitor.press('button', 'Verbindlich absenden', second);
      assert.match(second.url(), /\/eingang$/);
      assert.equal(await second.locator('dd .dw-code').first().innerText(), reference);

      // Many at once, as an impatient connection repeats them.
      const form = { stand: '1' };
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => visitor.context.request.post(`/antrag/${draft}/absenden`, { form })),
      );
      for (const answer of answers) {
        assert.equal(answer.status(), 200);
        assert.ok((await answer.text()).includes(reference));
      }

      await server.kill();
      await server.run();
      await visitor.visit(`/antrag/${draft}/eingang`);
      assert.equal(await page.locator('dd .dw-code').first().innerText(), reference, 'the receipt survives');
      const { status } = await fetch(`${server.address}/api/v1/applications/${reference}`);
      assert.ok([401, 403, 404].includes(status), 'nothing without the code');
    });
  } finally {
    await server.stop();
  }
});

for (const mode of EXTREMES) {
  const title = `goes on elsewhere with the resume code (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      await begin(visitor, 'hundesteuer-anmelden', KOERNER);
      const code = (await visitor.page.locator('.dw-code').innerText()).trim();
      await visitor.press('link', 'Jetzt ausfüllen');
      await fill(visitor.page, DOG.name);
      await visitor.press('button', 'Weiter');
      const address = visitor.page.url();

      // The same browser, started again.
      const state = await visitor.context.storageState();
      const again = await arrive(mode, { state });
      await again.visit(address);
      await again.visit(address.replace(/birth-date$/, 'name'));
      assert.equal(await again.page.locator('[name=first_name]').inputValue(), 'Marlene');

      const other = await arrive(mode);
      await other.visit(address, 404);
      await other.look('draft of somebody else');
      await other.visit('/weiter');
      await other.look('resume');
      await fill(other.page, { fortsetzungscode: '0001-AAAA-BBBB-CCCC-DDDD' });
      assert.equal((await other.press('button', 'Fortsetzen')).status(), 422);
      await other.look('resume, wrong code');
      await fill(other.page, { fortsetzungscode: code.toLowerCase().replaceAll('-', ' ') });
      await other.press('button', 'Fortsetzen');
      await other.press('link', 'Weiter ausfüllen');
      assert.equal(formPage(other.page), 'birth-date');
      await other.press('link', 'Zurück');
      assert.equal(await other.page.locator('[name=family_name]').inputValue(), 'Beispiel');
    }),
  );
}

for (const mode of MODES.filter((mode) => mode.width === 1280)) {
  const title = `two windows on one page lose nothing (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const path = await firstPage(visitor);
      const { page } = visitor;
      const value = (name, where = page) => where.locator(`[name=${name}]`).inputValue();
      const other = await visitor.context.newPage();
      await visitor.visit(path, 200, other);

      // Here another answer than there: what only one of them touched stays.
      await fill(page, { first_name: 'Marlene', family_name: 'Beispiel' });
      await visitor.press('button', 'Weiter');
      await fill(other, { birth_name: 'Muster' });
      if (mode.script) await saved(other);
      await visitor.press('button', 'Weiter', other);
      await visitor.visit(path);
      assert.deepEqual([await value('first_name'), await value('family_name'), await value('birth_name')], ['Marlene', 'Beispiel', 'Muster']);

      // The same answer in both: the later one is saved, and the person is told what the other was.
      await visitor.visit(path, 200, other);
      await fill(page, { birth_name: 'Alt' });
      await visitor.press('button', 'Weiter');
      await fill(other, { birth_name: 'Neu' });
      if (mode.script) {
        await other.locator('[data-autosave-status][data-state=saved]').waitFor({ timeout: LONGEST });
        assert.match(await other.locator('[data-autosave-status]').innerText(), /In einem anderen Fenster .* Alt\./);
      } else {
        await visitor.press('button', 'Weiter', other);
        await visitor.says('In einem anderen Fenster stand etwas anderes', other.getByRole('main'));
        await visitor.says('Alt', other.getByRole('main'));
        await visitor.look('replaced', { page: other });
      }
      await visitor.press('button', 'Weiter', other);
      assert.equal(formPage(other), 'birth-date', 'told once');
      await visitor.visit(path);
      assert.equal(await value('birth_name'), 'Neu');
    }),
  );
}

for (const mode of MODES.filter((mode) => mode.width === 1280)) {
  const title = `sends only what was reviewed (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      await toReview(visitor);
      const { page } = visitor;
      const draft = draftOf(page);

      const second = await visitor.context.newPage();
      await visitor.visit(`/antrag/${draft}/seite/description`, 200, second);
      await fill(second, { dog_breed: 'Dackel' });
      await visitor.press('button', 'Prüfen und absenden', second);

      const answer = await visitor.press('button', 'Verbindlich absenden');
      assert.equal(answer.status(), 409);
      await visitor.says('Ihre Angaben haben sich nach der Prüfung geändert.');
      await visitor.says('Es wurde noch nichts abgesendet.');
      await visitor.says('Dackel');
      await visitor.look('review, again');

      // Emptied meanwhile: the same button must not send a form with a gap.
      await visitor.visit(`/antrag/${draft}/seite/description`, 200, second);
      await fill(second, { dog_breed: '' });
      assert.equal((await visitor.press('button', 'Prüfen und absenden', second)).status(), 422);
      const gap = await visitor.press('button', 'Verbindlich absenden');
      assert.equal(gap.status(), 409);
      await visitor.says('Es fehlen noch Angaben');
      assert.equal(await page.getByRole('button', { name: 'Verbindlich absenden' }).count(), 0);
      await visitor.look('review with a gap, after sending');
      await visitor.visit(`/antrag/${draft}/pruefen`);
      await visitor.look('review with a gap');

      await visitor.press('link', 'Fehlende Angaben ergänzen');
      assert.equal(formPage(page), 'description');
      await fill(page, { dog_breed: 'Pudel' });
      await visitor.press('button', 'Prüfen und absenden');
      assert.match(page.url(), /\/pruefen$/);
      await visitor.press('button', 'Verbindlich absenden');
      assert.match(page.url(), /\/eingang$/);

      // Afterwards nothing changes any more.
      const late = await visitor.context.request.post(`/antrag/${draft}/seite/description`, { form: { dog_breed: 'Wolf' }, maxRedirects: 0 });
      assert.ok([303, 409].includes(late.status()), `${late.status()}`);
      assert.ok(!(await (await visitor.context.request.get(`/antrag/${draft}/kopie.pdf`)).body()).includes('Wolf'));
    }),
  );
}

test('refuses what was made by hand', () =>
  journey('refuses what was made by hand', async (arrive) => {
    const visitor = await arrive(TELEPHONE_WITHOUT_SCRIPT);
    const path = await firstPage(visitor);
    const draft = draftOf(visitor.page);
    const { request } = visitor.context;

    for (const stand of ['0', '1', '2', '999']) {
      const answer = await request.post(`/antrag/${draft}/absenden`, { form: { stand } });
      assert.equal(answer.status(), 409, `stand ${stand}`);
      assert.match(await answer.text(), /Es fehlen noch Angaben/);
    }
    for (const form of [{}, { stand: 'x' }, { stand: '99999999999999999999' }]) {
      const answer = await request.post(`/antrag/${draft}/absenden`, { form });
      assert.ok([400, 422].includes(answer.status()), JSON.stringify(form));
    }
    const receipt = await request.get(`/antrag/${draft}/eingang`, { maxRedirects: 0 });
    assert.equal(receipt.status(), 303, 'there is no receipt');
    assert.equal((await request.get(`/antrag/${draft}/kopie.pdf`)).status(), 404);

    // Fields that the page does not ask, values that cannot be chosen.
    await request.post(path.replace(/name$/, 'origin'), { form: { origin: 'stolen', first_name: 'Fremd' } });
    await visitor.visit(path);
    assert.equal(await visitor.page.locator('[name=first_name]').inputValue(), '');

    // From another website.
    const foreign = await request.post(path, { form: { first_name: 'Fremd' }, headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://example.org' } });
    assert.equal(foreign.status(), 403);
    await visitor.visit(path);
    assert.equal(await visitor.page.locator('[name=first_name]').inputValue(), '');
  }));
