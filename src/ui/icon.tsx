import type { ReactElement } from 'react';
import { BASIC_ICONS, drawing } from './basic-icon.tsx';

/** Paths on a 16-unit grid, drawn with one stroke weight. */
export const ICONS = {
  ...BASIC_ICONS,
  info: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.5v3.2M8 5.2v.1',
  pause: 'M6 4v8M10 4v8',
  play: 'M5.5 3.8l6 4.2-6 4.2z',
  refresh: 'M13 8a5 5 0 11-1.6-3.7M13 2.5V5h-2.5',
  key: 'M10.5 8.5a3 3 0 10-3-3c0 .4.1.8.2 1.1L3 11.3V13h2v-1.5h1.5V10L9 7.8c.5.4 1 .7 1.5.7z',
  more: 'M8 3.6v.1M8 8v.1M8 12.4v.1',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  search: 'M7 11a4 4 0 100-8 4 4 0 000 8zM10 10l3.2 3.2',
  'chevron-start': 'M10 3.5L5.5 8l4.5 4.5',
  'chevron-end': 'M6 3.5L10.5 8 6 12.5',
  'chevron-down': 'M3.5 6L8 10.5 12.5 6',
  'sort-asc': 'M8 12.5v-9M4.5 7L8 3.5 11.5 7',
  'sort-desc': 'M8 3.5v9M4.5 9L8 12.5 11.5 9',
  trash: 'M3.5 4.5h9M6.5 4.5V3h3v1.5M5 4.5l.5 8.5h5l.5-8.5',
  pencil: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4L3 13z',
  shield: 'M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4l5-2z',
  minus: 'M4 8h8',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof ICONS;

interface IconProps {
  /** Which drawing. Always beside text of the same meaning: icons are hidden from assistive technology. */
  readonly name: IconName;
}

/** A decorative icon in the text's colour. Renders an `<svg aria-hidden>`. */
export function Icon({ name }: IconProps): ReactElement {
  return drawing(name, ICONS[name]);
}
