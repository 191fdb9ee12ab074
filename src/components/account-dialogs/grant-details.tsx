import type { ReactElement } from 'react';
import type { CapabilityGrant } from '../../definition/account.ts';
import type { Capability } from '../../definition/integration.ts';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { DetailList } from './detail-list.tsx';
import type { DetailProps } from './detail-props.ts';

/** What the last test proved that the credential can read. */
export function GrantDetails({ account, words, text }: DetailProps): ReactElement | null {
  const { definition, say, format } = words;
  const grants = account.capabilities ?? [];
  if (grants.length === 0 && (definition.capabilities ?? []).length === 0) return null;
  if (grants.length === 0) {
    return (
      <DetailList title={text.sectionTest} details={[]}>
        <p data-slot="ik-hint">{text.noTest}</p>
      </DetailList>
    );
  }
  return (
    <DetailList
      title={text.sectionTest}
      details={grants.map((grant) => {
        const capability = definition.capabilities?.find(({ id }) => id === grant.id);
        const scopes = grant.missingScopes ?? [];
        return {
          term: capability === undefined ? grant.id : say(capability.label),
          value: (
            <>
              <StatusBadge tone={toneOf(grant, capability)}>{text.grants[grant.state]}</StatusBadge>
              {scopes.length === 0 ? null : (
                <span data-slot="ik-cell-note">
                  {text.missingScopes({ scopes: format.list(scopes), count: scopes.length })}
                </span>
              )}
            </>
          ),
        };
      })}
    />
  );
}

function toneOf({ state }: CapabilityGrant, capability: Capability | undefined): Tone {
  if (state === 'granted') return 'success';
  if (state === 'unknown') return 'neutral';
  return capability?.required === false ? 'caution' : 'danger';
}
