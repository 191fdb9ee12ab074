import { openai } from '../../src/integrations/openai.ts';

/** A made-up key that nothing may ever show. */
export const KEY = 'sk-admin-CANARY7xQ2mVw9Kc41TzWb-3fQ9';
/** Another one. */
export const NEW_KEY = 'sk-admin-CANARY4bN8sJd5Rp73LyHg-9Kd2';

/** The definition as the fictional host of these tests uses it. */
export const DEFINITION = openai({
  permission: 'Billing Profiles Admin',
  support: { label: 'Open an expert inquiry', href: 'https://console.example.com/support' },
  history: 'P6M',
  firstData: 'PT4H',
  email: true,
});
