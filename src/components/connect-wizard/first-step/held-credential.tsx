import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { SECRET_REGION } from '../../../ui/secret-attributes.ts';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Props of {@link HeldCredential}. */
export interface HeldCredentialProps {
  readonly words: WizardStrings;
  /** What the field is called. */
  readonly label: string;
  /** `entered` = in this page's memory, not tested; `tested` = passed. */
  readonly status: 'entered' | 'tested';
  /** Last four characters of a tested one that is long enough. */
  readonly lastFour?: string | undefined;
  /** Leave it for another. Absent while that is not possible. */
  readonly onReplace?: (() => void) | undefined;
}

/** A credential that is not typed here any more: at most its last four characters, and the way to enter another. */
export function HeldCredential({ words, label, status, lastFour, onReplace }: HeldCredentialProps): ReactElement {
  const { wizard } = words;
  return (
    <div data-slot="ik-wizard-held" data-status={status}>
      <Icon name={status === 'tested' ? 'check' : 'key'} />
      <span {...SECRET_REGION}>
        {status === 'tested' ? wizard.held({ credential: label, lastFour }) : wizard.entered({ credential: label })}
      </span>
      {onReplace === undefined ? null : (
        <Button size="small" onClick={onReplace} aria-label={wizard.replaceNamed({ credential: label })}>
          {wizard.replace}
        </Button>
      )}
    </div>
  );
}
