import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Field, type FieldProps } from '../../src/ui/field.tsx';
import { TextInput } from '../../src/ui/inputs.tsx';

const open = (props: Partial<FieldProps> = {}) => {
  render(
    <Field label="Site" {...props}>
      {(control) => <TextInput {...control} />}
    </Field>,
  );
  return screen.getByRole('textbox');
};

describe('<Field>', () => {
  it('<Field> names its control, and marks an optional one', () => {
    expect(open({ optionalMark: '(optional)' })).toHaveAccessibleName(/^Site ?\(optional\)$/u);
  });

  it('<Field> describes its control by hint, notice and error, in this order', () => {
    const control = open({ hint: 'As in your address bar.', notice: 'Spaces removed.', error: 'Enter a site.' });
    expect(control).toHaveAccessibleDescription('As in your address bar. Spaces removed. Enter a site.');
    expect(control).toBeInvalid();
  });

  it('<Field> without hint, notice and error adds no description', () => {
    const control = open();
    expect(control).not.toHaveAttribute('aria-describedby');
    expect(control).toBeValid();
  });

  it('<Field> gives its control the id that an error summary links to', () => {
    expect(open({ id: 'site-field', error: 'Enter a site.' })).toHaveAttribute('id', 'site-field');
  });
});
