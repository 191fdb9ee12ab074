import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import type { OutcomeProps } from './outcome-strings.ts';
import { targetName } from '../shell/wizard-title.ts';

/** While replacing: the tested key belongs to another organization, named, with the way to connect that one instead. */
export function MismatchPanel({ binding, words }: Pick<OutcomeProps, 'binding' | 'words'>): ReactElement {
  const { outcome } = words;
  const identity = binding.state.lastReport?.identity;
  const found = identity?.name ?? identity?.externalId;
  const expected = targetName(binding) ?? outcome.unnamed;
  return (
    <Callout
      tone="danger"
      title={
        found === undefined
          ? words.failures.identity_mismatch.title(words.factsOf({ code: 'identity_mismatch' }))
          : outcome.mismatch({ found, expected })
      }
      actions={
        binding.can.connectAsNew.ready && found !== undefined ? (
          <Button onClick={binding.connectAsNew}>{outcome.connectAsNew({ found })}</Button>
        ) : null
      }
    >
      <p>{outcome.mismatchHelp}</p>
    </Callout>
  );
}
