// Somebody with two hours a week makes a first plan: one measure with a title, made concrete step by step, seen in time and on one
// page; the state sees how many plan and how concretely, and nothing that was written.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const PLAN = '/amt/planung';
const OFFICES = ['auengrund', 'unstrut-hainich'];

for (const [number, mode] of EXTREMES.entries()) {
  const title = `a first plan (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const jo = await arrive(mode);
      await logIn(jo, `${OFFICES[number]}-planung`, PLAN);
      await jo.says('Noch ist nichts geplant.');
      await jo.look('nothing planned');
      await jo.visit(`${PLAN}/zeitplan`);
      await jo.look('an empty timeline');

      await jo.visit(`${PLAN}/ziele`);
      await jo.press('button', 'Ziel setzen');
      await jo.says('Geben Sie einen Titel ein.');
      await jo.look('a goal without a title');
      await fill(jo.page, { titel: 'Niemand muss für eine Anmeldung ins Rathaus', kennzahl: 'zwei von drei Anträgen online' });
      await jo.press('button', 'Ziel setzen');
      await jo.look('goals');
      await jo.press('link', 'Niemand muss für eine Anmeldung ins Rathaus');
      await jo.look('a goal');

      await jo.visit(PLAN);
      await jo.press('link', 'Neue Maßnahme');
      await jo.look('a new measure');
      await fill(jo.page, { titel: 'Bürger begleiten', 'ende-day': '31', 'ende-month': '2', 'ende-year': '2027', kosten: 'wenig' });
      await jo.press('button', 'Speichern');
      await jo.says('Geben Sie den Betrag in Euro ein');
      await jo.look('a measure refused');
      assert.equal(await jo.page.locator('[name=titel]').inputValue(), 'Bürger begleiten', 'what was typed stays');
      await fill(jo.page, { 'beginn-day': '1', 'beginn-month': '2', 'beginn-year': '2027', 'ende-day': '30', 'ende-month': '6', kosten: '1.250,00' });
      await jo.press('button', 'Speichern');
      await jo.says('Die Maßnahme steht im Plan.');
      await jo.says('30 von 100');
      await jo.look('a measure');

      await jo.visit(PLAN);
      await jo.says('Das hilft jetzt am meisten');
      await jo.look('the one thing that helps most');
      await jo.press('link', 'Jetzt angeben');
      await jo.look('a measure to be written on');
      await fill(jo.page, { wer: 'Hauptamt', geld: 'Haushalt 2027' });
      await jo.press('button', 'Speichern');
      await jo.says('65 von 100');

      await jo.page.getByLabel('verworfen', { exact: true }).check();
      await jo.press('button', 'Stand festhalten');
      await jo.says('warum die Maßnahme nicht weiterverfolgt wird');
      await jo.look('given up without a reason');
      await jo.page.getByLabel('in Planung', { exact: true }).check();
      await jo.press('button', 'Stand festhalten');
      await jo.says('Der Stand ist festgehalten.');

      await jo.visit(`${PLAN}/massnahmen/einlesen`);
      await jo.look('measures as a table');
      await fill(jo.page, { tabelle: 'Nr.;Titel;Thema;Beginn\n9;Unbekannt;;\n;Server umziehen;IT-Betrieb;bald' });
      await jo.press('button', 'Prüfen');
      await jo.says('2 Fehler in der Tabelle.');
      await jo.look('a table with mistakes');
      await fill(jo.page, { tabelle: 'Nr.;Titel;Thema;Beginn;Ende;Stand\n;Server umziehen;IT-Betrieb;1.1.2026;31.3.2026;in Bearbeitung' });
      await jo.press('button', 'Prüfen');
      await jo.says('1 neu, 0 geändert, 0 unverändert');
      await jo.look('a table without mistakes');
      await jo.press('button', 'Alles übernehmen');
      await jo.says('Eine Maßnahme in den Plan übernommen.');
      await jo.says('überfällig');
      await jo.look('measures');

      await jo.visit(`${PLAN}/zeitplan`);
      await jo.look('timeline');
      await jo.visit(`${PLAN}/kurzbericht`);
      await jo.says('Server umziehen');
      await jo.look('the plan on one page');

      const uli = await arrive(mode);
      await logIn(uli, 'land', '/land');
      await uli.look('the state');
      await uli.visit('/land/planung?kreis=16064');
      await uli.look('the plans of a county');
      await uli.visit('/land/planung');
      await uli.says('Verwaltungen haben einen Plan');
      assert.ok(!(await uli.words()).includes('Bürger begleiten'), 'the state counts and does not read');
      await uli.look('what all plan');
    }));
}
