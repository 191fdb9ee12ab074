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
import { record, type Announcement } from './record.ts';

const STEP_MS = 100;

/** A page whose announcements are recorded. Time passes only by `pass`. */
export interface Recorder {
  readonly adapter: ScriptedAdapter;
  /** Lets time pass and returns what was announced meanwhile. */
  pass(ms: number): Promise<readonly Announcement[]>;
}

/** Renders a card or a table with a scripted adapter that answers with realistic delays. */
export async function listen(
  setup: readonly Scenario[],
  options: Partial<IntegrationsProviderProps> & { readonly show?: 'card' | 'table' } = {},
): Promise<Recorder> {
  const { show = 'card', ...provider } = options;
  await loadEverything();
  vi.useFakeTimers();
  const clock = realClock();
  const adapter = scriptedAdapter(setup, { clock });
  const recorder = record();
  onTestFinished(() => {
    recorder.stop();
    expect(piecesOf(KEY).filter((piece) => recorder.everything().includes(piece))).toEqual([]);
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
      // React renders at the end of an act: during one long act, texts would come and go unseen.
      for (let left = ms; left > 0; left -= STEP_MS)
        await act(() => vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS)));
      const announced = recorder.take();
      // No text is announced twice in a row, nor by two regions.
      expect(announced.filter((one, index) => wordsOf(one) === wordsOf(announced[index - 1] ?? 'polite: '))).toEqual(
        [],
      );
      return announced;
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

/** The open wizard, after the announcements of opening it. */
export async function listenToWizard(
  setup: readonly Scenario[],
  options: Partial<IntegrationsProviderProps> = {},
): Promise<Recorder> {
  const recorder = await listen(setup, options);
  await recorder.pass(1_000);
  press('Connect OpenAI');
  await recorder.pass(6_000);
  return recorder;
}

/** The wizard on its second step, with a key entered. */
export async function listenToTest(setup: readonly Scenario[]): Promise<Recorder> {
  const recorder = await listenToWizard(setup);
  await enterKey(recorder);
  return recorder;
}

/** Enters the key in an open wizard and presses Next; the announcements of that are dropped. */
async function enterKey(recorder: Recorder): Promise<void> {
  paste(KEY);
  await recorder.pass(2_000);
  press('Next');
  await recorder.pass(6_000);
}

/** The table, after the announcements of loading it. */
export async function listenToTable(setup: readonly Scenario[]): Promise<Recorder> {
  const recorder = await listen(setup, { show: 'table' });
  await recorder.pass(6_000);
  return recorder;
}

/** The wizard in which the first account's key is replaced, after a test that passed. */
export async function listenToRotation(setup: readonly Scenario[]): Promise<Recorder> {
  const recorder = await listenToTable(setup);
  await choose(recorder, 'Northwind Research', 'Update Admin key');
  await recorder.pass(6_000);
  await enterKey(recorder);
  press('Test connection');
  await recorder.pass(8_000);
  return recorder;
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
export async function choose(recorder: Recorder, account: string, item: string): Promise<void> {
  press(`Actions for ${account}`);
  await recorder.pass(200);
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
  await recorder.pass(50);
}

function wordsOf(utterance: Announcement): string {
  return utterance.slice(utterance.indexOf(': ') + 2);
}

/** Every five characters in a row of what is secret in a key: its last four may be shown. */
function piecesOf(key: string): readonly string[] {
  const secret = key.replace(/^sk-admin-/, '');
  return Array.from({ length: secret.length - 4 }, (_, index) => secret.slice(index, index + 5));
}
