// A journey: one visitor in one browser, watched all the way.
import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { inspect } from './inspect.mjs';

const RESULTS = new URL('../results/', import.meta.url).pathname;

/** Debian's Chromium without its windows: the same engine in little more than half the time. */
const CHROMIUM = '/usr/bin/chromium-headless-shell';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--hide-scrollbars',
];

/** The address of the server under test. */
export const ADDRESS = process.env.E2E_ADDRESS ?? '';

/** Whether each step is kept, to look at where a journey failed; it takes a third of the time. */
const TRACED = process.env.E2E_TRACE === '1';

/** More problems than these, and more of each, only hide what is wrong. */
const MOST_SHOWN = 40;
const LONGEST_SHOWN = 900;

let browser;

/** Opens the one browser of this process; each launch has a new profile that goes away with it. */
export async function open() {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? CHROMIUM, args: FLAGS });
  return browser;
}

/** Closes the browser. */
export async function close() {
  await browser?.close();
  browser = undefined;
}

/** The ways to visit: with and without JavaScript, telephone and desk. */
export const MODES = [
  { name: 'with JavaScript, 1280 px', script: true, width: 1280 },
  { name: 'with JavaScript, 320 px', script: true, width: 320 },
  { name: 'without JavaScript, 1280 px', script: false, width: 1280 },
  { name: 'without JavaScript, 320 px', script: false, width: 320 },
];

export const DESK = MODES[0];
export const TELEPHONE = MODES[1];
export const TELEPHONE_WITHOUT_SCRIPT = MODES[3];

/** The two that differ most: enough for the pages of an office, of which there are many. */
export const EXTREMES = [DESK, TELEPHONE_WITHOUT_SCRIPT];

/** Messages of the console that only repeat the status of an answer; statuses are looked at themselves. */
const STATUS_MESSAGE = /^Failed to load resource: the server responded with a status of/;

/** One visitor: a browser context and what was noticed while it was used. */
export class Visitor {
  /** Everything that was wrong, one line each. */
  problems = [];
  /** The status with which each page was answered. */
  shown = new Map();
  /** Set while the network is away: its messages are expected then. */
  offline = false;

  constructor(context, mode, address) {
    this.context = context;
    this.mode = mode;
    this.address = address;
  }

  static async arrive(mode, { address = ADDRESS, state, lang = 'de-DE' } = {}) {
    const running = await open();
    const context = await running.newContext({
      baseURL: address,
      javaScriptEnabled: mode.script,
      viewport: { width: mode.width, height: mode.width < 1000 ? 640 : 800 },
      locale: lang,
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      storageState: state,
    });
    context.setDefaultTimeout(30_000);
    const visitor = new Visitor(context, mode, address);
    visitor.watch();
    visitor.page = await context.newPage();
    if (TRACED) await context.tracing.start({ snapshots: true, screenshots: false });
    return visitor;
  }

