import * as Dialog from '@radix-ui/react-dialog';
import { ConnectWizard, IntegrationsProvider } from 'integration-kit';
import { openai } from 'integration-kit/integrations/openai';
import { scenarios, scriptedAdapter } from 'integration-kit/testing';
import { type ReactElement, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { instantClock } from './host.ts';
import { mount, nextFrame, until } from './mount.tsx';

const DEFINITION = openai({ permission: 'Billing Profiles Admin', history: 'P6M' });

/** First and later opens until the field has focus, and script per keystroke, all in milliseconds. */
export async function wizardPage(kind: 'kit' | 'floor') {
  const leave = mount(kind === 'kit' ? <Kit /> : <Floor />);
  await until(performance.now(), () => opener() !== null);
  const first = await open();
  const key = await typing();
  const later: number[] = [];
  for (let index = 0; index < 7; index += 1) {
    await close();
    later.push(await open());
  }
  await close();
  leave();
  return { first, later: median(later), key };
}

const opener = () => document.querySelector<HTMLElement>('#open');
const field = () => document.querySelector<HTMLInputElement>('[role="dialog"] input[type="password"]');

/** Opens it and measures until its field has focus. */
export function open(): Promise<number> {
  const start = performance.now();
  opener()?.click();
  return until(start, () => field() !== null && document.activeElement === field());
}

/** Closes it by Escape, answering the question about a typed key. */
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
    costs.push(performance.now() - start);
    await nextFrame();
  }
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The wizard behind a button. */
export function Kit(): ReactElement {
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

const Key = z.object({ key: z.string().check(z.minLength(1)) });

/** What a good engineer assembles by hand. */
export function Floor(): ReactElement {
  const { register, handleSubmit } = useForm<{ key: string }>();
  return (
    <Dialog.Root>
      <Dialog.Trigger id="open">Open</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay />
        <Dialog.Content aria-describedby={undefined}>
          <Dialog.Title>Connect</Dialog.Title>
          <ol>
            {Array.from({ length: 13 }, (_, index) => (
              <li key={index}>Instruction number {index + 1} of the guide.</li>
            ))}
          </ol>
          <form onSubmit={(event) => void handleSubmit((values) => void Key.safeParse(values))(event)}>
            <label>
              Key <input type="password" autoComplete="off" {...register('key')} />
            </label>
            <button type="submit">Next</button>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
