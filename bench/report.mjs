import process from 'node:process';

// Everything is measured in one run, ours beside its floor: on a noisy machine only the ratio means something.
const wanted = process.argv.slice(2);
for (const part of ['sizes', 'server-render', 'browser']) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  console.log(`\n── ${part}`);
  const { measure } = await import(`./${part}.mjs`);
  console.table(await measure());
}
