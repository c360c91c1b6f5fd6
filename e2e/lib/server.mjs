// A server of our own, for journeys that kill it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = new URL('../../', import.meta.url).pathname;

async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  await once(listener, 'close');
  return port;
}

/** A demonstration in a folder that goes away with it. */
export class Server {
  static async start() {
    const server = new Server();
    server.folder = mkdtempSync(join(tmpdir(), 'dienstweg-e2e.'));
    server.port = await freePort();

    server.address = `http://127.0.0.1:${server.port}`;
    await server.run();
    return server;
  }

  /** Starts the program on the folder as it is, and waits until it is ready. */
  async run() {
    const program = process.env.E2E_PROGRAM ?? join(ROOT, 'target/debug/dienstweg');
    const log = openSync(join(this.folder, 'log'), 'a');
    this.child = spawn(program, ['demo'], {
      cwd: ROOT,
      stdio: ['ignore', log, log],
      env: { ...process.env, DIENSTWEG_LISTEN: `127.0.0.1:${this.port}`, DIENSTWEG_DATA_DIR: join(this.folder, 'data') },
    });
    closeSync(log);
    this.gone = once(this.child, 'exit');
    for (let attempt = 0; attempt < 600; attempt += 1) {
      if (this.child.exitCode !== null) throw new Error(`the server ended with ${this.child.exitCode}`);
      const ready = await fetch(`${this.address}/readyz`).catch(() => undefined);
      if (ready?.ok) return;
      await pause(100);
    }
    throw new Error('the server did not become ready within a minute');
  }

  /** Kills the program at once: nothing is finished, nothing is flushed. */
  async kill() {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  async stop() {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
