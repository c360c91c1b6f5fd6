// What is near a place: open offices, maps, fees in comparison, and the pieces that other websites show.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { ERFURT, KOERNER } from '../lib/application.mjs';
import { axe } from '../lib/inspect.mjs';
import { ADDRESS, DESK, MODES, close, journey, open } from '../lib/journey.mjs';

after(close);

for (const mode of MODES) {
  const title = `what is open, where, and for how much (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;

      await visitor.visit('/offen');
      await visitor.look('what is open');
      await page.locator('[name=ort]').fill('Körner');
      await visitor.press('button', 'Geöffnete Verwaltungen anzeigen');
      await visitor.says(/Verwaltung Ihres Ortes\s+Stadtverwaltung Nottertal-Heilinger Höhen/);
      await visitor.says(/Jetzt (geöffnet|geschlossen)\s+.*(schließt|öffnet) (um|heute|morgen|am)/);
      await visitor.says(/Öffnungszeiten nicht erfasst/);
      await visitor.says(/\d km entfernt/);
      await page.getByText('Öffnungszeiten', { exact: true }).first().click();
      await visitor.says(/Montag, Mittwoch und Freitag\s+9:00 bis 12:00 Uhr/);
      await visitor.look('open near Körner');
      await visitor.press('link', 'Nur zeigen, was jetzt geöffnet ist');
      await visitor.look('only what is open');
      await visitor.visit(`/offen?ort=${KOERNER}&leistung=hundesteuer-anmelden`);
      await visitor.says(/Andere Verwaltungen dürfen dieses Anliegen nicht für Sie bearbeiten/);
      await visitor.look('open for a service');
      await visitor.visit('/offen?ort=Atlantis', 422);
      await visitor.look('open nowhere');
      await visitor.visit('/offen?ort=07646');
      assert.equal(await visitor.heading(), 'Welcher Ort ist gemeint?');
      await visitor.look('open in one of 33 places');

      await visitor.visit('/karte');
      await picture(page, 22);
      await visitor.look('map of the state');
      await visitor.press('link', 'Saale-Holzland-Kreis');
      assert.equal(new URL(page.url()).pathname, '/karte/16074');
      await picture(page, 11);
      await visitor.look('map of a county');
      await visitor.press('link', 'Verwaltungsgemeinschaft Südliches Saaletal');
      await visitor.says(/Kahla\s+Sitz der Verwaltung/);
      await picture(page, 21);
      await visitor.look('map of an administration');
      await visitor.visit(`/karte?ort=${ERFURT}`);
      await visitor.look('map of a city');

      await visitor.visit(`/leistung/hundesteuer-anmelden?ort=${KOERNER}`);
      await visitor.press('link', 'Mit anderen Orten vergleichen');
      await visitor.says(/Gemeinde Körner: 50,00 €/);
      await visitor.says(/Ganz Thüringen\s+25,50 € bis 108,00 €/);
      await visitor.look('fees compared');
      await visitor.press('link', /^Alle \d+ Beträge in Thüringen zeigen/);
      await visitor.press('link', 'Betrag');
      assert.equal((await page.locator('tbody tr').first().innerText()).includes('Marolterode'), true, 'the least amount first');
      assert.equal(await page.locator('th[aria-sort=ascending]').innerText(), 'Betrag ↑');
      await visitor.look('fees by amount');
      const file = await visitor.download(page.getByRole('link', { name: /CSV/ }));
      assert.equal(file.name, 'gebuehren-hundesteuer-anmelden.csv');
      assert.match(file.bytes.toString(), /16064043,Gemeinde Marolterode,Unstrut-Hainich-Kreis,2550,/);
      await visitor.visit('/gebuehren/hundesteuer-anmelden');
      await visitor.look('fees without a place');
      await visitor.visit(`/gebuehren/personalausweis?ort=${KOERNER}`);
      await visitor.look('fees that are the same everywhere');
      await visitor.visit(`/gebuehren/sperrmuell?ort=${KOERNER}`);
      await visitor.look('nothing to compare');
      await visitor.visit('/gebuehren');
      await visitor.look('all comparisons');

      await visitor.visit('/einbetten');
      await visitor.look('embedding');
      await page.locator('[name=leistung]').selectOption('hundesteuer-anmelden');
      await page.locator('[name=ort]').fill('Körner');
      await visitor.press('button', 'Code anzeigen');
      await visitor.says(/<div data-dienstweg="leistung" data-leistung="hundesteuer-anmelden" data-ort="16064037"/);
      await visitor.look('code of a service');
      await visitor.visit(`/einbetten?was=suche&ort=${ERFURT}`);
      await visitor.look('code of the search');
      await visitor.visit('/einbetten?was=suche&ort=Atlantis', 422);
      await visitor.look('embedding nowhere');
    }),
  );
}

/** The picture is one image with a name, and has as many numbers as the list below it has entries. */
async function picture(page, count) {
  const image = page.getByRole('img', { name: /./ }).first();
  assert.ok(await image.isVisible(), 'the map is an image with a name');
  assert.equal(await image.locator('.dw-map-number').count(), count);
  assert.equal(await page.locator('ol.dw-map-list > li').count(), count);
}

/** The website of a municipality: another origin with its own headings, which knows nothing of our style sheets. */
async function municipality(body, script = `${ADDRESS}/einbetten.js`) {
  const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Gemeinde Körner</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"></head>
    <body><main><h1>Gemeinde Körner</h1>${body}</main><script src="${script}" defer></script></body></html>`;
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(html);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => new Promise((done) => server.close(done)) };
}

