// What every page must hold, in whatever state a journey meets it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One empty file for each page that was looked at, shared by all journeys of a run. */
const SEEN = new URL('../results/seen/', import.meta.url).pathname;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Addresses whose retrieval is an act of its own (a decision counts as notified), or that leave the product. */
const NOT_FOLLOWED = [/\/dokument\//, /^mailto:/, /^https?:/];

/** Pixels that the header may take on a telephone. */
const HIGHEST_HEADER = 120;

/** Rules of axe whose result depends on the colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The status of each address that a link led to. */
const followed = new Map();

/**
 * Whether nobody has looked at this yet: the same markup in the same width is looked at once, by whichever journey comes
 * first. Where scripts changed nothing, it is the same with and without them.
 */
function first(markup, width) {
  mkdirSync(SEEN, { recursive: true });
  const name = createHash('sha256').update(`${width} ${markup}`).digest('hex');
  try {
    writeFileSync(SEEN + name, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The page without what differs from visit to visit: ids, codes, times, hidden values. */
function essence(html) {
  return html
    .replace(/<input type="hidden"[^>]*>/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}/g, 'id')
    .replace(/\b[0-9a-f]{40,}\b/g, 'hash')
    .replace(/\b\d{4}(-[0-9A-Z]{4}){2,}\b/g, 'code')
    .replace(/\d+/g, '0');
}

/**
 * Looks at the page as it is now and returns what is wrong with it, one line each.
 *
 * @param {import('playwright-core').Page} page the page of the journey; its focus and answers stay as they are
 * @param {{ script: boolean, width: number, name: string, status?: number, audit: () => Promise<import('playwright-core').Page>, walk?: boolean }} how
 */
export async function inspect(page, how) {
  const html = await page.content();
  const place = `${new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')} (${how.name})`;
  if (!first(essence(html), how.width)) return [];

  const found = [...(await structure(page)), ...(await header(page, how.width)), ...(await links(page, how.status))];
  // axe needs scripts: where the visitor has none, a second page shows the same markup to it.
  const subject = how.script ? page : await how.audit();
  if (!how.script) await show(subject, page.url(), html);
  found.push(...(await axe(subject)));
  await subject.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axe(subject, COLOURS)).map((line) => `in the dark: ${line}`));
  await subject.emulateMedia({ colorScheme: 'light' });
  found.push(...(await reflow(subject, how.width)));
  if (how.script && how.walk !== false && how.width >= 1000) found.push(...(await walk(page)));
  return found.map((line) => `${place}: ${line}`);
}

/** Loads markup without its scripts under its own address. */
async function show(page, url, html) {
  const still = html.replace(/<script[^>]*><\/script>/g, '');
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: still }));
  await page.goto(url);
  await page.unroute(url);
}

/**
 * What axe finds wrong, one line each, asked in the page itself; our pages have no frames.
 *
 * @param {import('playwright-core').Page} page
 * @param {string[]} [rules] only these
 */
export async function axe(page, rules) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const only = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    const why = (node) => node.failureSummary.split('\n').slice(1).map((line) => line.trim()).join('; ');
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `axe ${id}: ${node.html.slice(0, 160)} – ${why(node)}`));
  }, only);
}

/** Title, language, headings, landmarks, ids, nothing inline, a way on. */
function structure(page) {
  return page.evaluate(() => {
    const found = [];
    const must = (holds, text) => holds || found.push(text);
    const all = (selector) => [...document.querySelectorAll(selector)];
    const words = (element) => element.textContent.trim();

    must(/^\S.* – Dienstweg$/.test(document.title), `title "${document.title}"`);
    must(['de', 'de-x-leicht', 'en'].includes(document.documentElement.lang), `lang "${document.documentElement.lang}"`);
    must(all('h1').length === 1, `${all('h1').length} h1`);
    must(all('main').length === 1, `${all('main').length} main`);
    let level = 1;
    for (const heading of all('h1, h2, h3, h4, h5, h6')) {
      const own = Number(heading.tagName[1]);
      must(own <= level + 1, `heading order: h${own} "${words(heading)}" after h${level}`);
      must(words(heading) !== '', `empty ${heading.tagName}`);
      level = own;
    }
    const ids = all('[id]').map((element) => element.id);
    for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) found.push(`id "${id}" twice`);
    for (const element of all('[aria-describedby], [aria-labelledby]')) {
      const names = `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-labelledby') ?? ''}`;
      for (const id of names.trim().split(/\s+/)) must(document.getElementById(id), `nothing has the id "${id}"`);
    }
    for (const element of all('[style], style, script:not([src]):not([type="application/ld+json"])')) found.push(`inline: ${element.outerHTML.slice(0, 120)}`);
    for (const element of all('*')) {
      const handler = element.getAttributeNames().find((name) => name.startsWith('on'));
      if (handler) found.push(`inline handler ${handler}: ${element.outerHTML.slice(0, 120)}`);
    }
    for (const link of all('a')) {
      must(words(link) || link.getAttribute('aria-label'), `link without text: ${link.outerHTML.slice(0, 120)}`);
      must(!/^javascript:/i.test(link.getAttribute('href') ?? ''), `link with a script: ${link.outerHTML.slice(0, 120)}`);
    }
    const told = ['/impressum', '/datenschutz'].includes(location.pathname);
    must(told || all('main a[href], main form').length > 0, 'dead end: no link and no form in main');
    const invalid = all('main [aria-invalid="true"]').length > 0 || all('.dw-error-summary').length > 0;
    must(!invalid || /^(Fehler|Error)/.test(document.title), `errors on the page, but the title is "${document.title}"`);
    return found;
  });
}

