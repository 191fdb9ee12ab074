import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Icon } from '../shell/icon.tsx';
import type { Activity } from './use-activity.ts';

/** Props of {@link CostsEmpty}. */
export interface CostsEmptyProps {
  /** Whether any account is connected. */
  readonly connected: boolean;
  readonly activity: readonly Activity[];
}

/** Nothing to draw yet, and why. */
export function CostsEmpty({ connected, activity }: CostsEmptyProps): ReactElement {
  const importing = activity.some(({ state }) => state === 'importing');
  if (!connected) {
    return (
      <div className="nothing">
        <Icon name="costs" />
        <p className="nothing-title">No account is connected yet</p>
        <p>Connect OpenAI with an Admin key, and its costs of the last six months appear here within a few hours.</p>
        <Link className="button primary" href="/integrations">
          Go to Integrations
        </Link>
      </div>
    );
  }
  return (
    <div className="nothing">
      <Icon name={importing ? 'clock' : 'costs'} />
      <p className="nothing-title">{importing ? 'The first costs are being imported' : 'There are no costs'}</p>
      <p>
        {importing
          ? 'This page fills by itself. It may take a few hours until all six months are here; you get an e-mail then.'
          : 'The vendor reports no costs for the connected accounts.'}
      </p>
      <Link className="button" href="/integrations/openai">
        See the accounts
      </Link>
    </div>
  );
}
