import type { KeyboardEvent } from 'react';

/** Lets Tab go round among the buttons of a frame that stands for a dialog, as the dialog itself does once it is there. */
export function keepTabInside(event: KeyboardEvent, frame: HTMLElement | null): void {
  const buttons = [...(frame?.querySelectorAll('button') ?? [])];
  const from = buttons.findIndex((button) => button === frame?.ownerDocument.activeElement);
  const next = event.shiftKey ? (from <= 0 ? buttons.length : from) - 1 : (from + 1) % buttons.length;
  event.preventDefault();
  buttons[next]?.focus();
}
