import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { IntegrationDefinition } from '../../src/core.ts';
import { type UseConnectFlowResult, IntegrationsProvider, useConnectFlow, usePlainField } from '../../src/index.ts';
import { scenarios } from '../../src/testing.ts';
import { hostOf } from '../components/in-kit.tsx';

const definition: IntegrationDefinition = {
  id: 'ledgerline',
  name: 'Ledgerline',
  methods: [
    {
      id: 'key',
      label: 'Key',
      steps: [
        {
          id: 'configure',
          title: 'Configure',
          blocks: [
            {
              type: 'fields',
              fields: [
                { name: 'site', label: 'Site', input: 'text' },
                { name: 'note', label: 'Note', input: 'text', optional: true },
                { name: 'apiKey', label: 'Key', input: 'secret' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** A host's own form: a component for the wizard and one for each field, which count how often they are drawn. */
async function open() {
  const drawn = { wizard: 0, site: 0, note: 0 };
  let newest: UseConnectFlowResult | undefined;
  function Field({
    flow,
    name,
  }: {
    readonly flow: UseConnectFlowResult;
    readonly name: 'site' | 'note';
  }): ReactElement {
    const field = usePlainField(flow.plain(name));
    drawn[name] += 1;
    return (
      <input
        aria-label={name}
        aria-invalid={field.problem !== null}
        value={String(field.value)}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={field.onBlur}
      />
    );
  }
  function Wizard(): ReactElement {
    const flow = useConnectFlow({ integrationId: 'ledgerline' });
    newest = flow;
    drawn.wizard += 1;
    return (
      <>
        <Field flow={flow} name="site" />
        <Field flow={flow} name="note" />
      </>
    );
  }
  render(
    <IntegrationsProvider adapter={hostOf(scenarios.empty)} integrations={[definition]}>
      <Wizard />
    </IntegrationsProvider>,
  );
  await act(async () => {});
  const flow = (): UseConnectFlowResult => {
    if (newest === undefined) throw new Error('Nothing was drawn.');
    return newest;
  };
  return {
    drawn,
    flow,
    user: userEvent.setup(),
    field: (name: string) => screen.getByLabelText<HTMLInputElement>(name),
  };
}

describe('usePlainField()', () => {
  it('usePlainField() draws only the field that is typed into', async () => {
    const { drawn, user, field } = await open();
    await user.type(field('note'), 'a');
    const before = { ...drawn };
    await user.type(field('note'), 'bcdef');
    expect(field('note').value).toBe('abcdef');
    expect({ wizard: drawn.wizard, site: drawn.site }).toEqual({ wizard: before.wizard, site: before.site });
    expect(drawn.note).toBeGreaterThan(before.note);
  });

  it('usePlainField() shows a problem when the field was left, and no longer when it is corrected', async () => {
    const { user, field } = await open();
    await user.click(field('site'));
    expect(field('site')).toHaveAttribute('aria-invalid', 'false');
    await user.tab();
    expect(field('site')).toHaveAttribute('aria-invalid', 'true');
    await user.type(field('site'), 'acme');
    expect(field('site')).toHaveAttribute('aria-invalid', 'false');
  });

  it('usePlainField() shows what was entered before it was drawn, and follows the whole form', async () => {
    const { flow, field } = await open();
    await act(async () => flow().plain('site').onChange('acme'));
    expect(field('site').value).toBe('acme');
    expect(flow().plain('site').value).toBe('acme');
  });

  it('usePlainField() says what to pass when it gets a copy', async () => {
    const { flow } = await open();
    const copy = { ...flow().plain('site') };
    function Wrong(): ReactElement {
      return <p>{String(usePlainField(copy).value)}</p>;
    }
    expect(() => render(<Wrong />)).toThrow(/usePlainField\(\) got a copy/);
  });
});
