import type { ReactElement } from 'react';

/** Name of the fictional company whose console this is. */
export const BRAND = 'Cairnside';

/** The logo and name of the company. */
export function BrandMark(): ReactElement {
  return (
    <span className="brand">
      <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <rect className="brand-ground" width="24" height="24" rx="6" />
        <rect x="5" y="15.5" width="14" height="3" rx="1.5" />
        <rect x="7" y="10.5" width="10" height="3" rx="1.5" />
        <rect x="9.25" y="5.5" width="5.5" height="3" rx="1.5" />
      </svg>
      {BRAND}
    </span>
  );
}