const PLACES = `
  <div data-dienstweg="leistung" data-leistung="hundesteuer-anmelden" data-ort="${KOERNER}"><a href="${ADDRESS}/leistung/hundesteuer-anmelden">Hund anmelden</a></div>
  <div data-dienstweg="suche" data-ort="${KOERNER}" data-ebene="3" data-sprache="de-x-leicht"><a href="${ADDRESS}/buerger">Alle Leistungen</a></div>
  <div data-dienstweg="leistung" data-leistung="gibt-es-nicht"><a href="${ADDRESS}/">Bleibt stehen</a></div>`;

/** Opens the website of the municipality, and says what its console said and what cookies there are in the end. */
async function onForeignPage(body, steps, { script = true, width = 320, source } = {}) {
  const site = await municipality(body, source);
  const context = await (await open()).newContext({ javaScriptEnabled: script, viewport: { width, height: 640 } });
  const errors = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  try {
    const page = await context.newPage();
    await page.goto(site.address, { waitUntil: 'networkidle' });
    await steps(page);
    assert.deepEqual(errors, []);
    assert.deepEqual(await context.cookies(), [], 'no cookies');
  } finally {
    await context.close();
    await site.stop();
  }
}

test('a municipality shows a service and the search on its own website', () =>
  onForeignPage(PLACES, async (page) => {
    await page.locator('section.dwe').first().waitFor();
    await page.locator('section.dwe-search').waitFor();
    const piece = page.locator('section.dwe-service');
    assert.equal(await piece.getByRole('heading', { level: 2 }).innerText(), 'Hund zur Hundesteuer anmelden');
    assert.match(await piece.innerText(), /Stadtverwaltung Nottertal-Heilinger Höhen[\s\S]*50,00/);
    const link = piece.getByRole('link');
    assert.equal(await link.getAttribute('href'), `${ADDRESS}/leistung/hundesteuer-anmelden?ort=${KOERNER}`);
    assert.equal(await page.locator('section.dwe-search').getAttribute('lang'), 'de-x-leicht');
    assert.equal(await page.getByText('Bleibt stehen').count(), 1, 'what cannot be had leaves the link');
    assert.equal(await page.locator('.dwe [id], .dwe [style], .dwe script').count(), 0);
    assert.deepEqual(await axe(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing scrolls sideways');
    // The search leads to the finder, with the place.
    await page.getByRole('searchbox').fill('Hund');
    await Promise.all([page.waitForURL(/\/buerger\?/), page.locator('.dwe-button').click()]);
    const there = new URL(page.url());
    assert.deepEqual([there.origin, there.searchParams.get('ort'), there.searchParams.get('q')], [ADDRESS, KOERNER, 'Hund']);
  }));

test('without JavaScript the link stays', () =>
  onForeignPage(PLACES, async (page) => {
    assert.equal(await page.locator('section.dwe').count(), 0);
    assert.equal(await page.getByRole('link').count(), 3);
  }, { script: false }));

test('what a wrong server sends stays outside', async () => {
  // A server that pretends to be the finder: same script, hostile answers.
  const script = await (await fetch(`${ADDRESS}/einbetten.js`)).text();
  const hostile = `<section class="dwe" onclick="x()" style="color:red"><h2>Titel</h2><script>document.title = 'fremd'</script>
    <img src="x" onerror="document.title = 'fremd'"><a href="javascript:document.title='fremd'">a</a><a href="https://evil.example/">b</a>
    <iframe src="/"></iframe><form action="https://evil.example/"><input name="q"></form><svg><script>document.title='fremd'</script></svg></section>`;
  const server = createServer((request, answer) => {
    const wantsScript = request.url === '/einbetten.js';
    answer.setHeader('Access-Control-Allow-Origin', '*');
    answer.setHeader('Content-Type', wantsScript ? 'text/javascript' : 'text/html; charset=utf-8');
    answer.end(wantsScript ? script : hostile);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const source = `http://127.0.0.1:${server.address().port}/einbetten.js`;
  try {
    await onForeignPage(PLACES, async (page) => {
      await page.locator('section.dwe').first().waitFor();
      assert.equal(await page.title(), 'Gemeinde Körner');
      assert.equal(await page.locator('main script, img, iframe, svg, [onclick], [style], [onerror]').count(), 0);
      assert.deepEqual(await page.locator('a[href], form[action]').evaluateAll((all) => all.map((one) => one.outerHTML)), []);
    }, { source });
  } finally {
    await new Promise((done) => server.close(done));
  }
});

test('programs on other websites read the JSON', () =>
  onForeignPage('', async (page) => {
    const answer = await page.evaluate(async (address) => (await fetch(address)).json(), `${ADDRESS}/api/v1/services/hundesteuer-anmelden?place=${KOERNER}`);
    assert.equal(answer.responsible.legal_entity, KOERNER);
    const refused = await page.evaluate(
      (address) => fetch(address, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }).then(() => 'came through', () => 'refused'),
      `${ADDRESS}/api/v1/applications`,
    );
    assert.equal(refused, 'refused', 'nothing that changes something');
  }, { width: DESK.width }));
