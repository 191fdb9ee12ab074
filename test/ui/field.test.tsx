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
  it('names its control, and marks one that may stay empty', () => {
    expect(open({ optionalMark: '(optional)' })).toHaveAccessibleName(/^Site ?\(optional\)$/u);
  });

  it('has its control described by what it is for, what was noticed and what is wrong, in this order', () => {
    const control = open({ hint: 'As in your address bar.', notice: 'Spaces removed.', error: 'Enter a site.' });
    expect(control).toHaveAccessibleDescription('As in your address bar. Spaces removed. Enter a site.');
    expect(control).toBeInvalid();
  });

  it('says nothing where there is nothing to say', () => {
    const control = open();
    expect(control).not.toHaveAttribute('aria-describedby');
    expect(control).toBeValid();
  });

  it('takes the id by which a summary of errors points to it', () => {
    expect(open({ id: 'site-field', error: 'Enter a site.' })).toHaveAttribute('id', 'site-field');
  });
});
