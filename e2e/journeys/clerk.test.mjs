// The administration's side: log in, take the case, ask, decide; the applicant sees every step.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DOG_JSON, ERFURT, KOERNER, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, DESK, EXTREMES, TELEPHONE, TELEPHONE_WITHOUT_SCRIPT, close, journey } from '../lib/journey.mjs';
import { PASSWORD, applicant, arrives, logIn, openCase, stepComes, stepNow, totp, unfold } from '../lib/staff.mjs';

after(close);

const CLERK = 'nottertal-heilinger-hoehen';

const REPORT_JSON = { category: 'road', place: 'Bahnhofstraße 14', description: 'Tiefes Schlagloch auf der Fahrbahn.' };

for (const mode of EXTREMES) {
  const title = `ask and decide (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
      const elsewhere = await submitByProgram(ADDRESS, 'hund-anmelden', ERFURT, DOG_JSON);
      const citizen = await applicant(arrive, mode, sent);
      await citizen.says('Eingegangen');
      await citizen.says('Bisher hat niemand in der Verwaltung Ihre Angaben geöffnet.');

      const clerk = await arrive(mode);
      const { page } = clerk;
      await clerk.visit('/amt');
      await clerk.look('login');
      assert.equal((await clerk.press('button', 'Anmelden')).status(), 422);
      await clerk.look('login, empty');
      await fill(page, { login: CLERK, password: 'falsch-falsch' });
      const refused = await clerk.press('button', 'Anmelden');
      assert.ok([401, 422].includes(refused.status()), `${refused.status()}`);
      await clerk.says('Anmeldename oder Passwort stimmen nicht.');
      assert.equal(await page.locator('[name=password]').inputValue(), '', 'a password never comes back');
      await clerk.look('login, wrong');
      await fill(page, { password: PASSWORD });
      await clerk.press('button', 'Anmelden');
      assert.equal(new URL(page.url()).pathname, '/amt');

      await openCase(clerk, sent.reference);
      const address = new URL(page.url()).pathname;
      await clerk.visit('/amt');
      await clerk.says(sent.reference);
      assert.ok(!(await clerk.words()).includes(elsewhere.reference), 'nothing of another administration');
      await clerk.look('inbox');
      for (const view of ['Meine', 'Warten auf Antwort', 'Entschieden', 'Offen']) {
        await clerk.press('link', new RegExp(`^${view} `));
        await clerk.look(`inbox, ${view}`);
      }
      await fill(page, { suche: elsewhere.reference });
      await clerk.press('button', 'Suchen');
      await clerk.says('keinen Vorgang mit allen diesen Wörtern');
      await clerk.look('inbox, nothing found');
      await fill(page, { suche: `${DOG_JSON.family_name} Hundesteuer` });
      await clerk.press('button', 'Suchen');
      assert.equal(new URL(page.url()).search, '', 'no name in an address');
      await clerk.says(sent.reference);
      await clerk.look('inbox, found by a name');

      await clerk.visit(address);
      await clerk.says(/Im Namen von\s+Gemeinde Körner/);
      await clerk.says('Mischling');
      await clerk.look('case, received');
      await clerk.press('button', 'Vorgang übernehmen');
      await clerk.look('case, claimed');
      await citizen.page.reload();
      await citizen.says('In Bearbeitung');
      await citizen.says(/Uhr: Stadtverwaltung Nottertal-Heilinger Höhen/);

      // A question without words is refused; with words the applicant sees it.
      let part = await unfold(page, 'Rückfrage stellen');
      assert.equal((await clerk.press('button', 'Rückfrage senden')).status(), 422);
      await clerk.look('question, empty');
      part = await unfold(page, 'Rückfrage stellen');
      await part.locator('[name=question]').fill('Bitte nennen Sie uns die Farbe des Hundes.');
      await clerk.press('button', 'Rückfrage senden');
      await clerk.says('Noch nicht gelesen');
      await clerk.look('case, waiting');
      await citizen.page.reload();
      await citizen.says('Rückfrage an Sie');
      await citizen.says('Bitte nennen Sie uns die Farbe des Hundes.');
      await citizen.look('status, asked');
      assert.equal((await citizen.press('button', 'Nachricht senden')).status(), 422);
      await citizen.look('answer, empty');
      await fill(citizen.page, { body: 'Der Hund ist braun.\nMit weißem Fleck.' });
      await citizen.press('button', 'Nachricht senden');
      await citizen.says('Der Hund ist braun.');
      await citizen.look('status, answered');

      await arrives(clerk, address, 'Der Hund ist braun.');
      await clerk.says(/Gelesen am/);
      await arrives(clerk, address, /Stand\s+In Bearbeitung/);

      // Recorded by telephone, a note, then the decision.
      part = await unfold(page, 'Antwort festhalten');
      await part.locator('[name=way][value=phone]').check();
      await part.locator('[name=answer]').fill('Der Fleck ist am linken Ohr.');
      await part.getByRole('button', { name: 'Antwort festhalten' }).click();
      await page.waitForURL('**?erledigt=antwort');
      part = await unfold(page, 'Notiz schreiben');
      await part.locator('[name=note]').fill('Hundemarke 117 ausgegeben.');
      await clerk.press('button', 'Notiz speichern');
      await clerk.says('Hundemarke 117 ausgegeben.');
      await clerk.look('case, noted');

      assert.equal((await clerk.press('button', 'Weiter zur Vorschau')).status(), 422, 'nothing chosen');
      await clerk.look('decision, nothing chosen');
      await page.locator('[name=outcome][value=assessed]').check();
      await page.locator('[name=fee-0-amount]').fill('viel');
      assert.equal((await clerk.press('button', 'Weiter zur Vorschau')).status(), 422);
      await clerk.look('decision, wrong amount');
      await page.locator('[name=fee-0-amount]').fill('45,83');
      await clerk.press('button', 'Entwurf speichern');
      await clerk.visit(address);
      assert.ok(await page.locator('[name=outcome][value=assessed]').isChecked(), 'the draft is there again');
      await clerk.look('case, drafted');
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.says('Noch ist nichts entschieden');
      await clerk.says('45,83');
      await clerk.look('preview');
      await clerk.press('link', 'Zurück und ändern');
      assert.equal(await page.locator('[name=fee-0-amount]').inputValue(), '45,83', 'the way back keeps everything');
      await clerk.press('button', 'Weiter zur Vorschau');
      await clerk.press('button', 'Bescheid erlassen');
      await clerk.says(/Stand\s+(Entschieden|Noch nicht bekannt gegeben)/);
      await arrives(clerk, address, 'Bescheid öffnen');
      await clerk.look('case, delivered');

      const [own] = await documents(clerk);
      assert.equal(own.subarray(0, 5).toString(), '%PDF-');
      assert.ok(own.includes('pdfaid:part') && own.includes('pdfuaid:part'), 'PDF/A and PDF/UA');
      await citizen.page.reload();
      await citizen.says('Entschieden');
      await citizen.says(/Bitte überweisen Sie 45,83/);
      await citizen.look('status, decided');
      const decision = await citizen.download(citizen.page.getByRole('link', { name: /^Bescheid öffnen/ }));
      assert.ok(decision.bytes.equals(own), 'both have the same document');
      await citizen.page.reload();
      await citizen.says('Abgerufen am');
      await citizen.look('status, retrieved');

      await arrives(clerk, address, 'Abgeschlossen');
      const history = await clerk.words(page.getByRole('table').last());
      for (const step of ['Antrag eingegangen', 'Übernommen', 'Rückfrage gestellt', 'Antwort eingegangen', 'Antwort aufgenommen', 'Notiz geschrieben', 'Entschieden', 'Bescheid erstellt und zugestellt']) {
        assert.ok(history.includes(step), `the history lists "${step}": ${history}`);
      }
      await clerk.look('case, closed');

      const other = await arrive(mode);
      await logIn(other, 'erfurt');
      await other.visit(address, 404);
      await other.look('case of another administration');
      const foreign = await other.context.request.post(`${address}/notiz`, { form: { note: 'x' } });
      assert.ok([403, 404].includes(foreign.status()), `${foreign.status()}`);

      await clerk.press('button', 'Abmelden');
      await clerk.says('Sie sind abgemeldet.');
      await clerk.look('logged out');
      await clerk.visit(address);
      assert.equal(new URL(page.url()).pathname, '/anmelden', 'asks who it is');
      await fill(page, { login: CLERK, password: PASSWORD });
      await clerk.press('button', 'Anmelden');
      assert.equal(new URL(page.url()).pathname, address, 'and leads back');
    }),
  );
}

for (const [mode, login] of [[DESK, 'auengrund'], [TELEPHONE_WITHOUT_SCRIPT, 'auengrund-2']]) {
  const title = `second factor (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      await logIn(visitor, login);
      await visitor.press('link', /Beispiel|Muster/);
      assert.equal(await visitor.heading(), 'Mein Konto');
      await visitor.look('account');
      await fill(page, { factor_password: 'falsch-falsch' });
      await visitor.press('button', 'Zweiten Faktor einrichten');
      await visitor.says('Das Passwort stimmt nicht.');
      await visitor.look('account, wrong password');
      await fill(page, { factor_password: PASSWORD });
      await visitor.press('button', 'Zweiten Faktor einrichten');
      await visitor.look('enrolment');
      assert.ok(await page.locator('main img').evaluate((image) => image.complete && image.naturalWidth > 0), 'the QR code is drawn');
      const secret = (await page.locator('dd code').innerText()).trim();
      const step = stepNow();
      await fill(page, { code: totp(secret, step - 40) });
      await visitor.press('button', 'Einrichtung abschließen');
      await visitor.says('Der Code stimmt nicht');
      await visitor.look('enrolment, wrong code');
      await fill(page, { code: totp(secret, step) });
      await visitor.press('button', 'Einrichtung abschließen');
      await visitor.says('Der zweite Faktor ist eingerichtet.');
      await visitor.look('account with a second factor');

      // A new password is asked for twice.
      await fill(page, { current: PASSWORD, new: 'vier Wörter im Regen', repeated: 'vier Wörter im Schnee' });
      await visitor.press('button', 'Passwort ändern');
      await visitor.says('Die beiden neuen Passwörter sind verschieden.');
      await visitor.look('passwords differ');

      await visitor.press('button', 'Abmelden');
      await logIn(visitor, login, '/amt/konto');
      assert.equal(new URL(page.url()).pathname, '/anmelden/zweiter-faktor');
      await visitor.look('asked for the code');
      await visitor.visit('/amt');
      assert.equal(new URL(page.url()).pathname, '/anmelden/zweiter-faktor', 'the password alone opens nothing');
      await fill(page, { code: totp(secret, step) });
      await visitor.press('button', 'Anmelden');
      await visitor.says('Der Code stimmt nicht oder wurde schon benutzt.');
      await visitor.look('code used before');
      await stepComes(step + 1);
      await fill(page, { code: totp(secret, step + 1) });
      await visitor.press('button', 'Anmelden');
      assert.equal(new URL(page.url()).pathname, '/amt');

      await visitor.visit('/amt/konto');
      await fill(page, { factor_password: PASSWORD });
      await visitor.press('button', 'Zweiten Faktor entfernen');
      await visitor.says('Der zweite Faktor ist entfernt.');
    }),
  );
}

