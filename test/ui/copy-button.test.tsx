import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../src/ui/announcer.tsx';
import { CopyButton, type CopyButtonProps } from '../../src/ui/copy-button.tsx';

const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

beforeEach(() => {
  vi.useFakeTimers();
  return () => void Reflect.deleteProperty(navigator, 'clipboard');
});

function open(writeText: (text: string) => Promise<void>, props: Partial<CopyButtonProps> = {}) {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  render(
    <Announcer>
      <CopyButton text="org-1" label="Copy id" outcome={{ copied: 'Copied', failed: 'Not copied' }} {...props} />
    </Announcer>,
  );
  const press = async (): Promise<void> => {
    fireEvent.click(screen.getByRole('button'));
    await pass(0);
  };
  return { press };
}

describe('<CopyButton>', () => {
  it('<CopyButton> copies, shows and announces it, and shows its own label again after two seconds', async () => {
    const write = vi.fn(async () => {});
    const { press } = open(write);
    await press();
    expect(write.mock.calls).toEqual([['org-1']]);
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
    await pass(1_000);
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
    await pass(1_000);
    expect(screen.getByRole('button', { name: 'Copy id' })).toBeVisible();
  });

  it('<CopyButton> makes its text when it is pressed, not before', async () => {
    const text = vi.fn(() => 'report');
    const write = vi.fn(async () => {});
    const { press } = open(write, { text });
    expect(text).not.toHaveBeenCalled();
    await press();
    expect(write.mock.calls).toEqual([['report']]);
  });

  it.each([
    ['the page may not', { text: 'org-1' }, () => Promise.reject(new Error('denied'))],
    [
      'its text cannot be made',
      {
        text: () => {
          throw new Error('no');
        },
      },
      () => Promise.resolve(),
    ],
  ] as const)('<CopyButton> reports that nothing was copied when %s', async (_, props, write) => {
    const { press } = open(write, props);
    await press();
    expect(screen.getByRole('button', { name: 'Not copied' })).toBeVisible();
    await pass(1_000);
    expect(screen.getByRole('status')).toHaveTextContent('Not copied');
  });

  it('<CopyButton> with an icon only is named by its label', async () => {
    const { press } = open(async () => {}, { look: 'icon' });
    expect(screen.getByRole('button', { name: 'Copy id' })).toBeVisible();
    await press();
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
  });
});
