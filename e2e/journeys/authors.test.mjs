// The authors' side: a proposal with its differences, the preview, the picture of all routes; one proposes, another approves.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { EXTREMES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

const ROOT = new URL('../../', import.meta.url).pathname;
const PROGRAM = process.env.E2E_PROGRAM ?? join(ROOT, 'target/debug/dienstweg');

/** Services of the catalogue that no online service of the demonstration stands for, one for each journey. */
const CATALOGUE = ['uebermittlungssperre', 'lebensbescheinigung', 'kurbeitrag', 'vaterschaft'];

/** A copy of "Mangel melden" under a name of its own, so that no other journey misses what is retired here. */
class Folder {
  constructor(number) {
    this.id = `probe-${number + 1}`;
    this.path = join(mkdtempSync(join(tmpdir(), 'dienstweg-e2e.')), this.id);
    cpSync(join(ROOT, 'services/mangel-melden'), this.path, { recursive: true });
    this.change('service.toml', 'id = "mangel-melden"', `id = "${this.id}"`);
    this.change('service.toml', '"maengelmelder"', `"${CATALOGUE[number]}"`);
    this.change('form.json', '"id": "mangel-melden"', `"id": "${this.id}"`);
  }

  change(file, from, to) {
    const path = join(this.path, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  }

  /** Publishes as the operator of the demonstration does, or proposes. */
  publish(secondPerson) {
    const env = { ...process.env, DIENSTWEG_DATA_DIR: process.env.E2E_DATA, DIENSTWEG_PUBLISHING_SECOND_PERSON: String(secondPerson) };
    delete env.DIENSTWEG_BUILT;
    return execFileSync(PROGRAM, ['service', 'publish', this.path], { env, encoding: 'utf8' });
  }

  gone() {
    rmSync(join(this.path, '..'), { recursive: true, force: true });
  }
}

for (const [number, mode] of EXTREMES.entries()) {
  const title = `propose, approve, retire (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const folder = new Folder(number);
      try {
        assert.match(folder.publish(false), /ist veröffentlicht/);
        folder.change('form.json', '"max_length": 300', '"max_length": 200');
        assert.match(folder.publish(true), /ist vorgeschlagen/);
        await walk(arrive, mode, folder.id);
      } finally {
        folder.gone();
      }
    }),
  );
}

async function walk(arrive, mode, id) {
  const page = `/redaktion/${id}`;
  const alex = await arrive(mode);
  await logIn(alex, 'redaktion', '/redaktion');
  assert.equal(new URL(alex.page.url()).pathname, '/redaktion');
  await alex.says(id);
  await alex.says('Wartet auf Freigabe');
  await alex.look('online services');

  await alex.visit(page);
  await alex.says('place/place/max_length: 200 statt 300');
  await alex.says('begonnene Anträge können betroffen sein');
  await alex.says(/Beispiele: (\d+) von \1 gelten\./);
  await alex.look('proposal');

  await alex.press('link', 'Alle Wege durch das Formular');
  assert.equal(await alex.page.locator('svg[role=img]').count(), 1);
  await alex.says('Liegt auf dem üblichen Weg.');
  await alex.look('routes');

  await alex.visit(`${page}/vorschau`);
  await alex.says('Nichts fehlt, nichts ist falsch');
  // The frame holds a page of its own, which is looked at below.
  await alex.look('preview', { walk: false });
  await alex.page.locator('[name=daten]').selectOption('leer');
  await alex.page.locator('[name=text][value=en]').check();
  await alex.page.locator('[name=breite][value=schreibtisch]').check();
  await alex.page.locator('[name=meldungen]').check();
  await alex.press('button', 'Vorschau zeigen');
  await alex.says('Diese Angabe fehlt.');
  assert.equal(await alex.page.locator('iframe').getAttribute('width'), '1180');
  await alex.look('preview without answers', { walk: false });
  await alex.press('link', /^Alle Seiten in einem eigenen Fenster/);
  assert.equal(await alex.page.locator('html').getAttribute('lang'), 'en');
  await alex.look('sheet in English, with messages');
  for (const query of ['breite=telefon', 'text=de-x-leicht&breite=druck&daten=leer']) {
    await alex.visit(`${page}/vorschau/blatt?${query}`);
    await alex.look(`sheet, ${query}`);
  }

  await alex.visit(page);
  await alex.press('button', 'Ablehnen');
  await alex.says('Der Vorschlag ist abgelehnt.');
  await alex.look('rejected');
  await alex.press('link', 'Onlinedienst einstellen …');
  await alex.look('retire?');
  await alex.press('button', 'Jetzt einstellen');
  await alex.says('Der Onlinedienst ist eingestellt.');
  await alex.look('retired');
  await alex.visit(`${page}/einstellen`);
  await alex.says('schon eingestellt');
  await alex.look('retired already');

  // Open it again: one proposes, the other approves.
  await alex.visit(page);
  await alex.press('button', 'Fassung 1 vorschlagen');
  await alex.says('Das ist Ihr eigener Vorschlag');
  assert.equal(await alex.page.getByRole('button', { name: 'Freigeben und veröffentlichen' }).count(), 0);
  await alex.look('own proposal');
  const sascha = await arrive(mode);
  await logIn(sascha, 'redaktion-2', page);
  await sascha.says('vorgeschlagen von Alex Entwurf');
  await sascha.look('proposal of somebody else');
  await sascha.press('button', 'Freigeben und veröffentlichen');
  await sascha.says('Der Vorschlag ist freigegeben und veröffentlicht.');
  await sascha.look('approved');
  await alex.visit('/redaktion/gibt-es-nicht', 404);

  const clerk = await arrive(mode);
  await logIn(clerk, 'erfurt');
  assert.equal(await clerk.page.getByRole('link', { name: 'Redaktion' }).count(), 0);
  await clerk.visit(page, 403);
  await clerk.says('Dafür hat Ihr Konto keine Berechtigung.');
  await clerk.look('without the role');
}
