import process from 'node:process';

// The kit and the baseline are measured in the same run: on a busy machine only the ratio is meaningful.
const wanted = process.argv.slice(2);
for (const part of ['sizes', 'server-render', 'browser']) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  console.log(`\n── ${part}`);
  const { measure } = await import(`./${part}.mjs`);
  console.table(await measure());
}
