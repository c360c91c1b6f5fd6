// The mails that the server under test sent.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const FILE = new URL('../results/mails.jsonl', import.meta.url).pathname;

/** The mails to an address so far, oldest first. */
export function mailsTo(address) {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').trim().split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line)).filter(({ to }) => to === address).map(({ text }) => text);
}

/** Waits until an address has got so many mails, and gives the last of them. */
export async function mailArrives(address, number) {
  for (let attempt = 0; attempt < 80; attempt += 1) {
    const mails = mailsTo(address);
    if (mails.length >= number) return mails[number - 1];
    await pause(250);
  }
  assert.fail(`${mailsTo(address).length} mails to ${address} instead of ${number}`);
}

/** The path of the link to confirm or to stop. */
export function linkIn(mail) {
  return new URL(/https?:\/\/\S+\/benachrichtigung\/[^\s>]+/.exec(mail)[0]).pathname;
}
