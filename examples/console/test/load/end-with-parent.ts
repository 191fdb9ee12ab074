import process from 'node:process';

/** Ends this process soon after the one that started it, however that one ended. */
export function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 1_000).unref();
}
