// Whoever sets up an administration looks after its people: one comes in with a link, some with a table, and nobody locks out the
// last one who could.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const PEOPLE = '/amt/personen';
const OWN = 'vier Pferde im Regen';

for (const [number, mode] of EXTREMES.entries()) {
  const title = `people of the own administration (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const noa = await arrive(mode);
      await logIn(noa, 'suedliches-saaletal-einrichtung');
      await noa.visit(PEOPLE);
      await noa.look('people');

      await noa.press('link', 'Person anlegen');
      await noa.look('a new person');
      await fill(noa.page, { login: `kim.${number}`, name: `Kim ${number}` });
      await noa.press('button', 'Anlegen und Link zeigen');
      await noa.says('Es ist keine Aufgabe gewählt');
      await noa.look('a new person refused');
      await noa.page.getByLabel('Sachbearbeitung', { exact: true }).check();
      await noa.press('button', 'Anlegen und Link zeigen');
      await noa.says('Sie sehen ihn nur jetzt');
      await noa.look('link of a new person');
      const link = /\/zugang\/\S+/.exec(await noa.words())[0];

      const kim = await arrive(mode);
      await kim.visit(link);
      await kim.look('first password');
      await fill(kim.page, { new: 'kurz', repeated: 'kurz' });
      await kim.press('button', 'Passwort speichern');
      await kim.says('weniger als 12 Zeichen');
      await fill(kim.page, { new: OWN, repeated: OWN });
      await kim.press('button', 'Passwort speichern');
      await kim.says('Ihr Passwort ist gespeichert');
      await fill(kim.page, { login: `kim.${number}`, password: OWN });
      await kim.press('button', 'Anmelden');
      assert.equal(new URL(kim.page.url()).pathname, '/amt');
      await kim.visit(link, 404);
      await kim.says('Dieser Link gilt nicht mehr');

      await noa.visit(PEOPLE);
      await noa.press('link', `Kim ${number}`);
      await noa.look('a person');
      await noa.press('button', 'Sperren');
      await noa.says('Die Person ist gesperrt');
      await kim.visit('/amt');
      assert.equal(new URL(kim.page.url()).pathname, '/anmelden');

      await noa.visit(`${PEOPLE}/tabelle`);
      await noa.look('people as a table');
      const table = `Anmeldename;Name;Aufgaben;E-Mail\nlea.${number};Lea ${number};König;\nlo.${number};;Sachbearbeitung;`;
      await fill(noa.page, { tabelle: table });
      await noa.press('button', 'Prüfen');
      await noa.says('Fehler in der Tabelle: 2');
      await noa.look('table with mistakes');
      await fill(noa.page, { tabelle: table.replace('König', 'Freigabe').replace(';;', ';Lo;') });
      await noa.press('button', 'Prüfen');
      await noa.says('Neu: 2, geändert: 0, unverändert: 0');
      await noa.look('table without mistakes');
      await noa.press('button', 'Alles übernehmen');
      await noa.says('Sie sehen die Links nur jetzt');
      await noa.look('links of a table');

      // Somebody who acts for a member, and for nobody else.
      await noa.visit(`${PEOPLE}/vertretung`);
      await noa.look('a representative');
      await noa.page.selectOption('[name=mitglied]', MEMBERS[number]);
      await fill(noa.page, { login: `jo.${number}`, name: 'Jo Ehrenamt' });
      await noa.press('button', 'Anlegen und Link zeigen');
      await noa.says('Sie sehen den Link nur jetzt');
      await noa.look('link of a representative');

      // The first manager of the last administration: the operators let somebody in who looks after it from there on.
      const boss = await arrive(mode);
      await logIn(boss, 'betrieb', '/betrieb/mandanten');
      await boss.visit(`/betrieb/mandanten/0${150 + number}/zugang`);
      await boss.look('first access');
      await fill(boss.page, { login: `erste.${number}`, name: 'Toni Anfang' });
      await boss.press('button', 'Anlegen und Link zeigen');
      await boss.says('Sie sehen den Link nur jetzt');
      const first = /\/zugang\/\S+/.exec(await boss.words())[0];

      const toni = await arrive(mode);
      await toni.visit(first);
      await fill(toni.page, { new: OWN, repeated: OWN });
      await toni.press('button', 'Passwort speichern');
      await fill(toni.page, { login: `erste.${number}`, password: OWN });
      await toni.press('button', 'Anmelden');
      await toni.visit(PEOPLE);
      await toni.page.getByRole('main').getByRole('link', { name: 'Toni Anfang' }).click();
      await toni.press('button', 'Sperren');
      await toni.says('Dann könnte niemand mehr die Verwaltung einrichten');
      await toni.look('the last one');
    }),
  );
}

/** A member for each journey. */
const MEMBERS = ['16074033', '16074034', '16074042', '16074048'];

for (const [number, mode] of EXTREMES.entries()) {
  const title = `by-laws and setting up (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const sam = await arrive(mode);
      await logIn(sam, 'suedliches-saaletal-einrichtung-2');
      await sam.visit('/amt/einrichtung');
      await sam.says(/Fertig: \d+ %/);
      await sam.look('checklist');

      await sam.visit('/amt/satzungen');
      await sam.look('by-laws');
      await sam.visit(`/amt/satzungen/neu?fuer=${MEMBERS[number]}`);
      await sam.look('a new by-law');
      const rate = sam.page.locator('select[name="schluessel-0"]');
      await rate.selectOption('dog_tax.first');
      await fill(sam.page, { titel: `Satzung ${number}`, 'wert-0': 'viel' });
      await sam.press('button', 'Speichern');
      await sam.says('kein Geldbetrag');
      await sam.look('a by-law refused');
      await fill(sam.page, { 'wert-0': '61,50' });
      await sam.press('button', 'Speichern');
      await sam.says('Der Entwurf ist gespeichert');
      await sam.look('draft of a by-law');
      const law = new URL(sam.page.url()).pathname;
      await sam.visit(`${law}/bearbeiten`);
      await sam.look('draft edited');

      const today = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin' }).format(new Date()).split('.');
      const day = (name) =>
        Object.fromEntries(['day', 'month', 'year'].map((part, place) => [`${name}-${part}`, today[place]]));
      await sam.visit(law);
      await fill(sam.page, { ...day('adopt-tag'), 'adopt-beleg': '12/2026' });
      await sam.press('button', 'Beschluss eintragen');
      await sam.says('Der Beschluss ist eingetragen');
      await fill(sam.page, day('submit-tag'));
      await sam.press('button', 'Vorlage eintragen');
      await fill(sam.page, { ...day('approve-tag'), 'approve-beleg': 'RA 7' });
      await sam.press('button', 'Genehmigung eintragen');
      await sam.look('approved by-law');
      await fill(sam.page, { ...day('publish-tag'), ...day('publish-inkraft'), 'publish-beleg': 'Amtsblatt 11' });
      await sam.press('button', 'Bekanntmachung eintragen');
      await sam.says('Die Bekanntmachung ist eingetragen');
      await sam.says('in Kraft');
      await sam.look('by-law in force');

      await sam.visit('/amt/satzungen/tabelle');
      await sam.look('by-laws as a table');
      await fill(sam.page, { tabelle: 'entity;title\n1;x' });
      await sam.press('button', 'Prüfen');
      await sam.says('Fehler in der Tabelle');

      // What the administration says about itself, and what people read on pages in its name.
      await sam.visit(`/amt/einstellungen/${MEMBERS[number]}/imprint.represented_by`);
      await fill(sam.page, { wert: `Bürgermeisterin ${number}`, quelle: 'Wahl 2025' });
      await sam.press('button', 'Speichern');
      await sam.says('Die Angabe ist gespeichert');
      const citizen = await arrive(mode);
      await citizen.visit(`/ort/${MEMBERS[number]}`);
      await citizen.page.getByRole('contentinfo').getByRole('link', { name: 'Impressum' }).click();
      await citizen.says(`Bürgermeisterin ${number}`);
      await citizen.look('imprint of a legal entity');
      await citizen.visit(`/barrierefreiheit?fuer=${MEMBERS[number]}`);
      await citizen.look('accessibility of a legal entity');

      const boss = await arrive(mode);
      await logIn(boss, 'betrieb', '/betrieb/mandanten/einrichtung');
      await boss.says('Einrichtung aller Verwaltungen');
      await boss.look('setting up everywhere');
    }),
  );
}
