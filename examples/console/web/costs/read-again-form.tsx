import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { formatDay } from './format.ts';

/** Props of {@link ReadAgainForm}. */
export interface ReadAgainFormProps {
  readonly id: string;
  /** Name of the account. */
  readonly name: string;
  /** The days that can be chosen, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly today: string;
  readonly onCancel: () => void;
  /** Called with a day that can be read, `YYYY-MM-DD`. */
  readonly onSubmit: (from: string) => void;
}

/** Asks for the first day. Takes the focus when it appears. */
export function ReadAgainForm({ id, name, firstDay, today, onCancel, onSubmit }: ReadAgainFormProps): ReactElement {
  const [day, setDay] = useState('');
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const hintId = useId();
  useEffect(() => field.current?.focus(), []);
  const isPossible = day >= firstDay && day <= today;
  return (
    <form
      id={id}
      className="read-again-form"
      aria-label={`Read ${name} again`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible) return onSubmit(day);
        setRefused(true);
        field.current?.focus();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <div className="read-again-field">
        <label htmlFor={fieldId}>First day to read again</label>
        <input
          ref={field}
          id={fieldId}
          className="input"
          type="date"
          min={firstDay}
          max={today}
          value={day}
          required
          aria-invalid={isRefused && !isPossible}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </div>
      <div className="read-again-buttons">
        <button type="submit" className="button primary">
          Read again
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <p id={hintId} className="read-again-note" data-invalid={isRefused && !isPossible}>
        {isRefused && !isPossible ? 'This day cannot be read. Choose one ' : 'A day in UTC '}
        from {formatDay(firstDay)} to {formatDay(today)}. All days until today are read with it.
      </p>
    </form>
  );
}
