import type { ReactElement } from 'react';
import { safeHref } from '../../../definition/safe-url.ts';
import type { IntegrationDefinition } from '../../../definition/integration.ts';
import { useKit, useStrings } from '../../../hooks/context.ts';
import { englishCommon } from '../../../text/common.ts';
import { englishFailures } from '../../../text/failures.ts';
import { englishWizardEntry } from '../../../text/wizard-entry.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { LoadedWizardProps } from './connect-wizard-props.ts';
import { WizardFrame } from './wizard-frame.tsx';

/** Props of {@link UnsupportedPanel}. */
export interface UnsupportedPanelProps extends LoadedWizardProps {
  /** One that this version cannot draw. Nothing of it is used. */
  readonly definition: IntegrationDefinition;
}

/** Says that an integration cannot be shown. Trusts nothing of its definition but a support address that is safe. */
export function UnsupportedPanel(props: UnsupportedPanelProps): ReactElement {
  const { integrationId, onLeave } = props;
  const { support } = useKit('<ConnectWizard>');
  const strings = useStrings();
  const common = strings.section('common', englishCommon);
  const wizard = strings.section('wizard', englishWizardEntry);
  const failures = strings.section('failures', englishFailures);
  const facts = { integration: integrationId, credential: '', scopes: '', wait: '', target: '' };
  const href = support === undefined ? null : safeHref(support.href, { allowPath: true });
  return (
    <WizardFrame
      presentation={props.presentation}
      headingLevel={props.headingLevel}
      root={props.root}
      rootRef={props.rootRef}
      title={wizard.unavailable}
      onDismiss={onLeave}
      returnFocus={props.returnFocus}
      footer={<Button onClick={() => onLeave('cancel')}>{common.close}</Button>}
    >
      <Callout tone="danger" title={failures.unsupported.title(facts)}>
        <p>{failures.unsupported.remedy(facts)}</p>
        {href === null ? null : (
          <TextLink href={href} opensNewTab={common.opensNewTab}>
            {wizard.support}
          </TextLink>
        )}
      </Callout>
    </WizardFrame>
  );
}
