import process from 'node:process';
import { readConfig } from './config.ts';
import { errorName, lineLog } from './log.ts';
import { ConsoleProblem } from './problem.ts';
import { runConsole } from './run-console.ts';

/** A shutdown that takes longer is given up; everything that was stored is safe either way. */
const STOP_LIMIT_MS = 4_500;

// What is kept holds sealed keys, costs and mails: for this user alone.
process.umask(0o077);

const log = lineLog((line) => process.stderr.write(line));

// An unexpected error may hold what was sent: only its class is told. Everything that was stored is safe.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (thrown: unknown) => {
    log({ event: 'crashed', level: 'error', error: errorName(thrown) });
    process.exit(1);
  });
}

try {
  const running = await runConsole(readConfig(process.env), log);
  process.stdout.write(`Console: ${running.url}\n`);
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
} catch (thrown) {
  const isKnown = thrown instanceof ConsoleProblem;
  log({ event: 'start_failed', level: 'error', code: isKnown ? thrown.code : 'unknown', error: errorName(thrown) });
  process.stderr.write(
    isKnown
      ? `${thrown.message}\n`
      : `The console could not be started (${errorName(thrown)}). Nothing was changed. Please report this line.\n`,
  );
  process.exitCode = 1;
}
