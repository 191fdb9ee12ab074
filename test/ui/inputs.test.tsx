import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Checkbox, RadioGroup, Select, TextInput } from '../../src/ui/inputs.tsx';

const options = [
  { value: 'eu', label: 'Europe' },
  { value: 'us', label: 'United States' },
];

describe('<TextInput>', () => {
  it('<TextInput> turns autocomplete off by default, and forwards its ref', () => {
    const ref = createRef<HTMLInputElement>();
    render(<TextInput ref={ref} aria-label="Site" />);
    expect(screen.getByRole('textbox', { name: 'Site' })).toBe(ref.current);
    expect(ref.current).toHaveAttribute('autocomplete', 'off');
    render(<TextInput aria-label="Country" autoComplete="country-name" />);
    expect(screen.getByRole('textbox', { name: 'Country' })).toHaveAttribute('autocomplete', 'country-name');
  });
});

describe('<Select>', () => {
  it('<Select> offers every option by its label and reports the chosen value', async () => {
    const chosen = vi.fn();
    render(<Select aria-label="Region" options={options} onChange={(event) => chosen(event.target.value)} />);
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Europe', 'United States']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Region' }), 'United States');
    expect(chosen.mock.calls).toEqual([['us']]);
  });
});

describe('<Checkbox>', () => {
  it('<Checkbox> is ticked by a press on its description too', async () => {
    const ticked = vi.fn();
    render(<Checkbox label="Archive" description="Takes longer" onChange={(event) => ticked(event.target.checked)} />);
    await userEvent.click(screen.getByText('Takes longer'));
    expect(ticked.mock.calls).toEqual([[true]]);
    expect(screen.getByRole('checkbox', { name: /^Archive/ })).toBeChecked();
  });
});

describe('<RadioGroup>', () => {
  function Group() {
    const [value, setValue] = useState('eu');
    return (
      <RadioGroup
        legend="Region"
        name="region"
        value={value}
        options={[...options, { value: 'ap', label: 'Asia', description: 'From May on' }]}
        onChange={setValue}
      />
    );
  }

  it('<RadioGroup> is a group named by its legend, with one option chosen', async () => {
    render(<Group />);
    expect(screen.getByRole('group', { name: 'Region' })).toContainElement(
      screen.getByRole('radio', { name: 'Europe' }),
    );
    expect(screen.getByRole('radio', { name: 'Europe' })).toBeChecked();
    await userEvent.click(screen.getByText('From May on'));
    expect(screen.getByRole('radio', { name: /^Asia/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Europe' })).not.toBeChecked();
  });

  it('<RadioGroup> is one tab stop', async () => {
    render(<Group />);
    await userEvent.tab();
    expect(screen.getByRole('radio', { name: 'Europe' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('radio', { name: 'United States' })).toBeChecked();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });
});
