import { useState } from 'react';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';

/** The way from the first step to the second. */
export interface Submit {
  /** How often it was tried and refused; problems are listed from the first time on. */
  readonly refusals: number;
  /** Goes on, or says why not. */
  readonly submit: () => void;
}

/** Next, by its button or by Enter. While it is refused, every try makes the list of problems speak again. */
export function useSubmit(binding: UseConnectFlowResult): Submit {
  const { id } = binding.method;
  const [refused, setRefused] = useState({ method: id, count: 0 });
  // Another method starts anew, with nothing refused.
  const refusals = refused.method === id ? refused.count : 0;
  return {
    refusals,
    submit() {
      setRefused({ method: id, count: binding.can.next.ready ? 0 : refusals + 1 });
      binding.next();
    },
  };
}
