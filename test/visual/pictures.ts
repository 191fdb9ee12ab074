/** One picture: a story under choices of the toolbar, at a width. */
export interface Picture {
  /** Name of the file. */
  readonly name: string;
  /** Id of the story. */
  readonly story: string;
  /** Choices of the toolbar. A choice that is left out has its initial value. */
  readonly globals?: Readonly<Record<string, string>>;
  /** In CSS pixels. @default 960 */
  readonly width?: number;
  /** `body` as tall as it is, or the `window` with what lies over the page. @default 'body' */
  readonly of?: 'body' | 'window';
  /** System settings, or print. */
  readonly media?: { readonly contrast?: 'more'; readonly forcedColors?: 'active'; readonly media?: 'print' };
}

const dark = { theme: 'dark' };
const arabic = { language: 'ar' };
const PHONE = 320;

/** Main states of each component in light, dark, Arabic and at 320 px, with each host's stylesheet, and under system settings. */
export const PICTURES: readonly Picture[] = [
  { name: 'card-default', story: 'integrationcard--default' },
  { name: 'card-connected-arabic', story: 'integrationcard--connected', globals: arabic },
  { name: 'card-attention-dark', story: 'integrationcard--needs-attention', globals: dark },
  { name: 'card-expiring-320', story: 'integrationcard--expiring', width: PHONE },
  { name: 'wizard-configure', story: 'connectwizard--default' },
  { name: 'wizard-configure-dark', story: 'connectwizard--default', globals: dark },
  { name: 'wizard-configure-arabic', story: 'connectwizard--default', globals: arabic },
  { name: 'wizard-dialog', story: 'connectwizard--in-a-dialog', of: 'window' },
  { name: 'wizard-dialog-320', story: 'connectwizard--in-a-dialog', of: 'window', width: PHONE },
  { name: 'wizard-close-asks-dark', story: 'connectwizard--close-asks', of: 'window', globals: dark },
  { name: 'wizard-ready-yellow', story: 'connectwizard--ready-to-test', globals: { accent: 'yellow' } },
  { name: 'wizard-passed', story: 'connectwizard--passed' },
  { name: 'wizard-passed-arabic', story: 'connectwizard--passed', globals: arabic },
  { name: 'wizard-refused-dark', story: 'connectwizard--missing-scope', globals: dark },
  { name: 'wizard-refused-320', story: 'connectwizard--missing-scope', width: PHONE },
  { name: 'wizard-unconfirmed', story: 'connectwizard-finish--answer-lost' },
  { name: 'wizard-done-ink-dark', story: 'connectwizard-finish--done', globals: { ...dark, accent: 'ink' } },
  {
    name: 'wizard-fields-compact',
    story: 'connectwizard-definitions--field-problems',
    globals: { density: 'compact' },
  },
  { name: 'wizard-contrast', story: 'connectwizard-definitions--several-methods', media: { contrast: 'more' } },
  { name: 'test-passed', story: 'testconnection--passed' },
  { name: 'test-refused-dark', story: 'testconnection--refused', globals: dark },
  { name: 'table-statuses', story: 'accountstable--every-status' },
  { name: 'table-refused-dark', story: 'accountstable--rejected', globals: dark },
  { name: 'table-arabic', story: 'accountstable--default', globals: arabic },
  { name: 'table-320', story: 'accountstable--expiring', width: PHONE },
  { name: 'table-compact', story: 'accountstable--importing', globals: { density: 'compact' } },
  { name: 'table-empty-dark', story: 'accountstable--empty', globals: dark },
  { name: 'table-row-unconfirmed', story: 'accountstable-rows--unconfirmed' },
  { name: 'table-menu', story: 'accountstable--menu-open', of: 'window' },
  { name: 'table-disconnect-dark', story: 'accountstable--disconnect', of: 'window', globals: dark },
  { name: 'table-forced-colours', story: 'accountstable--expired', media: { forcedColors: 'active' } },
  { name: 'table-print', story: 'accountstable--expiring', globals: dark, media: { media: 'print' } },
  { name: 'host-reset', story: 'hosts--reset' },
  { name: 'host-tailwind-3', story: 'hosts--tailwind-3' },
  { name: 'host-tailwind-4', story: 'hosts--tailwind-4' },
  { name: 'host-bootstrap', story: 'hosts--bootstrap' },
];
