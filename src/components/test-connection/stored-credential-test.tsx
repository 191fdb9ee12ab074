import { type ReactElement, type Ref, useId } from 'react';
import { useKit, useStrings } from '../../hooks/context.ts';
import { useDefinition } from '../../hooks/use-definition.ts';
import { useAccess } from '../../hooks/use-access.ts';
import type { TestOutcome } from '../../hooks/callbacks.ts';
import { useRetest, useTestEnds } from '../../hooks/use-retest.ts';
import { rootAttributes, type RootProps } from '../../ui/root-props.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { EntryBoundary } from '../failed-part/failed-part.tsx';
import { testStrings, type TestStrings } from './test-strings.ts';
import { TestView } from './test-view.tsx';
import { accessReason } from '../access-reason.ts';
import type { ActionAccess } from '../../hooks/accounts-result.ts';

/** Which account the host lets people test. `id`, `className`, `style` and `data-*` go to its `<section>`. */
export interface TestConnectionProps extends RootProps {
  /** Id of one of the provider's integrations. */
  readonly integrationId: string;
  /** The account whose stored credential is tested. Source: adapter. */
  readonly accountId: string;
  /** Level of the heading. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Called after every test of this account that ended while this is mounted, also when another component started it. */
  readonly onTested?: ((test: TestOutcome) => void) | undefined;
}

/** What `TestConnection` renders, for the dialog of a table: a lazy part shares no file with the package's entry. */
export function StoredCredentialTest(
  props: TestConnectionProps & { readonly rootRef?: Ref<HTMLElement> | undefined },
): ReactElement {
  const { contextKey } = useKit('<TestConnection>');
  const { integrationId, accountId } = props;
  return (
    <EntryBoundary
      key={`${contextKey} ${integrationId} ${accountId}`}
      subject={{ component: 'TestConnection', integrationId, accountId }}
      slot="ik-test-connection"
      root={props}
    >
      <Announcer>
        <TestOfAccount {...props} />
      </Announcer>
    </EntryBoundary>
  );
}

function TestOfAccount(props: Parameters<typeof StoredCredentialTest>[0]): ReactElement {
  const { integrationId, accountId, headingLevel = 3, onTested, rootRef } = props;
  const definition = useDefinition(integrationId, '<TestConnection>');
  const { dir } = useKit('<TestConnection>');
  const strings = useStrings('<TestConnection>').about(definition, testStrings);
  const access = useAccess(integrationId, accountId);
  const retest = useRetest({ definition, accountId });
  useTestEnds(integrationId, accountId, onTested);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      {...rootAttributes(props)}
      ref={rootRef}
      data-slot="ik-test-connection"
      data-ik-root=""
      dir={dir}
      aria-labelledby={headingId}
    >
      <Heading data-slot="ik-test-title" id={headingId}>
        {strings.test.title}
      </Heading>
      <TestView
        definition={definition}
        strings={strings}
        progress={retest.state}
        coolDownUntil={retest.coolDownUntil}
        unavailable={retestReason(access.can.retest, strings) ?? (retest.busy ? strings.common.busy : null)}
        repeat="offered"
        onTest={retest.test}
        onCancel={retest.cancel}
        supportBundle={retest.supportBundle}
      />
    </section>
  );
}

/** The reason why no test can start; null when one can. */
export function retestReason(
  access: ActionAccess,
  { common, test, failures, failureParams }: TestStrings,
): string | null {
  // There is room for more than elsewhere: the reason is all that is shown.
  if (access.status === 'absent') return test.cannotRetest;
  if (access.status !== 'unknown') return accessReason(access, common);
  const { failure } = access;
  return common.sentences([common.accessUnknown, failures[failure.code].title(failureParams(failure))]);
}
