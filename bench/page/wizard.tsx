import * as Dialog from '@radix-ui/react-dialog';
import { ConnectWizard, IntegrationsProvider } from 'integration-kit';
import type { Text } from 'integration-kit/core';
import { openai } from 'integration-kit/integrations/openai';
import { scenarios, scriptedAdapter } from 'integration-kit/testing';
import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { instantClock, mount, nextFrame, type Subject, until } from './harness.ts';

const DEFINITION = openai({ permission: 'Billing Profiles Admin', history: 'P6M' });

/** Time until a person presses the button, in milliseconds. A page can prefetch during it. */
const IDLE_MS = 1_000;

/** Time until the field has focus and is painted, first and later, and script per keystroke, in milliseconds. */
export async function wizardPage(subject: Subject, timing: 'at once' | 'a second later') {
  const unmount = mount(subject === 'kit' ? <KitWizard /> : <BaselineWizard />);
  await until(performance.now(), () => opener() !== null);
  if (timing !== 'at once') await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const first = await open();
  const key = await typing();
  const later: number[] = [];
  for (let index = 0; index < 7; index += 1) {
    await close();
    later.push(await open());
  }
  await close();
  unmount();
  return { first, later: median(later), key };
}

const opener = () => document.querySelector<HTMLElement>('#open');
const field = () => document.querySelector<HTMLInputElement>('[role="dialog"] input[type="password"]');

/** Opens the wizard. Returns the milliseconds until its field has focus and the next frame is painted. */
export async function open(): Promise<number> {
  const focused = new Promise<void>((resolve) => {
    document.addEventListener('focusin', function onFocus({ target }) {
      if (target !== field()) return;
      document.removeEventListener('focusin', onFocus);
      resolve();
    });
  });
  const start = performance.now();
  opener()?.click();
  await focused;
  await nextFrame();
  return performance.now() - start;
}

/** Closes the wizard with Escape and discards a typed key. */
export async function close(): Promise<void> {
  const press = () =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  press();
  await nextFrame();
  [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Discard'))?.click();
  await until(performance.now(), () => document.querySelector('[role="dialog"]') === null);
}

async function typing(): Promise<number> {
  const input = field();
  if (input === null) return Number.NaN;
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const costs: number[] = [];
  for (let index = 1; index <= 60; index += 1) {
    const start = performance.now();
    set?.call(input, 'sk-admin-'.padEnd(9 + index, 'x'));
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    // React renders the change of an event in a microtask.
    await Promise.resolve();
    costs.push(performance.now() - start);
    await nextFrame();
  }
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The wizard behind a button. */
export function KitWizard(): ReactElement {
  const [shown, setShown] = useState(false);
  const [adapter] = useState(() => scriptedAdapter([scenarios.empty], { clock: instantClock() }));
  return (
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
      <button type="button" id="open" onClick={() => setShown(true)}>
        Open
      </button>
      <ConnectWizard integrationId="openai" open={shown} onOpenChange={setShown} />
    </IntegrationsProvider>
  );
}

const Key = z.object({ key: z.string().check(z.minLength(1)), management: z.optional(z.boolean()) });
const englishOf = (text: Text): string => (typeof text === 'string' ? text : text.default);
const GUIDE = DEFINITION.methods[0]?.steps.flatMap(({ blocks }) => blocks) ?? [];
/** The texts without their markup: at odd indexes they are bold. By hand, bold words would be written in JSX. */
const ITEMS = GUIDE.flatMap((block) => (block.type === 'instructions' ? block.items : [])).map(({ body }) =>
  englishOf(body).split('**'),
);
const READ = [...(DEFINITION.prerequisites ?? []).map(({ text }) => text), ...(DEFINITION.notRead ?? [])].map(
  englishOf,
);

/** The first step as written by hand: the same texts, controls and stylesheet, without validation of responses. */
export function BaselineWizard(): ReactElement {
  const { register, handleSubmit } = useForm<z.infer<typeof Key>>();
  return (
    <Dialog.Root>
      <Dialog.Trigger id="open">Open</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay data-slot="ik-backdrop" />
        <Dialog.Content data-slot="ik-dialog" data-ik-root="" data-size="large">
          <header data-slot="ik-dialog-header">
            <Dialog.Title data-slot="ik-dialog-title">Connect OpenAI</Dialog.Title>
            <Dialog.Description data-slot="ik-dialog-description">Follow the steps, then test.</Dialog.Description>
          </header>
          <div data-slot="ik-dialog-body">
            <div data-slot="ik-wizard">
              <div data-slot="ik-wizard-configure">
                <form data-slot="ik-wizard-form" id="f" onSubmit={(event) => void handleSubmit(check)(event)}>
                  <div data-slot="ik-field">
                    <label data-slot="ik-label" htmlFor="key">
                      Admin key
                    </label>
                    <input data-slot="ik-input" id="key" type="password" autoComplete="off" {...register('key')} />
                    <button type="button" data-slot="ik-button" data-tone="quiet" data-size="small">
                      Show
                    </button>
                    <div data-slot="ik-hint">Starts with sk-admin-. It is never shown again.</div>
                  </div>
                  <label data-slot="ik-check">
                    <input type="checkbox" data-slot="ik-check-input" {...register('management')} /> Management
                  </label>
                </form>
                <aside data-slot="ik-wizard-guide">
                  <ul data-slot="ik-test-list">
                    {READ.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                  <ol data-slot="ik-wizard-items">
                    {ITEMS.map((parts, number) => (
                      <li key={parts.join('')} data-slot="ik-wizard-item">
                        <span data-slot="ik-wizard-item-number">{number + 1}</span>
                        <div data-slot="ik-wizard-item-body">
                          {parts.map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}
                        </div>
                      </li>
                    ))}
                  </ol>
                </aside>
              </div>
            </div>
          </div>
          <footer data-slot="ik-dialog-footer">
            <Dialog.Close data-slot="ik-button" data-size="normal">
              Cancel
            </Dialog.Close>
            <button type="submit" form="f" data-slot="ik-button" data-tone="primary" data-size="normal">
              Next
            </button>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function check(values: unknown): void {
  Key.safeParse(values);
}
