import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, onTestFinished, vi } from 'vitest';
import {
  AccountsTable,
  IntegrationCard,
  IntegrationsProvider,
  type IntegrationsProviderProps,
} from '../../../src/index.ts';
import { secondStep } from '../../../src/components/connect-wizard/shell/lazy-second-step.tsx';
import { prefetchConnectWizard } from '../../../src/components/connect-wizard/shell/lazy-connect-wizard.tsx';
import { rowActions } from '../../../src/components/accounts-table/menu/lazy-row-actions.tsx';
import { loadParsers } from '../../../src/store/client/read-adapter.ts';
import { realClock, type Scenario, type ScriptedAdapter, scriptedAdapter } from '../../../src/testing.ts';
import { DEFINITION, KEY } from '../render-console.tsx';
import { record, type Utterance } from './record.ts';

const STEP_MS = 100;

/** A page whose every word is written down. Its time stands still until a test moves it. */
export interface Heard {
  readonly adapter: ScriptedAdapter;
  /** Lets time pass, and gives what was said meanwhile. */
  pass(ms: number): Promise<readonly Utterance[]>;
}

/** Renders a card or a table over a scripted world that answers as fast as in life. */
export async function listen(
  worlds: readonly Scenario[],
  options: Partial<IntegrationsProviderProps> & { readonly show?: 'card' | 'table' } = {},
): Promise<Heard> {
  const { show = 'card', ...provider } = options;
  await loadEverything();
  vi.useFakeTimers();
  const clock = realClock();
  const adapter = scriptedAdapter(worlds, { clock });
  const heard = record();
  onTestFinished(() => {
    heard.stop();
    expect(piecesOf(KEY).filter((piece) => heard.everything().includes(piece))).toEqual([]);
  });
  render(
    <StrictMode>
      <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]} now={clock.now} {...provider}>
        <main>
          {show === 'card' ? (
            <IntegrationCard integrationId="openai" onManage={() => {}} />
          ) : (
            <AccountsTable integrationId="openai" />
          )}
        </main>
      </IntegrationsProvider>
    </StrictMode>,
  );
  return {
    adapter,
    async pass(ms) {
      // React draws at the end of an act: in one long one, words would come and go unseen.
      for (let left = ms; left > 0; left -= STEP_MS)
        await act(() => vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS)));
      const said = heard.take();
      // Nobody is told the same thing twice in a row, nor by two regions.
      expect(said.filter((one, index) => wordsOf(one) === wordsOf(said[index - 1] ?? 'polite: '))).toEqual([]);
      return said;
    },
  };
}

/** What is otherwise loaded on demand, in real time. */
async function loadEverything(): Promise<void> {
  prefetchConnectWizard();
  await Promise.all([
    rowActions.load(),
    secondStep.load(),
    loadParsers(),
    import('../../../src/components/connect-wizard/shell/connect-wizard.tsx'),
  ]);
}

/** The wizard, open, with nothing left to be said about the way there. */
export async function listenToWizard(
  worlds: readonly Scenario[],
  options: Partial<IntegrationsProviderProps> = {},
): Promise<Heard> {
  const heard = await listen(worlds, options);
  await heard.pass(1_000);
  press('Connect OpenAI');
  await heard.pass(6_000);
  return heard;
}

/** The wizard on its second step, with a key entered. */
export async function listenToTest(worlds: readonly Scenario[]): Promise<Heard> {
  const heard = await listenToWizard(worlds);
  await enterKey(heard);
  return heard;
}

/** Enters the key in an open wizard and goes on; what is said about that is let go. */
async function enterKey(heard: Heard): Promise<void> {
  paste(KEY);
  await heard.pass(2_000);
  press('Next');
  await heard.pass(6_000);
}

/** The table, with nothing left to be said about its coming up. */
export async function listenToTable(worlds: readonly Scenario[]): Promise<Heard> {
  const heard = await listen(worlds, { show: 'table' });
  await heard.pass(6_000);
  return heard;
}

/** The wizard in which the first account's key is replaced, after a test that passed. */
export async function listenToRotation(worlds: readonly Scenario[]): Promise<Heard> {
  const heard = await listenToTable(worlds);
  await choose(heard, 'Northwind Research', 'Update Admin key');
  await heard.pass(6_000);
  await enterKey(heard);
  press('Test connection');
  await heard.pass(8_000);
  return heard;
}

/** Presses a button of the topmost dialog, or of the page. */
export function press(name: string | RegExp): void {
  const dialog = [...screen.queryAllByRole('dialog'), ...screen.queryAllByRole('alertdialog')].at(-1);
  const place = dialog === undefined ? screen : within(dialog);
  const button = place.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

/** Pastes a text into the key field. */
export function paste(text: string): void {
  fireEvent.paste(screen.getByLabelText('Admin key', { exact: true }), { clipboardData: { getData: () => text } });
}

/** Chooses an item of a row's menu. */
export async function choose(heard: Heard, account: string, item: string): Promise<void> {
  press(`Actions for ${account}`);
  await heard.pass(200);
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
  await heard.pass(50);
}

function wordsOf(utterance: Utterance): string {
  return utterance.slice(utterance.indexOf(': ') + 2);
}

/** Every five characters in a row of what is secret in a key: its last four may be shown. */
function piecesOf(key: string): readonly string[] {
  const secret = key.replace(/^sk-admin-/, '');
  return Array.from({ length: secret.length - 4 }, (_, index) => secret.slice(index, index + 5));
}
