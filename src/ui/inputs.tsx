import type { InputHTMLAttributes, ReactElement, ReactNode, SelectHTMLAttributes } from 'react';
import { forwardRef } from 'react';

/** A one-line text field. Renders an `<input>`. */
export const TextInput = /* @__PURE__ */ forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function TextInput(props, ref) {
    return <input data-slot="ik-input" autoComplete="off" {...props} ref={ref} />;
  },
);

interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The browser's own choice list. Renders a `<select>`. */
export const Select = /* @__PURE__ */ forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, ...rest },
  ref,
) {
  return (
    <select data-slot="ik-select" {...rest} ref={ref}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
});

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  readonly label: ReactNode;
  /** What it means; under the label. */
  readonly description?: ReactNode;
}

/** A tick box whose whole line is its target. Renders a `<label>` around an `<input>`. */
export function Checkbox({ label, description, ...rest }: CheckboxProps): ReactElement {
  return (
    <label data-slot="ik-check">
      <input data-slot="ik-check-input" {...rest} type="checkbox" />
      <span data-slot="ik-check-text">
        <span>{label}</span>
        {description ? <span data-slot="ik-hint">{description}</span> : null}
      </span>
    </label>
  );
}

interface RadioGroupProps {
  /** What is chosen; names the group. */
  readonly legend: ReactNode;
  /** One name per group on the page. */
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: ReactNode; readonly description?: ReactNode }[];
  readonly onChange: (value: string) => void;
}

/** One of several. Renders a `<fieldset>` of native radio buttons. */
export function RadioGroup({ legend, name, value, options, onChange }: RadioGroupProps): ReactElement {
  return (
    <fieldset data-slot="ik-radio-group">
      <legend data-slot="ik-label">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} data-slot="ik-check">
          <input
            data-slot="ik-check-input"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span data-slot="ik-check-text">
            <span>{option.label}</span>
            {option.description ? <span data-slot="ik-hint">{option.description}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
