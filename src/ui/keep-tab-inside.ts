import type { KeyboardEvent } from 'react';

/** Lets Tab go round among the buttons of a frame that stands for a dialog, as the dialog itself does once it is there. */
export function keepTabInside(event: KeyboardEvent): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const from = buttons.findIndex((button) => button.matches(':focus'));
  event.preventDefault();
  buttons.at(event.shiftKey ? Math.max(from, 0) - 1 : (from + 1) % buttons.length)?.focus();
}
