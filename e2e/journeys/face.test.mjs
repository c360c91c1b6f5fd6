// How a body looks: its manager gives it a logo, and everybody sees whose page it is.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, test } from 'node:test';
import { fill } from '../lib/application.mjs';
import { ADDRESS, MODES, close, journey } from '../lib/journey.mjs';
import { logIn } from '../lib/staff.mjs';

after(close);

/** A member for each journey, so that none meets what another writes. */
const MEMBERS = ['16074079', '16074087', '16074089', '16074095'];

/** Stripes, 240 by 80 pixels. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAPAAAABQCAIAAACoK28rAAABPklEQVR42u3SAQkAQAgEQSOYxBif7oMZyxiCDFyB5Sbi/ZV11sr0Hu91sF6gHawXaAfr' +
    'BdrBeoF2MNAO1gu0g/UC7WC9QDtYL9AOBtrBeoF2sF6gHawXaAfrBRpooB2sF2gH6wXawXqBdrBeoIEG2sF6gXawXqAdrBdoB+sFWi/QDtYLtIP1Au1g' +
    'vUA7WC/QeoF2sF6gHawXaAfrBdrBeoHWC7SD9QLtYL1AO1gv0A4G2sF6gXawXqAdrBdoB+sF2sFAO1gv0A7WC7SD9QLtYL1AOxhoB+sF2sF6gXawXqAd' +
    'rBdooIF2sF6gHawXaAfrBdrBeoEGGmgH6wXawXqBdrBeoB2sF2i9QDtYL9AO1gu0g/UC7WC9QOsF2sF6gXawXqAdrBdoB+sFWi/QDtYLtIP1Au1gvUA7' +
    'GGgH673RO+s/KAz4n4CWAAAAAElFTkSuQmCC',
  'base64',
);
const DRAWING = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9"/></svg>');

/** The start page under another name. */
function start(name) {
  const { hostname, port } = new URL(ADDRESS);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path: '/', headers: { host: name, accept: 'text/html' } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => resolve(text));
    }).on('error', reject);
  });
}

/** The logo in the header, as the browser shows it. */
async function shown(visitor) {
  const logo = visitor.page.locator('header .dw-logo img');
  assert.equal(await logo.count(), 1, `${visitor.page.url()} has a logo`);
  return logo.evaluate((image) => ({ alt: image.alt, decoded: image.naturalWidth, width: image.clientWidth }));
}

/** The colours of links and buttons on a page that is not there yet, light and dark. */
async function colours(visitor) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await visitor.page.emulateMedia({ colorScheme });
    found.push(await visitor.page.locator('main .kern-link').first().evaluate((link) => getComputedStyle(link).color));
  }
  await visitor.page.emulateMedia({ colorScheme: 'light' });
  return found;
}

for (const [number, mode] of MODES.entries()) {
  const title = `the face of a body (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const member = MEMBERS[number];
      const noa = await arrive(mode);
      const file = (name, mimeType, buffer) => noa.page.locator('[name=datei]').setInputFiles({ name, mimeType, buffer });
      await logIn(noa, 'suedliches-saaletal-einrichtung', `/amt/einstellungen/${member}`);
      await noa.press('link', 'Erscheinungsbild');
      await noa.says('Kein Logo erfasst');
      await noa.look('no face');
      await file('wappen.svg', 'image/svg+xml', DRAWING);
      await noa.press('button', 'Logo speichern');
      await noa.says('Diese Art von Datei kann Programmcode enthalten');
      await noa.look('logo refused');
      await file('wappen.png', 'image/png', LOGO);
      await noa.press('button', 'Logo speichern');
      await noa.says('Das Logo ist gespeichert');
      await noa.says('Eigene Angabe');
      await noa.look('logo saved');

      const anybody = await arrive(mode);
      await anybody.visit(`/ort/${member}`);
      const logo = await shown(anybody);
      assert.equal(logo.decoded, 240);
      assert.ok(logo.width > 20 && logo.width <= 240, `${logo.width} pixels`);
      await noa.says(`Vorgelesen wird: ${logo.alt}`);
      await anybody.look('place with a logo');
      await anybody.visit(`/leistung/hundesteuer-anmelden?ort=${member}`);
      await shown(anybody);
      await anybody.look('service with a logo');
      await anybody.visit(`/impressum?fuer=${member}`);
      await shown(anybody);
      await anybody.visit('/');
      assert.equal(await anybody.page.locator('.dw-logo').count(), 0, 'the installation itself has none');

      await anybody.visit(`/ort/${member}`);
      const usual = await colours(anybody);
      await fill(noa.page, { farbe: 'gelb' });
      await noa.press('button', 'Vorschau zeigen');
      await noa.says('Schreiben Sie die Farbe mit sechs Zeichen');
      await noa.look('no colour');
      await fill(noa.page, { farbe: '#ffdd00' });
      await noa.press('button', 'Vorschau zeigen');
      await noa.says('Ihre Farbe #ffdd00 hat hier 1,3 zu 1');
      await noa.says('Noch ist nichts geändert');
      await noa.look('colour tried');
      await anybody.visit(`/ort/${member}`);
      assert.deepEqual(await colours(anybody), usual);
      await noa.press('button', 'Farbe speichern');
      await noa.says('Die Farbe ist gespeichert');
      await noa.look('colour saved');
      await anybody.visit(`/ort/${member}`);
      const own = await colours(anybody);
      assert.notEqual(own[0], usual[0]);
      assert.equal(own[1], 'rgb(255, 221, 0)', 'on black the colour itself can be read');
      await anybody.look('place in a colour');
      await anybody.visit(`/leistung/hundesteuer-anmelden?ort=${member}`);
      await anybody.look('service in a colour');
      await noa.press('button', 'Eigene Farbe entfernen');
      await noa.says('Die eigene Farbe ist entfernt');

      await noa.press('button', 'Eigenes Logo entfernen');
      await noa.says('Das eigene Logo ist entfernt');
      await anybody.visit(`/ort/${member}`);
      assert.equal(await anybody.page.locator('.dw-logo').count(), 0);
    }),
  );

  const another = `an address of its own (${mode.name})`;

  test(another, () =>
    journey(another, async (arrive) => {
      const member = MEMBERS[number];
      const name = `dienste-${number}.saaletal.example`;
      const noa = await arrive(mode);
      await logIn(noa, 'suedliches-saaletal-einrichtung', `/amt/einstellungen/${member}`);
      await noa.press('link', 'Eigene Adresse');
      await noa.says('Keine eigene Adresse');
      await noa.look('no own address');
      await fill(noa.page, { adresse: 'saaletal' });
      await noa.press('button', 'Um diese Adresse bitten');
      await noa.says('Das ist keine Internetadresse');
      await noa.look('no address');
      await fill(noa.page, { adresse: `https://${name}/` });
      await noa.press('button', 'Um diese Adresse bitten');
      await noa.says('Die Bitte ist beim Betrieb');
      await noa.look('address asked for');

      const operator = await arrive(mode);
      await logIn(operator, 'betrieb', '/betrieb/adressen');
      await operator.says(name);
      await operator.look('addresses');
      assert.ok(!(await start(name)).includes(`fuer=${member}`), 'nothing happens yet');
      await operator.press('button', `${name} freischalten`);
      await operator.says('Die Adresse ist aktiv');
      assert.ok((await start(name)).includes(`fuer=${member}`), 'the website begins with the place');
      await operator.press('button', `${name} wegnehmen`);
      await operator.says('Die Adresse führt nicht mehr');
      assert.ok(!(await start(name)).includes(`fuer=${member}`));
    }),
  );
}
