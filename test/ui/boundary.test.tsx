import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Boundary } from '../../src/ui/boundary.tsx';

describe('<Boundary>', () => {
  it('an error inside a boundary leaves the host’s page mounted, and retry renders the content again', async () => {
    let broken = true;
    function Part() {
      if (broken) throw new Error('CANARY');
      return <p>Accounts</p>;
    }
    const caught: unknown[] = [];
    render(
      <main>
        <h1>Console</h1>
        <Boundary
          renderFallback={(retry) => (
            <button type="button" onClick={retry}>
              Try again
            </button>
          )}
        >
          <Part />
        </Boundary>
      </main>,
      { onCaughtError: (error) => caught.push(error) },
    );
    expect(screen.getByRole('heading', { name: 'Console' })).toBeVisible();
    expect(document.body.textContent).not.toContain('CANARY');
    const retry = screen.getByRole('button', { name: 'Try again' });
    await userEvent.click(retry);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Accounts')).toBeVisible();
    expect(caught.length).toBeGreaterThan(1);
  });
});
