import { inject, it } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the engine of this project is not run. */
    readonly missing: string;
  }
}

// The title is the report: it says which engine was not run and what to install.
it.skip(inject('missing'), () => {});
