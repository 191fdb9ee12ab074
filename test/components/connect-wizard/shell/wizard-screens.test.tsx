import { act, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import {
  fieldId,
  guideItemId,
  useWizardFocus,
  type WizardFocus,
  type WizardScreen,
} from '../../../../src/components/connect-wizard/shell/wizard-screens.tsx';

function openWizard(firstField: string | null = 'key') {
  let focus: WizardFocus | undefined;
  function Wizard({ shown }: { readonly shown: WizardScreen }): ReactElement {
    focus = useWizardFocus({ screen: shown, uid: 'w', firstField: firstField ?? undefined });
    return (
      <>
        <h2 key={shown} ref={focus.title} tabIndex={-1}>
          {shown}
        </h2>
        {shown === 'configure' ? (
          <>
            <p id={guideItemId('w', 'create')} tabIndex={-1}>
              create
            </p>
            <input id={fieldId('w', 'key')} aria-label="key" />
          </>
        ) : null}
      </>
    );
  }
  const { rerender } = render(<Wizard shown="configure" />);
  return {
    focus: (): WizardFocus => {
      if (focus === undefined) throw new Error('Nothing was rendered.');
      return focus;
    },
    shows: (shown: WizardScreen) => rerender(<Wizard shown={shown} />),
  };
}

describe('useWizardFocus', () => {
  it('useWizardFocus does not move focus on mount, and starts in the first field or at the heading', () => {
    expect(openWizard().focus().initial()).toBe(screen.getByLabelText('key'));
    expect(document.body).toHaveFocus();
  });

  it.each([
    ['there is no field', null],
    ['its field is not on the page', 'absent'],
  ])('useWizardFocus starts at the heading when %s', (_, firstField) => {
    expect(openWizard(firstField).focus().initial()).toBe(screen.getByRole('heading'));
  });

  it('useWizardFocus moves focus to the heading of every new screen', () => {
    const wizard = openWizard();
    for (const shown of ['test', 'configure', 'test', 'done'] as const) {
      wizard.shows(shown);
      expect(screen.getByRole('heading', { name: shown })).toHaveFocus();
    }
  });

  it('useWizardFocus moves focus once to the target guide item, which is highlighted until the step is left', () => {
    const wizard = openWizard();
    wizard.shows('test');
    act(() => wizard.focus().aimAt('create'));
    wizard.shows('configure');
    expect(screen.getByText('create')).toHaveFocus();
    expect(wizard.focus().aimed).toBe('create');
    wizard.shows('test');
    expect(wizard.focus().aimed).toBeNull();
    wizard.shows('configure');
    expect(screen.getByRole('heading')).toHaveFocus();
  });

  it('useWizardFocus moves focus to the first field when that is the target, and to the heading for a missing item', () => {
    const wizard = openWizard();
    wizard.shows('test');
    act(() => wizard.focus().aimAtField());
    wizard.shows('configure');
    expect(screen.getByLabelText('key')).toHaveFocus();
    wizard.shows('test');
    act(() => wizard.focus().aimAt('nowhere'));
    wizard.shows('configure');
    expect(screen.getByRole('heading')).toHaveFocus();
  });
});
