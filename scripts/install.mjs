import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, run } from './run.mjs';

const STAMP = join(ROOT, 'node_modules', '.installed-lock');
const OLDEST_NODE = 20;

/** Installs the packages of the lock file unless they are installed, and checks that the project's Node runs. */
export async function install() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new Error(`Node ${process.versions.node} is too old to install with. Install Node ${OLDEST_NODE} or newer.`);
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
    console.log('Installing packages (npm ci) …');
    const code = await run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']);
    if (code !== 0) throw new Error('npm ci failed. Its message above says why; nothing can run without the packages.');
    writeFileSync(STAMP, wanted);
  }
  if (!nodeRuns() && (await run('npm', ['rebuild', 'node', '--loglevel=error'])) === 0 && !nodeRuns()) {
    throw new Error(
      'The Node of the lock file does not run, so tools would use another version. Run: npm rebuild node',
    );
  }
}

/** Whether the Node of the lock file runs. With install scripts disabled it has no binary, and tools would use the machine's Node. */
function nodeRuns() {
  const answer = spawnSync(join(ROOT, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && Number(/^v(\d+)/.exec(answer.stdout)?.[1]) >= 22;
}
