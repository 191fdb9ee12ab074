import type { Field, IntegrationDefinition } from '../src/core.ts';

const key: Field = {
  name: 'apiKey',
  label: 'API key',
  input: 'secret',
  role: 'credential',
  help: 'Shown once, when it is made.',
};

/** A definition with every control: text with prefix and suffix, select, radio, toggle and a conditional field. */
export const everyField: IntegrationDefinition = {
  id: 'meterwell',
  name: 'Meterwell',
  description: 'Metrics and their cost, by team.',
  credentialNoun: 'API key',
  methods: [
    {
      id: 'api_key',
      label: 'API key',
      steps: [
        {
          id: 'configure',
          title: 'Where and who',
          blocks: [
            {
              type: 'fields',
              fields: [
                {
                  name: 'site',
                  label: 'Site',
                  input: 'text',
                  role: 'target',
                  prefix: 'https://',
                  suffix: '.example.com',
                  help: 'As in your address bar.',
                  example: 'acme',
                },
                {
                  name: 'region',
                  label: 'Region',
                  input: 'select',
                  options: [
                    { value: 'eu', label: 'Europe' },
                    { value: 'us', label: 'United States' },
                  ],
                  allowOther: true,
                },
                {
                  name: 'plan',
                  label: 'What to read',
                  input: 'radio',
                  defaultValue: 'costs',
                  options: [
                    { value: 'costs', label: 'Costs only' },
                    { value: 'all', label: 'Costs and usage' },
                  ],
                },
                { name: 'team', label: 'Team', input: 'text', optional: true, when: { field: 'plan', in: ['all'] } },
                {
                  name: 'archive',
                  label: 'Read archived months too',
                  input: 'toggle',
                  defaultValue: 'true',
                  help: 'Takes longer at first.',
                },
                key,
              ],
            },
          ],
        },
        { id: 'test', title: 'Test connection', blocks: [{ type: 'test' }] },
      ],
    },
  ],
};

/** A definition with two methods. */
export const twoMethods: IntegrationDefinition = {
  id: 'ledgerline',
  name: 'Ledgerline',
  description: 'Invoices and credits.',
  credentialNoun: 'Token',
  methods: [
    {
      id: 'token',
      label: 'Service token',
      recommended: true,
      steps: [
        {
          id: 'configure',
          title: 'Enter a service token',
          blocks: [
            { type: 'text', body: 'A service token belongs to the organization and outlives the person who made it.' },
            {
              type: 'instructions',
              items: [{ id: 'make', body: 'Open **Settings** › **Tokens** and press **New token**.' }],
            },
            { type: 'fields', fields: [{ ...key, label: 'Service token' }] },
          ],
        },
        { id: 'test', title: 'Test connection', blocks: [{ type: 'test' }] },
      ],
    },
    {
      id: 'personal',
      label: 'Personal key',
      steps: [
        {
          id: 'configure',
          title: 'Enter a personal key',
          blocks: [
            { type: 'text', tone: 'caution', body: 'It stops working when the person leaves.' },
            { type: 'fields', fields: [{ ...key, label: 'Personal key' }] },
          ],
        },
        { id: 'test', title: 'Test connection', blocks: [{ type: 'test' }] },
      ],
    },
  ],
};

/** A definition that tests layout and sanitizer: markup, unsafe URLs, long words without spaces, right to left. */
export const hostile: IntegrationDefinition = {
  id: 'hostile',
  name: `<b onmouseover="alert(1)">Vendor</b> ${'Incorporatedandverylong'.repeat(4)}`,
  description:
    'Text\u202Ewith a hidden turn, `code`, **bold**, [a link](javascript:alert(1)) and <img src=x onerror=alert(1)>.',
  credentialNoun: 'مفتاح المسؤول',
  externalIdNoun: 'معرّف المؤسسة',
  docsHref: 'https://docs.example.com/a?b=c',
  methods: [
    {
      id: 'key',
      label: 'Key',
      steps: [
        {
          id: 'configure',
          title: 'Eine sehr lange Überschrift mit Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung',
          blocks: [
            {
              type: 'instructions',
              items: Array.from({ length: 14 }, (_, place) => ({
                id: `item-${place}`,
                body:
                  place % 3 === 0
                    ? `https://${'averylongaddresswithoutabreak'.repeat(5)}`
                    : 'افتح **Settings** ثم اضغط **New key** وانسخ `sk-admin-…`.',
                optional: place % 4 === 1,
                ...(place % 5 === 2 ? { caution: 'Shown once. '.repeat(12) } : {}),
              })),
            },
            {
              type: 'fields',
              fields: [
                { ...key, label: 'L’étiquette-extraordinairement-longue-sans-espace'.repeat(2), help: 'x'.repeat(200) },
              ],
            },
          ],
        },
        { id: 'test', title: 'Test', blocks: [{ type: 'test' }] },
      ],
    },
  ],
};

/** A definition with a block that this version does not support: a sign-in by pop-up. */
export const unsupportedBlock: IntegrationDefinition = {
  ...twoMethods,
  id: 'later',
  name: 'Signs in by pop-up',
  methods: [
    {
      id: 'popup',
      label: 'Sign in',
      steps: [{ id: 'authorize', title: 'Sign in', blocks: [{ type: 'authorize', label: 'Sign in', mode: 'popup' }] }],
    },
  ],
};
