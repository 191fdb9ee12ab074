import type { ReactElement } from 'react';

/** The icons of a page of cards, in a file of their own so that such a page loads no others. */
export const BASIC_ICONS = {
  check: 'M3.5 8.5l3 3 6-7',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.5l6 10.5H2L8 2.5zM8 6.5v3M8 11.4v.1',
  clock: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 5v3.2l2 1.3',
  external: 'M6.5 4H4v8h8V9.5M9 4h3v3M12 4L7.5 8.5',
  plus: 'M8 3.5v9M3.5 8h9',
  dot: 'M8 7.9v.2',
} as const;

/** Name of an icon that a page of cards shows. */
export type BasicIconName = keyof typeof BASIC_ICONS;

/** Like `Icon`, for the basic icons only. */
export function BasicIcon({ name }: { readonly name: BasicIconName }): ReactElement {
  return drawing(name, BASIC_ICONS[name]);
}

/** Draws one path in the text's colour. */
export function drawing(name: string, path: string): ReactElement {
  return (
    <svg data-slot="ik-icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
