// Who runs the IT: from the first proposal to the paper for the council; and how secure it is, copied to the members of an association.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const OPERATION = '/amt/planung/betrieb';
const SECURITY = '/amt/planung/sicherheit';
// Each mode plans for an administration of its own; both work for other municipalities too.
const OFFICES = ['suedliches-saaletal', 'nottertal-heilinger-hoehen'];

for (const [number, mode] of EXTREMES.entries()) {
  const title = `who runs the IT (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const jona = await arrive(mode);
      const { page } = jona;
      await logIn(jona, `${OFFICES[number]}-planung`, '/amt/planung');
      await jona.press('link', 'IT-Betrieb');
      await jona.says('Vorschlag: ');
      await jona.says('Der Vorschlag kann sich noch ändern.');
      await jona.look('a first proposal');

      await jona.press('link', 'Was heute ist und was gelten muss');
      await jona.look('what is today');
      for (const fact of ['Für die IT gibt es eine Vertretung.', 'Alle Server und Programme bekommen noch Updates.']) {
        await page.getByRole('group', { name: fact }).getByLabel('nein', { exact: true }).check();
      }
      await page.locator('[name=stunde]').fill('viel');
      assert.equal((await jona.press('button', 'Speichern')).status(), 422);
      await jona.says('Geben Sie einen Betrag bis 500 Euro ein');
      assert.ok(await page.getByRole('group', { name: 'Für die IT gibt es eine Vertretung.' }).getByLabel('nein', { exact: true }).isChecked());
      await jona.look('an amount that is none');
      await page.locator('[name=stunde]').fill('50,00');
      await jona.press('button', 'Speichern');
      await jona.says('Gespeichert. Der Vorschlag ist neu berechnet.');
      await jona.says('So darf es nicht bleiben: Es fehlt eine Vertretung für die IT.');
      await jona.look('ruled out');

      for (const option of ['own', 'municipality', 'company']) {
        await jona.visit(`${OPERATION}/kosten/${option}`);
        await page.locator('[name=einmal-all]').fill(option === 'own' ? '90.000,00' : '20.000,00');
        await page.locator('[name=jahr-all]').fill('30.000');
        await page.locator('[name=quelle-all]').fill('Angebot');
        if (option === 'company') await jona.look('costs of a way');
        await jona.press('button', 'Speichern');
      }
      await jona.says('176.121,20');
      await jona.says('Der Vorschlag kann sich noch ändern.');
      await jona.look('all costs known');
      await jona.press('link', 'Im letzten Jahr ist geprobt worden, Daten zurückzuholen.');
      for (const fact of ['Im letzten Jahr ist geprobt worden, Daten zurückzuholen.', 'Jemand ist für Informationssicherheit zuständig und hat Zeit dafür.']) {
        await page.getByRole('group', { name: fact }).getByLabel('ja', { exact: true }).check();
      }
      await jona.press('button', 'Speichern');
      await jona.says('steht der Vorschlag fest');

      const book = await jona.download(page.getByRole('button', { name: 'Zum Bearbeiten (DOCX)' }));
      assert.equal(book.bytes.subarray(0, 2).toString(), 'PK');
      const paper = await jona.download(page.getByRole('button', { name: 'Als PDF' }));
      assert.equal(paper.bytes.subarray(0, 5).toString(), '%PDF-');

      await jona.press('link', 'Alle Kosten als Tabelle');
      await jona.look('costs as a table');
      const table = await jona.download(page.getByRole('link', { name: 'Tabelle herunterladen (CSV)' }));
      await page.locator('[name=tabelle]').fill(table.bytes.toString().replace('30000,00', 'etwas'));
      assert.equal((await jona.press('button', 'Prüfen')).status(), 422);
      await jona.says('Im Jahr: Geben Sie einen Betrag ein');
      await jona.look('a table with a mistake');
      await page.locator('[name=tabelle]').fill(table.bytes.toString());
      await jona.press('button', 'Prüfen');
      await jona.says('Die Tabelle ist in Ordnung: 3 Zeilen mit Kosten.');
      await jona.press('button', 'Alles übernehmen');
      await jona.says('Gespeichert.');

      await jona.press('link', 'Gewichte und Bewertungen');
      await jona.look('weights and ratings');
      await page.locator('[name=gewicht-cost]').fill('30');
      assert.equal((await jona.press('button', 'Speichern')).status(), 422);
      await jona.says('Die Punkte ergeben 110. Nötig sind genau 100.');
      await page.locator('[name=gewicht-staff]').fill('10');
      await jona.press('button', 'Speichern');

      await jona.press('link', 'Entscheidung und Beschlüsse eintragen');
      await jona.look('decision and resolutions');
      await page.locator('[name=soll-backup]').selectOption('company');
      await jona.press('button', 'Speichern');
      await jona.press('button', 'Schritte in den Plan übernehmen');
      await jona.says('Proben, ob sich alle Daten zurückholen lassen');
    }));

  const security = `how secure the IT is (${mode.name})`;

  test(security, () =>
    journey(security, async (arrive) => {
      const jona = await arrive(mode);
      const { page } = jona;
      await logIn(jona, `${OFFICES[number]}-planung`, SECURITY);
      await jona.says('0 von 18');
      await jona.look('eighteen lists');
      await jona.press('link', /Backup/);
      await page.getByLabel('entbehrlich', { exact: true }).check();
      assert.equal((await jona.press('button', 'Speichern')).status(), 422);
      await jona.says('Schreiben Sie, warum das bei Ihnen entbehrlich ist.');
      await jona.look('a reason is missing');
      await page.getByLabel('nein', { exact: true }).check();
      await fill(page, { 'massnahme-0': 'Zurückholen proben', 'wer-0': 'Hauptamt', 'bis-0': [1, 3, 2026] });
      await jona.press('button', 'Speichern');
      await jona.says('Zurückholen proben');
      await jona.says('überfällig');
      await jona.look('a gap with a measure');

      await jona.press('link', 'Fragen und Antworten einlesen');
      await jona.look('read in questions');
      const questions = 'Liste;Nummer;Frage;Antwort\n4;1;Sind Makros gesperrt?;ja\n4;2;Kommen Updates von selbst?;';
      await page.locator('[name=tabelle]').fill(questions.replace('4;2', '40;2'));
      assert.equal((await jona.press('button', 'Prüfen')).status(), 422);
      await jona.says('Liste: Geben Sie eine Zahl von 1 bis 18 ein.');
      await jona.look('a list that there is not');
      await page.locator('[name=tabelle]').fill(questions);
      await jona.press('button', 'Prüfen');
      await jona.press('button', 'Alles übernehmen');
      await jona.says('2 von 19');
      await jona.press('link', /Bürosoftware/);
      await jona.look('questions of a list');

      await jona.visit(SECURITY);
      await jona.press('button', 'Übertragen');
      await jona.says('Antworten übertragen.');
      await jona.press('button', 'Maßnahmen in den Plan übernehmen');
      await jona.says('Backup: Zurückholen proben');
    }));
}
