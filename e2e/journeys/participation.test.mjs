// A clerk asks another administration for its statement: it sees what was released and nothing else, and the applicant knows.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DOG_JSON, KOERNER, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { applicant, arrives, logIn, openCase } from '../lib/staff.mjs';

after(close);

async function date(page, name, [day, month, year]) {
  await page.locator(`[name=${name}-day]`).fill(String(day));
  await page.locator(`[name=${name}-month]`).fill(String(month));
  await page.locator(`[name=${name}-year]`).fill(String(year));
}

for (const mode of EXTREMES) {
  const title = `ask others for a statement (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
      const clerk = await arrive(mode);
      const { page } = clerk;
      await logIn(clerk, 'nottertal-heilinger-hoehen');
      await openCase(clerk, sent.reference);
      const address = new URL(page.url()).pathname;
      await clerk.press('button', 'Vorgang übernehmen');
      await clerk.press('link', 'Andere Stelle beteiligen');
      await clerk.look('ask for a statement');
      await page.locator('[name=question]').fill('Ist der Hund bei Ihnen bekannt?');
      assert.equal((await clerk.press('button', 'Um Stellungnahme bitten')).status(), 422);
      await clerk.look('ask for a statement, incomplete');
      await page.locator('[name=party][value=office]').check();
      await page.locator('[name=office]').selectOption({ label: 'Stadtverwaltung Erfurt' });
      await page.locator('[name=subject]').fill('Haltung eines Hundes');
      await date(page, 'until', [1, 12, 2028]);
      await page.locator('[name=part][value=description]').check();
      await clerk.press('button', 'Um Stellungnahme bitten');
      await clerk.says('Die Bitte um Stellungnahme ist auf dem Weg.');
      await clerk.says('Antwort offen');
      await clerk.look('a request for a statement');
      const request = new URL(page.url()).pathname;

      const citizen = await applicant(arrive, mode, sent);
      await citizen.says('Stadtverwaltung Erfurt nimmt bis 1. Dezember 2028 Stellung: Haltung eines Hundes.');
      await citizen.look('status, somebody is heard');

      const other = await arrive(mode);
      await logIn(other, 'erfurt');
      await arrives(other, '/amt/beteiligungen', sent.reference);
      await other.look('requests for statements');
      await other.page.locator('tr', { hasText: sent.reference }).locator('a').click();
      await other.says('Ist der Hund bei Ihnen bekannt?');
      await other.says('Mischling');
      assert.doesNotMatch(await other.words(), /Marlene|Hauptstraße/, 'only what was released');
      await other.look('a request of another administration');
      await other.page.locator('[name=stance][value=conditions]').check();
      assert.equal((await other.press('button', 'Stellungnahme abgeben')).status(), 422);
      await other.look('a statement without its words');
      await other.page.locator('[name=statement]').fill('Auflage: Leinenpflicht.');
      await other.press('button', 'Stellungnahme abgeben');
      await other.says('Ihre Stellungnahme ist abgegeben');
      await other.look('a statement that was given');

      await arrives(clerk, request, 'Auflage: Leinenpflicht.');
      await clerk.look('a statement that arrived');
      await clerk.visit(address);
      await clerk.says('Zustimmung mit Auflagen');
      await clerk.look('case with a statement');
      await citizen.page.reload();
      await citizen.says('Stadtverwaltung Erfurt wurde beteiligt');
      await citizen.says('Uhr: Stadtverwaltung Erfurt');
      assert.doesNotMatch(await citizen.words(), /Leinenpflicht/, 'nothing of the contents');

      // Somebody outside: written to by the clerk, and the answer written down.
      await clerk.press('link', 'Andere Stelle beteiligen');
      await page.locator('[name=party][value=outside]').check();
      await page.locator('[name=outside]').fill('Landesamt für Verbraucherschutz');
      await page.locator('[name=subject]').fill('Tierschutz');
      await page.locator('[name=question]').fill('Bestehen Bedenken?');
      await date(page, 'until', [1, 12, 2028]);
      await clerk.press('button', 'Um Stellungnahme bitten');
      await page.locator('[name=stance][value=consent]').check();
      assert.equal((await clerk.press('button', 'Stellungnahme eintragen')).status(), 422);
      await clerk.look('a statement to write down, incomplete');
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
      await date(page, 'arrived', today.split('-').reverse().map(Number));
      await clerk.press('button', 'Stellungnahme eintragen');
      await clerk.says('Die Stellungnahme ist eingetragen.');
      await clerk.says('Beantwortet');
    }));
}
