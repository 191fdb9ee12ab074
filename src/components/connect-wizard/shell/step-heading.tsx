import type { ReactElement, RefObject } from 'react';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';

const ONE_BELOW = { 2: 'h3', 3: 'h4', 4: 'h5' } as const;

/** Props of {@link StepHeading}. */
export interface StepHeadingProps {
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  /** Level of the wizard's own heading. */
  readonly headingLevel: 2 | 3 | 4;
  /** Read before the title, for example "Step 1 of 2,". */
  readonly number?: string | undefined;
  readonly title: string;
}

/** The heading of a step, which takes focus when the step comes up. */
export function StepHeading({ titleRef, headingLevel, number, title }: StepHeadingProps): ReactElement {
  const Heading = ONE_BELOW[headingLevel];
  return (
    <Heading data-slot="ik-wizard-step-title" ref={titleRef} tabIndex={-1}>
      {number === undefined ? null : <VisuallyHidden>{number} </VisuallyHidden>}
      {title}
    </Heading>
  );
}