test('a button that is pressed slowly is pressed, whatever moves above it', () =>
  journey('held down', async (arrive) => {
    const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
    const clerk = await arrive(TELEPHONE);
    await logIn(clerk, `${CLERK}-2`);
    await openCase(clerk, sent.reference);
    await clerk.press('button', 'Vorgang übernehmen');
    // Leaving the field saves it, and the line that says so is shorter than the one before.
    await clerk.page.locator('[name=reasons]').fill('Der Hund lebt im Haushalt.');
    await clerk.hold('Entwurf speichern');
    assert.match(clerk.page.url(), /erledigt=entwurf/);
  }));

test('what is typed last reaches the preview', () =>
  journey('preview', async (arrive) => {
    const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
    const clerk = await arrive(DESK);
    const { page } = clerk;
    await logIn(clerk, `${CLERK}-2`);
    await openCase(clerk, sent.reference);
    const address = new URL(page.url()).pathname;
    await clerk.press('button', 'Vorgang übernehmen');
    await page.locator('[name=outcome][value=assessed]').check();
    await page.locator('[data-autosave-status]').and(page.locator('[data-state=saved]')).waitFor();
    await page.locator('[name=reasons]').pressSequentially('Der Hund lebt im Haushalt.');
    await clerk.press('button', 'Weiter zur Vorschau');
    await clerk.says('Der Hund lebt im Haushalt.');
    const letter = await clerk.context.request.get(`${address}/vorschau/bescheid.pdf`);
    assert.equal(letter.headers()['content-type'], 'application/pdf');

    // Meanwhile another tab goes on writing: what was previewed here is not what would be decided.
    const again = await clerk.context.newPage();
    await clerk.visit(address, 200, again);
    await again.locator('[name=reasons]').fill('Etwas anderes als in der Vorschau.');
    await again.locator('[data-autosave-status]').and(again.locator('[data-state=saved]')).waitFor();
    await again.close();
    assert.equal((await clerk.press('button', 'Bescheid erlassen')).status(), 409);
    await clerk.says('Seit Ihrer Vorschau hat sich etwas geändert');
    await clerk.look('preview outdated');
    await clerk.press('button', 'Weiter zur Vorschau');
    await page.getByRole('button', { name: 'Bescheid erlassen' }).dblclick();
    await page.waitForURL('**?erledigt=entschieden', { timeout: 5000 });
  }));

