import type { ReactElement } from 'react';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

interface StepperProps {
  /** Accessible name of the list, for example "Progress". */
  readonly label: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'done' | 'current' | 'ahead';
  }[];
  /** Read after the title of a finished step, for example ", done". */
  readonly doneMark: string;
}

/** The steps of a sequence and the current one. An ordered list; its steps are not controls. */
export function Stepper({ label, steps, doneMark }: StepperProps): ReactElement {
  return (
    <ol data-slot="ik-stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          data-slot="ik-step-mark"
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span data-slot="ik-step-number" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <span>{step.title}</span>
          {step.state === 'done' ? <VisuallyHidden>{doneMark}</VisuallyHidden> : null}
        </li>
      ))}
    </ol>
  );
}
