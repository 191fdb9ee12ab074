import { type ReactElement, useEffect, useRef } from 'react';
import type { Field as FieldDefinition } from '../../../definition/field.ts';
import type { SecretFieldBinding } from '../../../hooks/connect-flow-result.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Field } from '../../../ui/field.tsx';
import { SecretInput } from '../../../ui/secret-input.tsx';
import { FieldHint, hasHint } from './field-hint.tsx';
import { HeldCredential } from './held-credential.tsx';
import { coachLines, PasteCoach } from './paste-coach.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** Props of {@link SecretField}. */
export interface SecretFieldProps {
  readonly field: FieldDefinition;
  readonly words: WizardStrings;
  /** Id of the control. */
  readonly controlId: string;
  /** The wiring to the box. Carries no value. */
  readonly secret: SecretFieldBinding;
  /** What is wrong with it, in words. */
  readonly problem: string | null;
  /** Enter in the field. */
  readonly onEnter: (() => void) | undefined;
}

/** The field for a secret with what it is for and what was noticed about it; once tested, a line that stands for it. */
export function SecretField(props: SecretFieldProps): ReactElement {
  const { field, words, controlId, secret, problem } = props;
  const { wizard, common } = words;
  const { status } = secret;
  const announce = useAnnounce();
  const label = words.say(field.label);
  const lines = coachLines(status, words);
  const spoken = common.sentences(lines.map(({ text }) => text));
  const held = status.content === 'held';
  const replacing = useRef(false);
  const line = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (spoken !== '') announce(spoken);
  }, [spoken, announce]);
  useEffect(() => {
    if (held || !replacing.current) return;
    replacing.current = false;
    line.current?.ownerDocument.getElementById(controlId)?.focus();
  }, [held, controlId]);

  return (
    <div ref={line} data-slot="ik-wizard-secret">
      {held ? (
        <HeldCredential
          words={words}
          label={label}
          status="tested"
          lastFour={status.lastFour}
          onReplace={() => {
            replacing.current = true;
            secret.replace();
          }}
        />
      ) : (
        <Field
          id={controlId}
          label={label}
          optionalMark={field.optional === true ? common.optional : undefined}
          hint={hasHint(field) ? <FieldHint field={field} words={words} /> : null}
          error={problem}
          notice={lines.length === 0 ? null : <PasteCoach lines={lines} words={words} onCorrect={secret.correct} />}
        >
          {(control) => (
            <SecretInput
              {...control}
              required={field.optional !== true}
              attach={secret.attach}
              onInput={secret.onInput}
              onPaste={(text) => announce(wizard.pasted({ characters: secret.onPaste(text) }))}
              onEnter={props.onEnter}
              onReveal={(state) => announce(wizard[state]({ field: label }))}
              labels={{ show: wizard.show({ field: label }), hide: wizard.hide({ field: label }) }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
