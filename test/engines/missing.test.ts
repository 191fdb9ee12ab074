import { inject, it } from 'vitest';

// The title is the report: it says which engine was not run and what to install.
it.skip(inject('missing'), () => {});