/** On a telephone the header leaves the screen to the page. */
async function header(page, width) {
  if (width > 400) return [];
  // What stands inside another page has none.
  const box = await page.locator('header').first().boundingBox({ timeout: 1000 }).catch(() => null);
  const height = box?.height ?? 0;
  return height > HIGHEST_HEADER ? [`the header is ${height} px high`] : [];
}

/** Every address on the page leads somewhere, every fragment exists. */
async function links(page, shown) {
  const here = page.url();
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], link[href], script[src], img[src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src'),
    ),
  );
  const found = [];
  for (const address of new Set(addresses)) {
    if (NOT_FOLLOWED.some((pattern) => pattern.test(address))) continue;
    if (address.startsWith('#')) {
      const there = await page.evaluate((id) => document.getElementById(id) !== null, decodeURIComponent(address.slice(1)));
      if (!there) found.push(`link to ${address}, which is not on the page`);
      continue;
    }
    const url = new URL(address, here);
    // Choosing a language answers with a cookie and the same address again: what counts is where that leads.
    url.searchParams.delete('sprache');
    url.hash = '';
    const known = essence(url.href.slice(url.origin.length));
    if (!followed.has(known)) {
      const answer = await page.context().request.get(url.href, { headers: { Accept: 'text/html' } });
      followed.set(known, answer.status());
      await answer.dispose();
    }
    // 422 is a page with a question whose answer is wrong so far. An address that is wrong in itself offers itself in other
    // languages.
    const status = followed.get(known);
    const itself = url.href === here && status === shown;
    if (status >= 400 && status !== 422 && !itself) found.push(`link to ${essence(address)} answers ${status}`);
  }
  return found;
}

/** Nothing scrolls sideways: at the width of the journey, at 200 % zoom, and with letters of double size. */
async function reflow(page, width) {
  const found = await sideways(page, `${width} px`);
  if (width < 1000) return found;
  const size = page.viewportSize();
  await page.setViewportSize({ width: width / 2, height: size.height });
  found.push(...(await sideways(page, '200 % zoom')));
  await page.setViewportSize(size);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  found.push(...(await sideways(page, 'double text size')));
  // The browser writes the attribute down only when somebody asks for it, and removes only what is written down.
  await page.evaluate(() => document.documentElement.hasAttribute('style') && document.documentElement.removeAttribute('style'));
  return found;
}

function sideways(page, when) {
  return page.evaluate((when) => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth + 1) return [];
    const scrolls = (element) => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(box).overflowX)) return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(element),
    );
    const names = wide.slice(-3).map((element) => element.outerHTML.slice(0, 100));
    return [`scrolls sideways at ${when}: ${root.scrollWidth} > ${root.clientWidth}: ${names.join(' | ')}`];
  }, when);
}

/** Everything that can be used is reached with Tab, and shows that it has the focus. */
async function walk(page) {
  const count = await page.evaluate(() => {
    const looks = (element) => {
      // Some components show the focus on a box around the input or on a drawn sign beside it.
      const boxes = [element, element.parentElement, element.nextElementSibling].filter(Boolean);
      return JSON.stringify(
        boxes.flatMap((box) =>
          ['', '::before', '::after'].map((part) => {
            const style = getComputedStyle(box, part || undefined);
            const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? '' : style.outline;
            return [outline, style.boxShadow, style.border, style.backgroundColor];
          }),
        ),
      );
    };
    const visible = (element) => element.checkVisibility() && element.getClientRects().length > 0;
    const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const radio = (element) => element.type === 'radio' && [...document.getElementsByName(element.name)].find((other) => other.checked || other === element) !== element;
    // The button that only answers the enter key is nobody's stop.
    const silent = (element) => element.tabIndex < 0 && element.getAttribute('aria-hidden') === 'true';
    const stops = [...document.querySelectorAll(selector)].filter((element) => visible(element) && !element.disabled && !radio(element) && !silent(element));
    document.activeElement?.blur();
    window.walk = { stops: new Set(stops), before: new Map(stops.map((element) => [element, looks(element)])), looks, reached: new Set(), plain: [] };
    return stops.length;
  });
  for (let step = 0; step < count + 3; step += 1) {
    await page.keyboard.press('Tab');
    const done = await page.evaluate(() => {
      const { stops, before, looks, reached, plain } = window.walk;
      const element = document.activeElement;
      if (!element || element === document.body) return false;
      const box = element.getBoundingClientRect();
      const known = before.get(element);
      if (known !== undefined && known === looks(element)) plain.push(`focus not visible: ${element.outerHTML.slice(0, 120)}`);
      if (box.bottom < 0 || box.top > innerHeight) plain.push(`focus outside the window: ${element.outerHTML.slice(0, 120)}`);
      reached.add(element);
      for (const other of element.type === 'radio' ? document.getElementsByName(element.name) : []) reached.add(other);
      return [...stops].every((stop) => reached.has(stop));
    });
    if (done) break;
  }
  return page.evaluate(() => {
    const { stops, reached, plain } = window.walk;
    delete window.walk;
    document.activeElement?.blur();
    const missed = [...stops].filter((stop) => !reached.has(stop)).map((stop) => `not reached with Tab: ${stop.outerHTML.slice(0, 120)}`);
    return [...plain, ...missed];
  });
}