  watch() {
    const { context, address, problems } = this;
    context.on('request', (request) => {
      const url = request.url();
      // The browser's own pages, e.g. its PDF viewer, ask nobody outside.
      const inside = /^(about|chrome|chrome-extension):/.test(url);
      if (!url.startsWith(`${address}/`) && !inside) problems.push(`request to somebody else: ${url}`);
    });
    context.on('response', (response) => {
      const request = response.request();
      const kind = request.resourceType();
      if (request.isNavigationRequest()) this.note(request, response.status());
      if (response.status() >= 500) problems.push(`${response.url()} answers ${response.status()}`);
      if (response.status() >= 400 && !['document', 'fetch', 'ping'].includes(kind)) {
        problems.push(`${kind} ${response.url()} answers ${response.status()}`);
      }
    });
    context.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type()) || STATUS_MESSAGE.test(message.text())) return;
      if (this.offline && /net::ERR_/.test(message.text())) return;
      problems.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => problems.push(`script: ${error.error().stack ?? error.error()}`));
  }

  /** Notes the status with which a page is answered. */
  note(request, status) {
    try {
      this.shown.set(request.frame().page(), status);
    } catch {
      // A window that opens with a file has no page yet.
    }
  }

  /** Looks at the page as it is now. */
  async look(name, { page = this.page, walk } = {}) {
    this.record(page);
    this.problems.push(...(await inspect(page, { ...this.mode, name, walk, status: this.shown.get(page), audit: () => this.audit() })));
  }

  /** Notes that the page is looked at, for `coverage.mjs`. */
  record(page) {
    mkdirSync(RESULTS, { recursive: true });
    const visit = { path: new URL(page.url()).pathname, status: this.shown.get(page) ?? 200, script: this.mode.script };
    appendFileSync(`${RESULTS}looked-at.jsonl`, `${JSON.stringify(visit)}\n`);
  }

  /** A page with scripts and nothing else, in the same width. */
  async audit() {
    if (!this.auditor) {
      const context = await browser.newContext({
        viewport: { width: this.mode.width, height: this.mode.width < 1000 ? 640 : 800 },
        locale: 'de-DE',
        reducedMotion: 'reduce',
      });
      this.auditor = await context.newPage();
    }
    return this.auditor;
  }

  /** Opens an address, which must answer with the status, or with one of several. */
  async visit(path, status = 200, page = this.page) {
    const answer = await page.goto(path);
    assert.ok([status].flat().includes(answer.status()), `${path} answers ${answer.status()}`);
    return answer;
  }

  /** Presses a button or link and waits for the next page. */
  async press(role, name, page = this.page) {
    const target = page.getByRole(role, { name, exact: typeof name === 'string' });
    // On a telephone the links of the header are in a menu.
    const menu = page.locator('.dw-menu > summary');
    if ((await target.count()) === 0 && (await menu.isVisible())) await menu.click();
    // Suggestions may lie over what is to be pressed: who looks away from the field puts them away.
    await page.locator('[role=combobox]:focus').evaluateAll((fields) => fields.forEach((field) => field.blur()));
    // A form may wait for its own saving before it is sent, so the click alone says nothing about the new page.
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().isNavigationRequest() && ![302, 303].includes(response.status())),
      page.waitForEvent('load'),
      target.click(),
    ]);
    return answer;
  }

  /** Presses a button as slowly as a hand does: what moves meanwhile must not take it away. */
  async hold(name, page = this.page) {
    const target = page.getByRole('button', { name, exact: true });
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await pause(600);
    await Promise.all([page.waitForEvent('load'), page.mouse.up()]);
  }

  /** Presses something that downloads a file, and returns its bytes. */
  async download(target) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), target.click()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  /** The words of the main part, or of a part of it. */
  async words(part = this.page.getByRole('main')) {
    return (await part.innerText()).replace(/[\u00a0\u202f]/g, ' ');
  }

  /** The main part, or a part of it, must say this; the journey goes on and fails at its end. */
  async says(pattern, part) {
    const words = await this.words(part);
    if (pattern instanceof RegExp ? pattern.test(words) : words.includes(pattern)) return;
    this.problems.push(`${new URL(this.page.url()).pathname} does not say ${pattern}, but: ${words.replace(/\s*\n\s*/g, ' / ')}`);
  }

  async heading() {
    return (await this.page.locator('h1').innerText()).trim();
  }

  async leave(failed, title) {
    const file = `${RESULTS}${title.replace(/[^\p{L}\d]+/gu, '-')}`;
    if (failed) {
      mkdirSync(RESULTS, { recursive: true });
      for (const [number, page] of this.context.pages().entries()) {
        await page.screenshot({ path: `${file}-${number}.png`, fullPage: true }).catch(() => {});
      }
    }
    if (TRACED) await this.context.tracing.stop(failed ? { path: `${file}.zip` } : {}).catch(() => {});
    await this.auditor?.context().close();
    await this.context.close();
  }
}

/**
 * Runs a journey. It fails when a step fails, and at its end when anything was wrong with a page on the way.
 *
 * @param {string} title unique, names the files of a failure
 * @param {(arrive: (mode: object, how?: object) => Promise<Visitor>) => Promise<void>} steps
 */
export async function journey(title, steps) {
  const visitors = [];
  const arrive = async (mode, how) => {
    const visitor = await Visitor.arrive(mode, how);
    visitors.push(visitor);
    return visitor;
  };
  let failed = true;
  try {
    await steps(arrive);
    const problems = visitors.flatMap((visitor) => visitor.problems);
    const shown = problems.slice(0, MOST_SHOWN).map((problem) => problem.slice(0, LONGEST_SHOWN));
    if (problems.length > 0) assert.fail(`${problems.length} problems:\n${shown.join('\n')}`);
    failed = false;
  } finally {
    for (const visitor of visitors) await visitor.leave(failed, title);
  }
}
