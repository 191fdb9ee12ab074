import { type ReactElement, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { Stepper } from '../../../ui/stepper.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { Space } from '../../../ui/content.tsx';
import type { PageView } from './wizard-pages.ts';
import type { WizardStrings } from './wizard-strings.ts';

/** What the wizard shows. */
export type WizardScreen = 'configure' | 'test' | 'done';

/** Which screen a state belongs to. */
export function screenOf({ at }: UseConnectFlowResult['state']): WizardScreen {
  if (at === 'configuring') return 'configure';
  return at === 'done' ? 'done' : 'test';
}

/** Title of a step: the definition's, else the catalogue's. */
export function stepTitle(screen: 'configure' | 'test', pages: PageView, strings: WizardStrings): string {
  const { title } = pages[screen];
  if (title !== null) return strings.t(title);
  return screen === 'configure' ? strings.wizard.configure : strings.test.title;
}

interface WizardProgressProps {
  readonly screen: 'configure' | 'test';
  readonly pages: PageView;
  readonly strings: WizardStrings;
}

/** The two steps and which of them this is. */
export function WizardProgress({ screen, pages, strings }: WizardProgressProps): ReactElement {
  const { wizard } = strings;
  return (
    <Stepper
      label={wizard.progress}
      doneMark={wizard.stepDone}
      steps={[
        {
          id: 'configure',
          title: stepTitle('configure', pages, strings),
          state: screen === 'configure' ? 'current' : 'done',
        },
        { id: 'test', title: stepTitle('test', pages, strings), state: screen === 'test' ? 'current' : 'ahead' },
      ]}
    />
  );
}

const ONE_BELOW = { 2: 'h3', 3: 'h4', 4: 'h5' } as const;

interface StepHeadingProps {
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  /** Level of the wizard's own heading. */
  readonly headingLevel: 2 | 3 | 4;
  /** Read before the title, for example "Step 1 of 2,". */
  readonly number?: string | undefined;
  readonly title: string;
}

/** The heading of a step, which takes focus when the step is shown. */
export function StepHeading({ titleRef, headingLevel, number, title }: StepHeadingProps): ReactElement {
  const Heading = ONE_BELOW[headingLevel];
  return (
    <Heading data-slot="ik-wizard-step-title" ref={titleRef} tabIndex={-1}>
      {number === undefined ? null : (
        <VisuallyHidden>
          <span>{number}</span>
          <Space />
        </VisuallyHidden>
      )}
      <span>{title}</span>
    </Heading>
  );
}

/** Controls focus in the wizard. Stable functions. */
export interface WizardFocus {
  /** Heading of the screen that is shown. */
  readonly title: RefObject<HTMLHeadingElement | null>;
  /** What has focus when the wizard opens: the first field, so that a key can be pasted at once. */
  readonly initial: () => HTMLElement | null;
  /** Guide item that was led to; null when none was. */
  readonly aimed: string | null;
  /** Focuses this guide item instead of the heading, the next time the first step is shown. */
  readonly aimAt: (guideItem: string) => void;
  /** Focuses the first field, the next time the first step is shown. */
  readonly aimAtField: () => void;
}

/** Id of a field's control. */
export function fieldId(uid: string, name: string): string {
  return `${uid}-field-${name}`;
}

/** Id of a guide item. */
export function guideItemId(uid: string, item: string): string {
  return `${uid}-item-${item}`;
}

/**
 * Moves focus to the heading of every new screen, or to the requested target, so that it never goes to the body.
 *
 * @param firstField Name of the field that has focus when the wizard opens; undefined = the heading.
 */
export function useWizardFocus(options: {
  readonly screen: WizardScreen;
  readonly uid: string;
  readonly firstField: string | undefined;
}): WizardFocus {
  const { screen, uid, firstField } = options;
  const title = useRef<HTMLHeadingElement>(null);
  const aim = useRef<string | null>(null);
  const shown = useRef(screen);
  const [aimed, setAimed] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(screen);
  const firstId = firstField === undefined ? null : fieldId(uid, firstField);
  if (drawn !== screen) {
    setDrawn(screen);
    if (screen !== 'configure') setAimed(null);
  }

  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    const wanted = aim.current;
    aim.current = null;
    const page = title.current?.ownerDocument;
    const target = wanted === null ? null : page?.getElementById(wanted);
    (target ?? title.current)?.focus();
  }, [screen]);

  const aimAt = useCallback(
    (guideItem: string) => {
      aim.current = guideItemId(uid, guideItem);
      setAimed(guideItem);
    },
    [uid],
  );
  const aimAtField = useCallback(() => {
    aim.current = firstId;
  }, [firstId]);
  const initial = useCallback(() => {
    const field = firstId === null ? null : title.current?.ownerDocument.getElementById(firstId);
    return field ?? title.current;
  }, [firstId]);
  return useMemo(() => ({ title, initial, aimed, aimAt, aimAtField }), [initial, aimed, aimAt, aimAtField]);
}
