// A mail server on loopback: takes every message and keeps it in a file, one line of JSON each.
//   node postbox.mjs PORT FILE
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';

const [, , port, file] = process.argv;

/** Undoes quoted-printable (RFC 2045, 6.7). */
const plain = (text) => {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

createServer((socket) => {
  let rest = '';
  let message = null;
  let to = '';
  const say = (answer) => socket.write(`${answer}\r\n`);
  say('220 here');
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    const lines = rest.split('\r\n');
    rest = lines.pop();
    for (const line of lines) {
      if (message) {
        if (line !== '.') {
          message.push(line);
          continue;
        }
        appendFileSync(file, `${JSON.stringify({ to, text: plain(message.join('\n')) })}\n`);
        message = null;
        say('250 taken');
      } else if (/^RCPT/i.test(line)) {
        to = line.replace(/^.*<|>.*$/g, '');
        say('250 yes');
      } else if (/^DATA/i.test(line)) {
        message = [];
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else {
        say('250 yes');
      }
    }
  });
}).listen(Number(port), '127.0.0.1');
