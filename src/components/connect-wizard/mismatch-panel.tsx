import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { StepProps } from './configure-step.tsx';
import { targetName } from './wizard-title.ts';

/** While replacing: the tested key belongs to another organization, named, with the way to connect that one instead. */
export function MismatchPanel({ binding, words }: Pick<StepProps, 'binding' | 'words'>): ReactElement {
  const { wizard } = words;
  const { lastReport, target } = binding.state;
  const identity = lastReport?.identity;
  const found = identity?.name ?? identity?.externalId;
  const expected = targetName(binding) ?? wizard.unnamed;
  const offered = target.mode === 'rotate' && found !== undefined;
  return (
    <Callout
      tone="danger"
      title={
        found === undefined
          ? words.failures.identity_mismatch.title(words.factsOf({ code: 'identity_mismatch' }))
          : wizard.mismatch({ found, expected })
      }
      actions={offered ? <Button onClick={binding.connectAsNew}>{wizard.connectAsNew({ found })}</Button> : null}
    >
      <p>{wizard.mismatchHelp}</p>
    </Callout>
  );
}
