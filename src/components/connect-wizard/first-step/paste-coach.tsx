import type { ReactElement } from 'react';
import { stripMarkup } from '../../../definition/inline-markup.ts';
import type { InlineRun } from '../../../definition/inline-markup.ts';
import type { KeyNotice } from '../../../definition/normalise-secret.ts';
import type { SecretStatus } from '../../../hooks/connect-flow-result.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';

/** One remark about what stands in a secret field. Never holds anything of it. */
export interface CoachLine {
  /** Unique among the remarks. */
  readonly id: string;
  readonly tone: 'info' | 'caution';
  /** As plain text, for the announcement. */
  readonly text: string;
  readonly runs: readonly InlineRun[];
  /** Label of the one-press correction, where there is one. */
  readonly correction?: string | undefined;
}

/** Everything worth saying about what was typed or pasted: what was cleaned, what needs a press, what it looks like. */
export function coachLines({ content, notices, format }: SecretStatus, words: WizardStrings): readonly CoachLine[] {
  if (content !== 'typed') return [];
  const said = notices.map((notice) => noticeLine(notice, words));
  const look = formatLine(format, words);
  return look === null ? said : [...said, look];
}

function plain(id: string, tone: CoachLine['tone'], text: string, correction?: string): CoachLine {
  return { id, tone, text, runs: [{ kind: 'text', text }], correction };
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

function formatLine(format: SecretStatus['format'], words: WizardStrings): CoachLine | null {
  const { wizard, credential, test } = words;
  if (format.verdict === 'unknown' || format.verdict === 'expected') return null;
  const { message, kind } = format.hint;
  if (message !== undefined) {
    const runs = words.runs(message);
    return { id: 'format', tone: 'caution', text: stripMarkup(words.say(message)), runs };
  }
  if (format.verdict === 'unusual' || kind === undefined)
    return plain('format', 'caution', wizard.noticeUnusual({ credential }));
  const known = Object.hasOwn(test.kinds, kind) ? test.kinds[kind] : undefined;
  return plain('format', 'caution', wizard.noticeWrongKind({ kind: known ?? kind, credential }));
}

/** Props of {@link PasteCoach}. */
export interface PasteCoachProps {
  readonly lines: readonly CoachLine[];
  readonly words: WizardStrings;
  /** The one-press correction. */
  readonly onCorrect: () => void;
}

/** The remarks under a secret field. Nothing here stops a test. */
export function PasteCoach({ lines, words, onCorrect }: PasteCoachProps): ReactElement {
  return (
    <ul data-slot="ik-wizard-coach">
      {lines.map((line) => (
        <li key={line.id} data-slot="ik-wizard-coach-line" data-tone={line.tone}>
          <Icon name={line.tone === 'info' ? 'check' : 'warning'} />
          <span>
            <RichText runs={line.runs} opensNewTab={words.common.opensNewTab} />
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
