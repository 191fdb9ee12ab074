import { accessDefects } from './access.ts';
import { changeDefects } from './changes.ts';
import { draftDefects } from './drafts.ts';
import { eventDefects } from './events.ts';
import { formDefects } from './forms.ts';
import { idempotencyDefects } from './idempotency.ts';
import { leakDefects } from './leaks.ts';
import { pagingDefects } from './paging.ts';
import { queryDefects } from './querying.ts';
import { reportDefects } from './reports.ts';
import { rotationDefects } from './rotation.ts';
import { tenantDefects } from './tenants.ts';
import { versionDefects } from './versions.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

/** Wrong adapters by subject, each by a short name of its defect. */
export const defects = {
  paging: pagingDefects,
  queries: queryDefects,
  leaks: leakDefects,
  drafts: draftDefects,
  idempotency: idempotencyDefects,
  versions: versionDefects,
  rotation: rotationDefects,
  access: accessDefects,
  tenants: tenantDefects,
  events: eventDefects,
  reports: reportDefects,
  changes: changeDefects,
  forms: formDefects,
} satisfies Record<string, Record<string, WrongAdapter>>;

/** Wrong adapters that were written without a look at the checks of the adapter contract. */
export const independentWrongAdapters: readonly WrongAdapter[] = Object.values(defects).flatMap((subject) =>
  Object.values<WrongAdapter>(subject),
);
