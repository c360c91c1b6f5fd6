// The instruments themselves: each of them must find a fault that is there.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { EXTREMES, Visitor, close } from '../lib/journey.mjs';
import { totp } from '../lib/staff.mjs';

after(close);

const HEALTHY = { style: '', body: '<p>Text</p><p><a href="/">Start</a></p>' };

const FAULTS = {
  contrast: { style: 'p { color: #bbb }', body: HEALTHY.body, found: /^\/contrast .*axe color-contrast/ },
  dark: { style: '@media (prefers-color-scheme: dark) { p { color: #333; } body { background: #222 } }', body: HEALTHY.body, found: /in the dark: axe color-contrast/ },
  label: { style: '', body: '<form><input name="q"></form>', found: /axe label/ },
  wide: { width: 320, style: 'div { width: 900px }', body: '<div><a href="/">Start</a></div>', found: /scrolls sideways/ },
  tall: { width: 320, style: 'header { height: 200px }', body: HEALTHY.body, found: /the header is 200 px high/ },
  focus: { style: 'a:focus { outline: 0 }', body: HEALTHY.body, found: /focus not visible/, script: true, width: 1280 },
  unreached: { style: '', body: '<a href="/">Start</a> <button tabindex="-1">Knopf</button>', found: /not reached with Tab/, script: true, width: 1280 },
  foreign: { style: '', body: '<a href="/">Start</a><img src="http://127.0.0.1:9/bild.png" alt="Bild">', found: /request to somebody else/ },
  inline: { style: '', body: '<p style="margin:0"><a href="/">Start</a></p>', found: /inline: <p style/ },
  policy: { style: '', body: '<p style="margin:0"><a href="/">Start</a></p>', found: /console error: .*Content Security Policy/ },
  dead: { style: '', body: '<a href="/missing">Start</a>', found: /link to \/missing answers 404/ },
  end: { style: '', body: '<p>Text</p>', found: /dead end/ },
  order: { style: '', body: '<h3>Zu tief</h3><a href="/">Start</a>', found: /heading order/ },
  fragment: { style: '', body: '<a href="#fehlt">Start</a>', found: /#fehlt, which is not on the page/ },
  silent: { style: '', body: '<form><label for="a">Name</label><input id="a" aria-invalid="true"></form>', found: /errors on the page, but the title/ },
};

function page({ style, body }, name) {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${name} – Dienstweg</title>${style ? `<link rel="stylesheet" href="/${name}.css">` : ''}</head>
    <body><header>Dienstweg</header><main><h1>${name}</h1>${body}</main></body></html>`;
}

async function serve() {
  const server = createServer((request, response) => {
    const [, name, css] = /^\/([a-z]*)(\.css)?$/.exec(request.url) ?? [];
    const fault = FAULTS[name] ?? (name === '' || name === 'healthy' ? HEALTHY : undefined);
    response.writeHead(fault ? 200 : 404, {
      'Content-Type': css ? 'text/css' : 'text/html; charset=utf-8',
      'Content-Security-Policy': name === 'foreign' ? "img-src *" : "default-src 'self'",
    });
    response.end(fault ? (css ? fault.style : page(fault, name || 'healthy')) : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

for (const mode of EXTREMES) {
  test(`finds every fault (${mode.name})`, async () => {
    const server = await serve();
    const address = `http://127.0.0.1:${server.address().port}`;
    const visitor = await Visitor.arrive(mode, { address });
    try {
      for (const [name, fault] of [['healthy', undefined], ...Object.entries(FAULTS)]) {
        if (fault?.script && !mode.script) continue;
        if (fault?.width && fault.width !== mode.width) continue;
        visitor.problems.length = 0;
        await visitor.page.goto(`${address}/${name}`);
        await visitor.look(name);
        const problems = visitor.problems.filter((line) => !line.includes('favicon'));
        if (fault) assert.ok(problems.some((line) => fault.found.test(line)), `${name}: ${problems.join('\n')}`);
        else assert.deepEqual(problems, []);
      }
    } finally {
      await visitor.leave(false, 'instruments');
      server.close();
    }
  });
}

test('computes the codes of RFC 6238, appendix B', () => {
  // The seed of the appendix, "12345678901234567890", in base 32; the last six of its eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  assert.equal(totp(secret, Math.floor(59 / 30)), '287082');
  assert.equal(totp(secret, Math.floor(1111111109 / 30)), '081804');
  assert.equal(totp(secret, Math.floor(20000000000 / 30)), '353130');
});
