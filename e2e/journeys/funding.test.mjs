// Grants: an application is checked, decided by two people and becomes final; nothing is granted twice or against the rules.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn, unfold } from '../lib/staff.mjs';

after(close);

const HOME = '/foerderung';
const RECEIVED = ['Agenda für die digitale Verwaltung', 'Elektronische Rechnung in der Kämmerei'];

/** A day as the three fields of a date. */
function day(days) {
  const at = new Date(Date.now() + days * 86_400_000);
  return [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()];
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `a grant is decided (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const ali = await arrive(mode);
      await logIn(ali, 'foerderung', HOME);
      await ali.look('the desk');
      await ali.press('link', new RegExp(RECEIVED[number]));
      await ali.look('an application');
      const here = new URL(ali.page.url()).pathname;
      await advised(await arrive(mode), here);
      await proposed(ali, here);
      await released(await arrive(mode), here);
      await audited(await arrive(mode), here);
      await programme(ali, number);
    }),
  );
}

/** Somebody who advises asks for what is missing and decides nothing. */
async function advised(cleo, here) {
  await logIn(cleo, 'foerderung-beratung', here);
  assert.equal(await cleo.page.getByRole('button', { name: 'Vollständigkeit feststellen' }).count(), 0);
  await unfold(cleo.page, 'Etwas nachfordern');
  assert.equal((await cleo.press('button', 'Etwas nachfordern')).status(), 422);
  await cleo.says('Hier fehlt etwas');
  await cleo.look('nothing was asked for');
  await fill(cleo.page, { bitte: 'Bitte drei Angebote nachreichen.' });
  await cleo.press('button', 'Etwas nachfordern');
  await cleo.says('Die Nachforderung ist bei der Kommune');
}

/** One of two who decide. */
async function proposed(ali, here) {
  await ali.visit(here);
  await ali.press('button', 'Vollständigkeit feststellen');
  await ali.says('Die Bearbeitungszeit läuft');
  await ali.press('link', 'Entscheidung vorschlagen');
  await ali.look('a decision to propose');
  const year = new Date().getFullYear();
  await fill(ali.page, { [`jahr-${year}`]: '29.999,00', grund: '' });
  assert.equal((await ali.press('button', 'Vorschlag absenden')).status(), 422);
  await ali.says('mehr als 80 %');
  await ali.look('more than the share');
  await fill(ali.page, { [`jahr-${year}`]: '20.000,00', auflagen: 'Drei Angebote einholen', grund: 'Passt zum Programm.' });
  await ali.press('button', 'Vorschlag absenden');
  await ali.says('wartet auf die zweite Person');
  await ali.says('Wer vorschlägt, gibt nicht selbst frei');
  assert.equal(await ali.page.getByRole('button', { name: 'Freigeben' }).count(), 0);
}

/** The other one. */
async function released(bo, here) {
  await logIn(bo, 'foerderung-2', here);
  await bo.look('a proposal to release');
  await bo.press('button', 'Freigeben');
  await bo.says('Die Entscheidung ist gebucht');
  await bo.press('button', 'Verzicht auf Widerspruch vermerken');
  await bo.says('bestandskräftig');
  await bo.look('a grant that runs');
  for (const ending of ['pdf', 'docx']) {
    const letter = await bo.page.request.get(`${here}/papier/bescheid.${ending}`);
    assert.equal(letter.status(), 200);
  }
}

/** Whoever audits reads everything and changes nothing. */
async function audited(deniz, here) {
  await logIn(deniz, 'pruefung', here);
  assert.equal(await deniz.page.locator('main form').count(), 0, 'nothing to send');
  await deniz.visit('/foerderung/journal');
  await deniz.says('Alle Salden stimmen');
  await deniz.look('the journal');
}

/** An object is closed and opened again. */
async function programme(ali, number) {
  await ali.visit('/foerderung/programm');
  await ali.look('the programme');
  await unfold(ali.page, 'Fördergegenstand schließen');
  const object = number ? '2d' : '2f';
  await fill(ali.page, { gegenstand: object, ab: day(-1), grund: '' });
  assert.equal((await ali.press('button', 'Fördergegenstand schließen')).status(), 422);
  await ali.says('Geben Sie einen Grund an');
  await fill(ali.page, { gegenstand: object, ab: day(-1), grund: 'Die Mittel sind gebunden.' });
  await ali.press('button', 'Fördergegenstand schließen');
  await ali.says('Der Fördergegenstand ist geschlossen');
  await unfold(ali.page, 'Fördergegenstand schließen');
  await fill(ali.page, { gegenstand: object });
  await ali.press('button', 'Wieder öffnen');
  await ali.says('Der Fördergegenstand ist offen');
}
