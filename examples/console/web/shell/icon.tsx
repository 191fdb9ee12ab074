import type { ReactElement } from 'react';

const PATHS = {
  costs: 'M2.5 13.5h11M4 11V8.5M7 11V5M10 11V7M13 11V3',
  integrations: 'M6 2.5v3M10 2.5v3M4.5 5.5h7V8a3.5 3.5 0 0 1-7 0zM8 11.5v2',
  key: 'M5.2 7.6a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2M7.4 8.5l6.1-6.1M10.6 5.3l2.2 2.2',
  support: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.9-1.1 1.6M8 11.8v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7',
  moon: 'M13.3 9.6A5.6 5.6 0 0 1 6.4 2.7a5.6 5.6 0 1 0 6.9 6.9',
  system: 'M2.5 3.5h11v7h-11zM6 13.5h4M8 10.5v3',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  close: 'M4 4l8 8M12 4l-8 8',
  choose: 'M5.5 6.2 8 3.7l2.5 2.5M5.5 9.8 8 12.3l2.5-2.5',
  check: 'M3.5 8.5l3 3 6-7',
  copy: 'M6 6h7v7H6zM3.5 10H3V3h7v.5',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4M10.2 10.2l3.2 3.2',
  caution: 'M8 2.5 14 13H2zM8 6.5v3M8 11.4v.1',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M8 5v3.2l2 1.3',
  offline:
    'M2 2l12 12M4.2 7.6A6 6 0 0 1 6.3 6.3M9.7 6.3a6 6 0 0 1 2.1 1.3M2 5.4a9 9 0 0 1 2.4-1.5M7.2 3.2A9 9 0 0 1 14 5.4M6.3 9.9a2.8 2.8 0 0 1 3.4 0M8 12.4v.1',
  forward: 'M6 3.5 10.5 8 6 12.5',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** A decorative icon of 16 px in the current text color. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
