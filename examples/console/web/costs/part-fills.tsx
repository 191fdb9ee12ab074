import type { ReactElement } from 'react';
import type { CostPart } from './cost-report.ts';

/** Pattern of each part, in a square of 8 pixels: parts differ without color too. */
const PATTERNS: Record<CostPart['key'], string> = {
  '1': '',
  '2': 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  '3': 'M0 2h8M0 6h8',
  '4': 'M2 2h.01M6 6h.01',
  '5': 'M2 0v8M6 0v8',
  other: 'M-2 6l4 4M0 0l8 8M6-2l4 4',
};

/** Definitions of the fills of bars and swatches. Rendered once, inside the chart. */
export function ChartPatterns({ parts }: { readonly parts: readonly CostPart[] }): ReactElement {
  return (
    <defs>
      {parts.map(({ key }) => (
        <pattern key={key} id={fillId(key)} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className="fill" data-part={key} width="8" height="8" />
          <path className="marks" data-part={key} d={PATTERNS[key]} />
        </pattern>
      ))}
    </defs>
  );
}

/** Id of the fill of a part in the document. */
export function fillId(key: CostPart['key']): string {
  return `cost-part-${key}`;
}

/** A sample of the color and pattern of a part, for a legend or a table. */
export function Swatch({ part }: { readonly part: CostPart['key'] }): ReactElement {
  return (
    <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="4" fill={`url(#${fillId(part)})`} />
    </svg>
  );
}
