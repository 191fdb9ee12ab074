import type { ReactElement } from 'react';
import { fillId } from './chart-patterns.tsx';
import type { CostPart } from './cost-report.ts';

/** A sample of a part's colour and pattern. */
export function Swatch({ part }: { readonly part: CostPart['key'] }): ReactElement {
  return (
    <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="4" fill={`url(#${fillId(part)})`} />
    </svg>
  );
}
