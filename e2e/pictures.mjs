// Pictures of the journey for the documentation: node pictures.mjs, with a demonstration running (E2E_ADDRESS,
// E2E_PASSWORD), writes docs/pictures/*.png. `pdftoppm` draws the decision, where it is installed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DOG, DOG_JSON, ERFURT, KOERNER, begin, complete, fill, submitByProgram } from './lib/application.mjs';
import { paletted } from './lib/files.mjs';
import { ADDRESS, DESK, MODES, Visitor, close, open } from './lib/journey.mjs';
import { logIn, openCase } from './lib/staff.mjs';

const FOLDER = new URL('../docs/pictures/', import.meta.url).pathname;
const TELEPHONE = { ...MODES[1], width: 390 };
/** Colours of a picture: enough for a page of text, and small. */
const COLOURS = 64;

/** Writes a picture with few colours, which makes it a fraction of its size; the browser reads the pixels. */
async function save(name, bytes) {
  const { width, height, base64 } = await artist.evaluate(async (source) => {
    const image = await createImageBitmap(await (await fetch(source)).blob());
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
    return { width: image.width, height: image.height, base64: btoa(text) };
  }, `data:image/png;base64,${bytes.toString('base64')}`);
  const rgba = Buffer.from(base64, 'base64');

  const counts = new Map();
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = (rgba[at] << 16) | (rgba[at + 1] << 8) | rgba[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const split = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (one, other) => one.reduce((sum, value, at) => sum + (value - other[at]) ** 2, 0);
  const palette = [];
  for (const [colour] of [...counts].sort((one, other) => other[1] - one[1])) {
    const parts = split(colour);
    // Shades that nobody tells apart share a place.
    if (palette.every((known) => distance(known, parts) > 300)) palette.push(parts);
    if (palette.length === COLOURS) break;
  }
  const places = new Map();
  for (const colour of counts.keys()) {
    const parts = split(colour);
    let best = 0;
    for (let at = 1; at < palette.length; at += 1) {
      if (distance(palette[at], parts) < distance(palette[best], parts)) best = at;
    }
    places.set(colour, best);
  }
  const pixels = Buffer.alloc(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = places.get((rgba[at * 4] << 16) | (rgba[at * 4 + 1] << 8) | rgba[at * 4 + 2]);
  }
  mkdirSync(FOLDER, { recursive: true });
  const file = paletted(width, height, palette, pixels);
  writeFileSync(join(FOLDER, `${name}.png`), file);
  process.stdout.write(`${name}.png ${Math.round(file.length / 1024)} KB\n`);
}

async function shoot(visitor, name, { fullPage = true, height } = {}) {
  const { page } = visitor;
  if (height) await page.setViewportSize({ width: visitor.mode.width, height });
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  // Without the gutter that is kept free for a scroll bar.
  const clip = await page.evaluate((whole) => {
    const root = document.documentElement;
    const { width } = document.body.getBoundingClientRect();
    return { x: 0, y: 0, width, height: whole ? root.scrollHeight : innerHeight };
  }, fullPage && !height);
  await save(name, await page.screenshot({ clip, fullPage: fullPage && !height, animations: 'disabled' }));
}

const artist = await (await open()).newPage();
const citizen = await Visitor.arrive(DESK);
await citizen.visit('/');
await shoot(citizen, 'start', { height: 1000 });
await citizen.visit('/buerger?q=Hund&ort=Erfurt');
await shoot(citizen, 'results', { height: 1000 });
await citizen.visit('/buerger?q=Hund&ort=07646');
await shoot(citizen, 'chooser', { height: 800 });
await citizen.visit(`/leistung/hundesteuer-anmelden?ort=${KOERNER}`);
await shoot(citizen, 'service');
await citizen.visit(`/ort/${ERFURT}`);
await shoot(citizen, 'place', { height: 1200 });
await citizen.visit('/leistung/hundesteuer-anmelden?ort=Gera');
await shoot(citizen, 'not-offered', { height: 1000 });

await begin(citizen, 'hundesteuer-anmelden', KOERNER);
await citizen.press('link', 'Jetzt ausfüllen');
await citizen.press('button', 'Weiter');
await shoot(citizen, 'error');
await complete(citizen, DOG);
const review = citizen.page.url();
await citizen.visit(review.replace(/\/pruefen$/, ''));
await shoot(citizen, 'task-list');
await citizen.visit(review);
await shoot(citizen, 'review');

const telephone = await Visitor.arrive(TELEPHONE);
await begin(telephone, 'hundesteuer-anmelden', KOERNER);
const draft = telephone.page.url();
await telephone.visit(`${draft}/seite/origin`);
await telephone.page.locator('[name=origin]').nth(1).check();
await telephone.page.locator('[data-state=saved]').waitFor();
await shoot(telephone, 'question-telephone', { height: 844 });

const family = await Visitor.arrive({ ...DESK, width: 1000 });
await begin(family, 'wohngeld', ERFURT);
await family.visit(`${new URL(family.page.url()).pathname}/seite/household`);
await fill(family.page, { 'household.1.relation': 'self', 'household.1.gets_benefit': 'no' });
await family.press('button', 'Weiteres Einkommen hinzufügen');
await family.page.locator('[name="household.1.incomes.1.income_kind"]').selectOption('wages');
await fill(family.page, { 'household.1.incomes.1.income_amount': '1.850,50' });
await family.press('button', 'Weitere Person hinzufügen');
await shoot(family, 'rows');

await citizen.press('button', 'Verbindlich absenden');
await shoot(citizen, 'receipt');
await citizen.press('button', 'Stand ansehen');
await shoot(citizen, 'status', { height: 1000 });

const sent = await submitByProgram(ADDRESS, 'hund-anmelden', KOERNER, DOG_JSON);
const clerk = await Visitor.arrive(DESK);
await logIn(clerk, 'nottertal-heilinger-hoehen');
await openCase(clerk, sent.reference);
await clerk.press('button', 'Vorgang übernehmen');
const address = new URL(clerk.page.url()).pathname;
await clerk.visit(address);
await shoot(clerk, 'case', { height: 1400 });
await clerk.visit('/amt');
await fill(clerk.page, { suche: 'Beispiel Hundesteuer' });
await clerk.press('button', 'Suchen');
await shoot(clerk, 'inbox', { height: 800 });
await clerk.visit(address);
await clerk.page.locator('[name=outcome][value=assessed]').check();
await clerk.press('button', 'Weiter zur Vorschau');
await clerk.press('button', 'Bescheid erlassen');
let link;
for (let attempt = 0; attempt < 60 && !link; attempt += 1) {
  await clerk.visit(address);
  link = await clerk.page.locator('main a[href*="/dokument/"]').first().getAttribute('href', { timeout: 500 }).catch(() => null);
  if (!link) await pause(250);
}
const author = await Visitor.arrive(DESK);
await logIn(author, 'redaktion', '/redaktion');
await author.visit('/redaktion/veranstaltung-anzeigen/wege');
await shoot(author, 'routes', { height: 1400 });
await author.visit('/redaktion/wohngeld');
await shoot(author, 'author');
await author.visit('/redaktion/stellen');
await shoot(author, 'units');
await author.visit('/redaktion/inhalte/hundesteuer-anmelden');
await shoot(author, 'texts', { height: 1400 });

const operator = await Visitor.arrive(DESK);
await logIn(operator, 'betrieb', '/betrieb');
await operator.visit('/betrieb/zustand');
await shoot(operator, 'fleet', { height: 1400 });
await operator.visit('/betrieb/nutzung/karte?leistung=gewerbe-anmelden');
await shoot(operator, 'uptake-map', { height: 1400 });

const folder = mkdtempSync(join(tmpdir(), 'dienstweg-pictures.'));
const pdf = join(folder, 'decision.pdf');
writeFileSync(pdf, await (await clerk.context.request.get(link)).body());
try {
  execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile', pdf, join(folder, 'decision')], { stdio: 'ignore' });
  await save('decision', readFileSync(join(folder, 'decision.png')));
} catch {
  process.stdout.write('pdftoppm is not installed: no picture of the decision\n');
}
rmSync(folder, { recursive: true });

await citizen.visit('/status');
await fill(citizen.page, { vorgangsnummer: sent.reference, zugangscode: sent.code });
await citizen.press('button', 'Stand ansehen');
await shoot(citizen, 'status-decided');
await citizen.page.emulateMedia({ colorScheme: 'dark' });
await citizen.visit('/buerger?q=Hund&ort=Erfurt');
await shoot(citizen, 'results-dark', { height: 1000 });

for (const visitor of [citizen, telephone, family, clerk, author, operator]) await visitor.leave(false, 'pictures');
await close();
