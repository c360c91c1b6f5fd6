// A municipality asks the Land for money like anybody asks for anything: found by words, filled in online, taken over as a grant.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { ERFURT, fill, submitByProgram } from '../lib/application.mjs';
import { ADDRESS, EXTREMES, close, journey } from '../lib/journey.mjs';
import { arrives, logIn, openCase } from '../lib/staff.mjs';

after(close);

const SERVICE = 'digitalfoerderung';
/** The example of the service, for one town alone and without files. */
const EXAMPLE = JSON.parse(readFileSync(`../services/${SERVICE}-beantragen/tests/01-rechenzentrum.json`, 'utf8')).answers;

function answers(title) {
  const { partners, offers, resolution, agreement, ...own } = EXAMPLE;
  return { ...own, joint: false, body_name: 'Stadt Erfurt', project_title: title };
}

for (const mode of EXTREMES) {
  const title = `a grant is applied for online (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const mayor = await arrive(mode);
      await mayor.visit('/weitere');
      await fill(mayor.page, { q: 'Fördermittel Digitalisierung', ort: 'Erfurt' });
      await mayor.press('button', 'Suchen');
      await mayor.says('Förderung der Verwaltungsdigitalisierung beantragen');
      await mayor.visit(`/leistung/${SERVICE}?ort=${ERFURT}`);
      await mayor.says('Thüringer Finanzministerium');
      await mayor.look('the grant of the Land');

      const project = `Rechenzentrum ${mode.name}`;
      const sent = await submitByProgram(ADDRESS, `${SERVICE}-beantragen`, ERFURT, answers(project));
      const ali = await arrive(mode);
      const { page } = ali;
      await logIn(ali, 'foerderung');
      await openCase(ali, sent.reference);
      await ali.says(project);
      await ali.look('the application as a case');
      await ali.press('button', 'Vorgang übernehmen');
      await page.locator('[name=outcome][value=taken-over]').check();
      await ali.press('button', 'Weiter zur Vorschau');
      await ali.look('before it is taken over');
      await ali.press('button', 'Bescheid erlassen');
      await arrives(ali, '/foerderung', project);
      // It waits twice: for its completeness, and for an answer about the early start.
      await ali.visit(await page.getByRole('link', { name: new RegExp(project) }).first().getAttribute('href'));
      await ali.says('3.300.000,00');
      await ali.says('Stadtverwaltung Erfurt');
      await ali.look('the grant that it became');
      await given(ali);
      await ali.press('link', 'Antrag mit allen Antworten und Dateien');
      await ali.says(sent.reference);
    }),
  );
}

/** To another administration and back: the name in an application may say nothing. */
async function given(ali) {
  for (const [office, problem] of [['', 'Wählen Sie eine Verwaltung'], ['Stadtverwaltung Gera'], ['Stadtverwaltung Erfurt']]) {
    await ali.page.locator('summary').filter({ hasText: 'anderen Verwaltung zuordnen' }).click();
    if (office) await ali.page.locator('[name=verwaltung]').selectOption({ label: office });
    await ali.press('button', 'Zuordnen');
    await ali.says(problem ?? 'Der Antrag ist zugeordnet');
    if (problem) await ali.look('an administration is missing');
    if (problem) await ali.visit(new URL(ali.page.url()).pathname);
  }
}
