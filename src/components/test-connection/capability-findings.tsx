import type { ReactElement } from 'react';
import type { Capability, IntegrationDefinition } from '../../definition/integration.ts';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import type { TestStrings } from './test-strings.ts';
import type { Report } from './report-types.ts';

type Grant = Report['capabilities'][number];

/** Props of {@link CapabilityFindings}. */
export interface CapabilityFindingsProps {
  readonly definition: IntegrationDefinition;
  readonly words: TestStrings;
  /** Source: adapter. */
  readonly grants: readonly Grant[];
}

/** What the credential may read, required before optional. Renders nothing when nothing was asked for. */
export function CapabilityFindings({ definition, words, grants }: CapabilityFindingsProps): ReactElement | null {
  const { test, common } = words;
  const found = (definition.capabilities ?? []).flatMap((capability) => {
    const grant = grants.find(({ id }) => id === capability.id);
    return grant === undefined ? [] : [{ capability, grant }];
  });
  const ordered = [
    ...found.filter((one) => one.capability.required),
    ...found.filter((one) => !one.capability.required),
  ];
  if (ordered.length === 0) return null;
  return (
    <div data-slot="ik-test-capabilities">
      <p data-slot="ik-test-heading">{test.capabilities}</p>
      <ul data-slot="ik-test-list" data-look="plain" aria-label={test.capabilities}>
        {ordered.map(({ capability, grant }) => (
          <li key={capability.id} data-slot="ik-test-capability" data-state={grant.state}>
            <span data-slot="ik-test-capability-name">
              {words.say(capability.label)}
              <span data-slot="ik-test-tag">{capability.required ? test.required : common.optional}</span>
            </span>
            <StatusBadge tone={toneOf(grant, capability)}>{stateWord(grant.state, words)}</StatusBadge>
            {grant.state === 'granted' ? null : <Consequence capability={capability} grant={grant} words={words} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Consequence(props: {
  readonly capability: Capability;
  readonly grant: Grant;
  readonly words: TestStrings;
}): ReactElement {
  const { words, capability, grant } = props;
  const scopes = grant.missingScopes ?? [];
  const { unlocks } = capability;
  const said = [
    ...(scopes.length === 0
      ? []
      : [words.test.missingScopes({ scopes: words.format.list(scopes), count: scopes.length })]),
    ...(unlocks === undefined ? [] : [words.test.withoutIt({ unlocks: words.say(unlocks) })]),
  ];
  return <span data-slot="ik-hint">{words.common.sentences(said)}</span>;
}

function toneOf(grant: Grant, capability: Capability): Tone {
  if (grant.state === 'granted') return 'success';
  return grant.state === 'missing' && capability.required ? 'danger' : 'caution';
}

function stateWord(state: Grant['state'], { test }: TestStrings): string {
  if (state === 'granted') return test.granted;
  return state === 'missing' ? test.missing : test.unknown;
}
