// Members of staff: logging in, and the second factor as an app on a telephone computes it (RFC 6238).
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fill } from './application.mjs';

/** The password of all accounts of the demonstration, as it says it when it starts. */
export const PASSWORD = process.env.E2E_PASSWORD ?? '';

const STEP = 30;

/** The code for a step; every code is good once, so a second one in the same half minute is that of the next step. */
export function totp(secret, step) {
  const bits = [...secret.replace(/[\s=]/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export const stepNow = () => Math.floor(Date.now() / 1000 / STEP);

/** Waits until a step has come so near that the server takes its code. */
export async function stepComes(step) {
  while (stepNow() + 1 < step) await pause(500);
}

/** Logs in with the password. */
export async function logIn(visitor, login, path = '/amt') {
  await visitor.visit(path);
  assert.equal(new URL(visitor.page.url()).pathname, '/anmelden');
  await fill(visitor.page, { login, password: PASSWORD });
  return visitor.press('button', 'Anmelden');
}

/** Opens a case by its reference, waiting for it to arrive: it is received after the applicant's transaction. */
export async function openCase(visitor, reference) {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await visitor.visit(`/amt?nummer=${reference}`);
    if (visitor.page.url().includes('/amt/vorgang/')) return;
    await pause(250);
  }
  assert.fail(`the case ${reference} does not arrive`);
}

/** Opens a part of the page that is folded. */
export async function unfold(page, title) {
  const summary = page.locator('summary', { hasText: title });
  const part = summary.locator('xpath=..');
  if (!(await part.evaluate((element) => element.open))) await summary.click();
  return part;
}

/** The applicant, on the status page. */
export async function applicant(arrive, mode, { reference, code }) {
  const visitor = await arrive(mode);
  await visitor.visit('/status');
  await fill(visitor.page, { vorgangsnummer: reference, zugangscode: code });
  await visitor.press('button', 'Stand ansehen');
  return visitor;
}

/** Waits until the case says this: work after a commit is done a moment later. */
export async function arrives(visitor, address, pattern) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    await visitor.visit(address);
    const words = await visitor.words();
    if (pattern instanceof RegExp ? pattern.test(words) : words.includes(pattern)) return;
    await pause(250);
  }
  await visitor.says(pattern);
}
