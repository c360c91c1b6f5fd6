// Pages beside the journeys: what must be said about the site, and what is said when something goes wrong.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ADDRESS, DESK, MODES, close, journey } from '../lib/journey.mjs';

after(close);

const PAGES = ['/', '/buerger', '/unternehmen', '/weitere', '/lagen', '/a-z', '/orte', '/ort/16051000', '/status', '/weiter', '/anmelden', '/impressum', '/datenschutz', '/barrierefreiheit'];

/** Most the start page may weigh besides its fonts, compressed (issue 2). */
const MOST_BYTES = 100 * 1024;

for (const mode of MODES) {
  const title = `pages beside the journeys (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      for (const path of PAGES) {
        await visitor.visit(path);
        await visitor.look(path);
      }
      if (mode.width < 400) {
        await visitor.page.locator('.dw-menu > summary').click();
        await visitor.look('menu of the header');
      }
      await visitor.visit('/gibt-es-nicht', 404);
      await visitor.says('So geht es weiter');
      await visitor.look('no such page');
      await visitor.visit('/leistung/gibt-es-nicht', 404);
      await visitor.look('no such service');
      await visitor.visit('/antrag/00000000-0000-7000-8000-000000000000', 404);
      await visitor.look('no such draft');
      await visitor.visit('/antrag/x', 404);
      // Without the code, the page asks for it.
      await visitor.visit('/status/0001-AAAA-AAAA');
      await visitor.look('an application without its code');
      await visitor.visit('/antrag/neu', [404, 405]);
      await visitor.look('an address that cannot be opened');
      await visitor.visit('/buerger?q=%00', 400);
      await visitor.look('malformed');
    }),
  );
}

test('every page sets a strict policy and few cookies', () =>
  journey('policy and cookies', async (arrive) => {
    const visitor = await arrive(DESK);
    for (const path of [...PAGES, '/gibt-es-nicht']) {
      const answer = await visitor.page.goto(path);
      const headers = answer.headers();
      assert.match(headers['content-security-policy'], /default-src 'self'/, path);
      assert.doesNotMatch(headers['content-security-policy'], /unsafe|\*|https?:/, path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['cache-control'], 'no-store', path);
    }
    assert.deepEqual(await visitor.context.cookies(), [], 'looking around needs no cookie');
  }));

test('the start page is light and asks nobody else', () =>
  journey('weight', async (arrive) => {
    const visitor = await arrive(DESK);
    const client = await visitor.context.newCDPSession(visitor.page);
    await client.send('Network.enable');
    const kinds = new Map();
    let weight = 0;
    let fonts = 0;
    client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) === 'Font') fonts += encodedDataLength;
      else weight += encodedDataLength;
    });
    await visitor.page.goto('/', { waitUntil: 'networkidle' });
    assert.ok(weight > 1000 && weight <= MOST_BYTES, `${weight} bytes besides ${fonts} bytes of fonts`);
  }));

test('the texts keep their distance when the reader sets it (WCAG 1.4.12)', () =>
  journey('text spacing', async (arrive) => {
    const visitor = await arrive(MODES[1]);
    for (const path of PAGES) {
      await visitor.visit(path);
      const cut = await visitor.page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
        document.adoptedStyleSheets = [sheet];
        const hidden = [...document.querySelectorAll('body *')].filter((element) => {
          const style = getComputedStyle(element);
          if (element.matches('.kern-sr-only, .kern-sr-only *') || style.overflow !== 'hidden') return false;
          return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
        });
        const root = document.documentElement;
        const wide = root.scrollWidth > root.clientWidth + 1 ? [`${root.scrollWidth} px wide`] : [];
        return [...wide, ...hidden.map((element) => element.outerHTML.slice(0, 120))];
      });
      assert.deepEqual(cut, [], path);
    }
  }));

test('the server under test is the one of this run', () => assert.match(ADDRESS, /^http:\/\/127\.0\.0\.1:\d+$/));
