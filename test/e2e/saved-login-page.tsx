import { AccountsTable, ConnectWizard, IntegrationsProvider } from 'integration-kit';
import { defineIntegration, type Field, type IntegrationDefinition, type TestInput } from 'integration-kit/core';
import { realClock, scenarios, scriptedAdapter } from 'integration-kit/testing';
import { type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

const text = (name: string, more: Partial<Field> = {}): Field => ({ name, label: name, input: 'text', ...more });
const secret = (name: string, more: Partial<Field> = {}): Field => ({ name, label: name, input: 'secret', ...more });
const CHOICES = [{ value: 'eu', label: 'EU' }];

/** One definition of each kind: which fields stand before and after a secret. */
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  // The accounts of the scripted adapter are of this integration.
  openai: [secret('key')],
  'text-before-key': [text('site'), secret('key')],
  'email-before-key': [text('email', { label: 'Email' }), secret('password', { label: 'Password' })],
  'optional-text-before-key': [text('site', { optional: true }), secret('key')],
  'target-and-identity-before-key': [
    text('site', { role: 'target', prefix: 'https://', suffix: '.example.com' }),
    text('account', { role: 'identity' }),
    secret('key'),
  ],
  'other-value-before-key': [
    { name: 'region', label: 'region', input: 'select', options: CHOICES, allowOther: true },
    { name: 'zone', label: 'zone', input: 'radio', options: CHOICES, allowOther: true },
    secret('key'),
  ],
  'two-secrets': [secret('id'), secret('key')],
  'three-secrets': [text('site'), secret('id'), secret('key'), secret('more', { optional: true })],
  'secret-text': [text('id', { secret: true }), secret('key')],
  'text-after-key': [secret('key'), text('site')],
  'text-between-secrets': [secret('id'), text('site'), secret('key')],
};

function definitionOf([id, fields]: [string, readonly Field[]]): IntegrationDefinition {
  const steps = [
    { id: 'configure', title: 'Configure', blocks: [{ type: 'fields' as const, fields }] },
    { id: 'test', title: 'Test', blocks: [{ type: 'test' as const }] },
  ];
  return defineIntegration({ id, name: id, methods: [{ id: 'key', label: 'Key', steps }] });
}

const DEFINITIONS = Object.entries(FIELDS).map(definitionOf);

/** What the page sent to be tested. Read by the test. */
const sent: TestInput[] = [];
Object.assign(globalThis, { sent, kinds: Object.keys(FIELDS) });

const scripted = scriptedAdapter([scenarios.manyAccounts], { clock: realClock({ speed: 0 }) });
const adapter = {
  ...scripted,
  testCredential: (input: TestInput, call: Parameters<typeof scripted.testCredential>[1]) => {
    sent.push(input);
    return scripted.testCredential(input, call);
  },
};

function Page(): ReactElement {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <IntegrationsProvider adapter={adapter} integrations={DEFINITIONS}>
      {DEFINITIONS.map(({ id }) => (
        <button key={id} type="button" onClick={() => setOpen(id)}>
          {`Connect ${id}`}
        </button>
      ))}
      {open === null ? null : <ConnectWizard integrationId={open} open onOpenChange={() => setOpen(null)} />}
      <AccountsTable integrationId="openai" />
    </IntegrationsProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);
