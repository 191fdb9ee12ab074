import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { Field as FieldDefinition } from '../../../definition/field.ts';
import { type InlineSegment, stripMarkup } from '../../../definition/inline-markup.ts';
import type { KeyNotice } from '../../../definition/normalise-secret.ts';
import type { SecretFieldBinding, SecretStatus } from '../../../hooks/connect-flow-result.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { SECRET_REGION } from '../../../ui/secret-attributes.ts';
import { SecretInput } from '../../../ui/secret-input.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

interface SecretFieldProps {
  readonly field: FieldDefinition;
  readonly strings: WizardStrings;
  /** Id of the control. */
  readonly controlId: string;
  /** The wiring to the buffer. Carries no value. */
  readonly secret: SecretFieldBinding;
  /** The help text of the field; null when it has none. */
  readonly hint: ReactNode;
  /** What is wrong with it, as a sentence. */
  readonly problem: string | null;
  /** Enter in the field. */
  readonly onEnter: (() => void) | undefined;
}

/** The field for a secret with its hint and remarks; after a passed test, a line that replaces the field. */
export function SecretField(props: SecretFieldProps): ReactElement {
  const { field, strings, controlId, secret, problem } = props;
  const { wizard, common } = strings;
  const { status } = secret;
  const announce = useAnnounce();
  const label = strings.t(field.label);
  const lines = coachLines(status, strings);
  const announcement = common.sentences(lines.map(({ text }) => text));
  const accepted = status.content === 'tested';
  const replacing = useRef(false);
  const line = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (announcement !== '') announce(announcement);
  }, [announcement, announce]);
  useEffect(() => {
    if (accepted || !replacing.current) return;
    replacing.current = false;
    line.current?.ownerDocument.getElementById(controlId)?.focus();
  }, [accepted, controlId]);

  return (
    <div ref={line} data-slot="ik-wizard-secret">
      {accepted ? (
        <EnteredCredential
          strings={strings}
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
          hint={props.hint}
          error={problem}
          notice={lines.length === 0 ? null : <PasteCoach lines={lines} strings={strings} onCorrect={secret.correct} />}
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

/** One remark about the content of a secret field. Never contains any part of the secret. */
interface CoachLine {
  /** Unique among the remarks. */
  readonly id: string;
  readonly tone: 'info' | 'caution';
  /** As plain text, for the announcement. */
  readonly text: string;
  readonly segments: readonly InlineSegment[];
  /** Label of the one-press correction, where there is one. */
  readonly correction?: string | undefined;
}

/** The notices about the typed or pasted text: what was cleaned, what needs a press, and which kind of key it resembles. */
function coachLines({ content, notices, format }: SecretStatus, strings: WizardStrings): readonly CoachLine[] {
  if (content !== 'typed') return [];
  const remarks = notices.map((notice) => noticeLine(notice, strings));
  const formatRemark = formatLine(format, strings);
  return formatRemark === null ? remarks : [...remarks, formatRemark];
}

function plain(id: string, tone: CoachLine['tone'], text: string, correction?: string): CoachLine {
  return { id, tone, text, segments: [{ kind: 'text', text }], correction };
}

function noticeLine(notice: KeyNotice, { wizard }: WizardStrings): CoachLine {
  switch (notice.code) {
    case 'ends_trimmed':
      return plain(notice.code, 'info', wizard.noticeTrimmed);
    case 'unwrapped':
      return plain(`${notice.code}-${notice.wrapping}`, 'info', wizard.noticeUnwrapped[notice.wrapping]);
    case 'hidden_inside':
      return plain(notice.code, 'caution', wizard.noticeHidden({ kinds: notice.kinds }), wizard.remove);
    case 'json': {
      const { name } = notice;
      return plain(notice.code, 'caution', wizard.noticeJson({ name }), wizard.takeValue({ name }));
    }
    case 'look_alike':
      return plain(notice.code, 'caution', wizard.noticeLookAlike);
    case 'masked':
      return plain(notice.code, 'caution', wizard.noticeMasked);
    case 'very_long':
      return plain(notice.code, 'caution', wizard.noticeVeryLong);
  }
}

function formatLine(format: SecretStatus['format'], strings: WizardStrings): CoachLine | null {
  const { wizard, credential, test } = strings;
  if (format.verdict === 'unknown' || format.verdict === 'expected') return null;
  const { message, kind } = format.hint;
  if (message !== undefined) {
    const segments = strings.segments(message);
    return { id: 'format', tone: 'caution', text: stripMarkup(strings.t(message)), segments };
  }
  if (format.verdict === 'unusual' || kind === undefined)
    return plain('format', 'caution', wizard.noticeUnusual({ credential }));
  const known = Object.hasOwn(test.kinds, kind) ? test.kinds[kind] : undefined;
  return plain('format', 'caution', wizard.noticeWrongKind({ kind: known ?? kind, credential }));
}

interface PasteCoachProps {
  readonly lines: readonly CoachLine[];
  readonly strings: WizardStrings;
  /** The one-press correction. */
  readonly onCorrect: () => void;
}

/** The remarks under a secret field. Nothing here stops a test. */
function PasteCoach({ lines, strings, onCorrect }: PasteCoachProps): ReactElement {
  return (
    <ul data-slot="ik-wizard-coach">
      {lines.map((line) => (
        <li key={line.id} data-slot="ik-wizard-coach-line" data-tone={line.tone}>
          <Icon name={line.tone === 'info' ? 'check' : 'warning'} />
          <span>
            <RichText segments={line.segments} opensNewTab={strings.common.opensNewTab} />
          </span>
          {line.correction === undefined ? null : (
            <Button size="small" onClick={onCorrect}>
              {line.correction}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface EnteredCredentialProps {
  readonly strings: WizardStrings;
  /** What the field is called. */
  readonly label: string;
  /** `entered` = in this page's memory, not tested; `tested` = passed. */
  readonly status: 'entered' | 'tested';
  /** Last four characters of a tested one that is long enough. */
  readonly lastFour?: string | undefined;
  /** Leave it for another. Absent while that is not possible. */
  readonly onReplace?: (() => void) | undefined;
}

/** A credential that is not typed here any more: at most its last four characters, and the button to enter another. */
export function EnteredCredential({
  strings,
  label,
  status,
  lastFour,
  onReplace,
}: EnteredCredentialProps): ReactElement {
  const { wizard } = strings;
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
