import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Callout } from '../../src/ui/callout.tsx';
import { Disclosure } from '../../src/ui/disclosure.tsx';
import { EmptyState } from '../../src/ui/empty-state.tsx';
import { Icon, ICONS, type IconName } from '../../src/ui/icon.tsx';
import { Progress } from '../../src/ui/progress.tsx';
import { Skeleton } from '../../src/ui/skeleton.tsx';
import { Spinner } from '../../src/ui/spinner.tsx';
import { StatusBadge, type Tone } from '../../src/ui/status-badge.tsx';
import { Stepper } from '../../src/ui/stepper.tsx';
import { VisuallyHidden } from '../../src/ui/visually-hidden.tsx';

const TONES: readonly Tone[] = ['neutral', 'info', 'success', 'caution', 'danger'];
const pictureIn = (root: Element): string | null | undefined => root.querySelector('svg path')?.getAttribute('d');

describe('what only decorates', () => {
  it.each([
    ['an icon', <Icon key="i" name="key" />],
    ['a spinner', <Spinner key="s" />],
    ['a placeholder for text', <Skeleton key="k" lines={3} />],
  ])('%s is hidden from screen readers', (_, part) => {
    const { container } = render(part);
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true');
  });

  it('every icon has a drawing of its own', () => {
    const names = Object.keys(ICONS) as IconName[];
    const drawn = names.map((name) => pictureIn(render(<Icon name={name} />).container));
    expect(new Set(drawn).size).toBe(names.length);
    expect(drawn.every(Boolean)).toBe(true);
  });

  it('<Skeleton> renders as many lines as are expected', () => {
    const { container } = render(<Skeleton lines={3} />);
    expect(container.firstElementChild?.children).toHaveLength(3);
  });
});

describe('a status', () => {
  it('<StatusBadge> has words and an icon of its own for each tone, not color alone', () => {
    const pictures = TONES.map((tone) => pictureIn(render(<StatusBadge tone={tone}>{tone}</StatusBadge>).container));
    expect(new Set(pictures).size).toBe(TONES.length);
    expect(TONES.every((tone) => screen.getByText(tone) !== null)).toBe(true);
  });

  it('<StatusBadge> takes another icon from its owner', () => {
    const { container } = render(
      <StatusBadge tone="neutral" icon={<Icon name="pause" />}>
        Paused
      </StatusBadge>,
    );
    expect(pictureIn(container)).toBe(ICONS.pause);
  });
});

describe('a remark', () => {
  it('<Callout> renders title, text and actions, and no element for a missing one', () => {
    const { container, rerender } = render(
      <Callout tone="danger" title="Not saved" actions={<button type="button">Try again</button>}>
        <p>Nothing was stored.</p>
      </Callout>,
    );
    expect(container).toHaveTextContent('Not savedNothing was stored.Try again');
    rerender(
      <Callout tone="danger">
        <span>Nothing was stored.</span>
      </Callout>,
    );
    expect(container.querySelectorAll('p, button')).toHaveLength(0);
  });

  it('<EmptyState> renders reason and action, and no element for a missing one', () => {
    const { container, rerender } = render(
      <EmptyState icon="key" title="No accounts yet" actions={<button type="button">Connect</button>}>
        Connect the first one.
      </EmptyState>,
    );
    expect(screen.getByText('Connect the first one.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Connect' })).toBeVisible();
    rerender(<EmptyState icon="key" title="No accounts yet" />);
    expect(container.querySelectorAll('p')).toHaveLength(1);
  });
});

describe('how far something is', () => {
  it('<Progress> has a name, and no value when the fraction is not known', () => {
    const { rerender } = render(<Progress label="Import" fraction={0.4} />);
    expect(screen.getByRole('progressbar', { name: 'Import' })).toHaveAttribute('value', '0.4');
    rerender(<Progress label="Import" />);
    expect(screen.getByRole('progressbar', { name: 'Import' })).not.toHaveAttribute('value');
  });

  it('<Stepper> is a list with one current step, and marks finished steps in words', () => {
    render(
      <Stepper
        label="Progress"
        doneMark=", done"
        steps={[
          { id: 'a', title: 'Configure', state: 'done' },
          { id: 'b', title: 'Test', state: 'current' },
          { id: 'c', title: 'Finish', state: 'ahead' },
        ]}
      />,
    );
    const steps = screen.getAllByRole('listitem');
    expect(screen.getByRole('list', { name: 'Progress' })).toContainElement(steps[0] ?? null);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
    expect(steps.map((step) => step.textContent)).toEqual(['Configure, done', '2Test', '3Finish']);
  });
});

describe('details', () => {
  it('<Disclosure> opens on a press, or is open from the start', async () => {
    const { container, unmount } = render(<Disclosure summary="More">Scopes</Disclosure>);
    expect(container.querySelector('details')).not.toHaveAttribute('open');
    await userEvent.click(screen.getByText('More'));
    expect(container.querySelector('details')).toHaveAttribute('open');
    unmount();
    render(
      <Disclosure summary="More" defaultOpen>
        Scopes
      </Disclosure>,
    );
    expect(document.querySelector('details')).toHaveAttribute('open');
  });

  it('<VisuallyHidden> renders its text into the document', () => {
    render(<VisuallyHidden>, done</VisuallyHidden>);
    expect(screen.getByText(', done')).toBeInTheDocument();
  });
});