for (const mode of EXTREMES) {
  const title = `a session that ends while somebody types (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'mangel-melden', KOERNER, REPORT_JSON);
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, CLERK);
      await openCase(clerk, sent.reference);
      await clerk.press('button', 'Vorgang übernehmen');
      const part = await unfold(page, 'Rückfrage stellen');
      await part.locator('[name=question]').fill('An welcher Stelle genau?\nGern mit Foto.');
      await clerk.context.clearCookies({ name: 'dienstweg_amt' });
      assert.equal((await clerk.press('button', 'Rückfrage senden')).status(), 401);
      await clerk.says('Ihre Sitzung ist abgelaufen');
      await clerk.look('session ended');
      await fill(page, { login: CLERK, password: PASSWORD });
      await clerk.press('button', 'Anmelden');
      await clerk.look('logged in again');
      await clerk.press('button', 'Weiter mit meinem Text');
      await clerk.says('Gesendet ist er noch nicht');
      assert.equal(await page.locator('[name=question]').inputValue(), 'An welcher Stelle genau?\nGern mit Foto.');
      await clerk.look('text again');
      await clerk.press('button', 'Rückfrage senden');
      await clerk.says('Ihre Rückfrage ist gesendet.');
    }),
  );
}

/** The documents of the case, as the clerk gets them. */
async function documents(visitor) {
  const addresses = await visitor.page.locator('main a[href*="/dokument/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const bytes = [];
  for (const address of new Set(addresses)) {
    const answer = await visitor.context.request.get(address);
    assert.equal(answer.status(), 200);
    assert.equal(answer.headers()['content-type'], 'application/pdf');
    bytes.push(await answer.body());
  }
  return bytes;
}
