import { useState } from 'react';
import type { ConnectBinding } from '../../hooks/connect-binding.ts';

/** The way from the first step to the second. */
export interface Submit {
  /** How often it was tried and refused; problems are listed from the first time on. */
  readonly refusals: number;
  /** Goes on, or says why not. */
  readonly submit: () => void;
}

/** Next, by its button or by Enter. While it is refused, every try makes the list of problems speak again. */
export function useSubmit(binding: ConnectBinding): Submit {
  const [refusals, setRefusals] = useState(0);
  return {
    refusals,
    submit() {
      if (!binding.canNext.ready) setRefusals(refusals + 1);
      binding.next();
    },
  };
}
