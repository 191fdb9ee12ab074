import { type ReactElement, type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';
import { type Content, type Elements, inElement, Space } from './content.tsx';

/** Ids and states for the control inside a {@link Field}. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, control and messages of one input. Source: the component around it, in the person's language. */
export interface FieldProps {
  readonly label: Content;
  /** Id of the control, for an error summary to point to. @default generated */
  readonly id?: string | undefined;
  /** What it is for; drawn before the control. */
  readonly hint?: ReactNode;
  /** The problem; drawn after the control, with an icon. */
  readonly error?: ReactNode;
  /** Notices about what was entered; after the control. */
  readonly notice?: ReactNode;
  /** The mark "optional", shown beside the label. */
  readonly optionalMark?: string | undefined;
  /** Draws the control with the ids it needs. */
  readonly children: (control: FieldControl) => Elements;
}

/** A label and a control with their hint, error and notices, connected by id. */
export function Field({ label, id, hint, error, notice, optionalMark, children }: FieldProps): ReactElement {
  const generated = useId();
  const control = id ?? generated;
  const hintId = hint ? `${control}-hint` : undefined;
  const errorId = error ? `${control}-error` : undefined;
  const noticeId = notice ? `${control}-notice` : undefined;
  return (
    <div data-slot="ik-field" data-invalid={error ? '' : undefined}>
      <label data-slot="ik-label" htmlFor={control}>
        {inElement(label)}
        {optionalMark === undefined ? null : (
          <>
            <Space />
            <span data-slot="ik-optional">{optionalMark}</span>
          </>
        )}
      </label>
      {hint ? (
        <div data-slot="ik-hint" id={hintId}>
          {hint}
        </div>
      ) : null}
      {children({
        id: control,
        'aria-describedby': describedBy(hintId, noticeId, errorId),
        'aria-invalid': error ? true : undefined,
      })}
      {notice ? (
        <div data-slot="ik-notice" id={noticeId}>
          {notice}
        </div>
      ) : null}
      {error ? (
        <div data-slot="ik-error" id={errorId}>
          <Icon name="warning" />
          <span>{error}</span>
        </div>
      ) : null}
    </div>
  );
}

/** Ids for `aria-describedby`, or undefined when there is none. */
function describedBy(...ids: readonly (string | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
