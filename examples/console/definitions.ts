import { openai } from 'integration-kit/integrations/openai';

/** Everything that can be connected here, with what this company promises about it. Plain data: page and server read the same. */
export const DEFINITIONS = [
  openai({
    permission: 'Billing Profiles Admin',
    support: { label: 'Open an expert inquiry', href: '/support' },
    history: 'P6M',
    firstData: 'PT4H',
    refresh: 'PT1H',
    email: true,
  }),
] as const;
