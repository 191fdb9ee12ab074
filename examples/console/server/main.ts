import process from 'node:process';
import { readConfig } from './config.ts';
import { errorName, lineLog } from './log.ts';
import { runConsole } from './run-console.ts';
import { startProblem } from './problem.ts';

/** A shutdown that takes longer is given up; everything that was stored is safe either way. */
const STOP_LIMIT_MS = 4_500;

// What is kept holds sealed keys, costs and mails: for this user alone.
process.umask(0o077);

const log = lineLog((line) => process.stderr.write(line));

// An unexpected error may hold what was sent: only its class is logged. Everything that was stored is safe.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (thrown: unknown) => {
    log({ event: 'crashed', level: 'error', error: errorName(thrown) });
    process.exit(1);
  });
}

let folder = 'of CONSOLE_DATA';
try {
  const config = readConfig(process.env);
  folder = config.folder;
  const running = await runConsole(config, log);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    log({ event: 'stopping' });
    setTimeout(() => {
      log({ event: 'stopped_late', level: 'warn' });
      process.exit(0);
    }, STOP_LIMIT_MS).unref();
    void running.stop().then(
      () => process.exit(0),
      (thrown: unknown) => {
        log({ event: 'stop_failed', level: 'error', error: errorName(thrown) });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Last: a process that reads this line can stop the console at once.
  process.stdout.write(`Console: ${running.url}\n`);
} catch (thrown) {
  const problem = startProblem(thrown, folder);
  log({ event: 'start_failed', level: 'error', code: problem.code, error: errorName(thrown) });
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
